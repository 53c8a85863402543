/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String cell_label;
    public static String column_default;
    public static String column_option;
    public static String column_owner;
    public static String column_section;
    public static String column_unit;
    public static String counted;
    public static String filter;
    public static String filter_name;
    public static String kind_name;
    public static String kind_options;
    public static String paste_done;
    public static String paste_label;
    public static String paste_problem;
    public static String paste_readOnly;
    public static String paste_tooMany;
    public static String rows;
    public static String table_name;
    public static String title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
