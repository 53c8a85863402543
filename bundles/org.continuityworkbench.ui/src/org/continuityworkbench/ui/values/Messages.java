/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ambiguous;
    public static String boolean_wanted;
    public static String choice_wanted;
    public static String field_colon;
    public static String field_set;
    public static String id_taken;
    public static String id_wanted;
    public static String instant_wanted;
    public static String no;
    public static String not_of;
    public static String number_wanted;
    public static String option_default;
    public static String option_largest;
    public static String option_number;
    public static String option_outside;
    public static String option_outside_help;
    public static String option_smallest;
    public static String option_source;
    public static String option_time;
    public static String option_unit;
    public static String option_unverified;
    public static String option_value;
    public static String option_values;
    public static String option_wanted;
    public static String required;
    public static String site;
    public static String unknown;
    public static String yes;
    public static String zone_wanted;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
