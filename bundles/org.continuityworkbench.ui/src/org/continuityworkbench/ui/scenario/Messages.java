/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String add_label;
    public static String button_add;
    public static String button_down;
    public static String button_remove;
    public static String button_up;
    public static String check_job;
    public static String column_about;
    public static String column_condition;
    public static String column_kind;
    public static String column_length;
    public static String column_limit;
    public static String column_more;
    public static String column_setting;
    public static String column_value;
    public static String column_what;
    public static String column_when;
    public static String disks_lost;
    public static String disks_survive;
    public static String editor_noFile;
    public static String links;
    public static String move_label;
    public static String option_help;
    public static String option_wanted;
    public static String problem_field;
    public static String problem_late;
    public static String problem_noEvents;
    public static String problem_none;
    public static String problem_unsound;
    public static String remove_label;
    public static String replay;
    public static String replay_noDeployment;
    public static String replay_on;
    public static String replay_onNothing;
    public static String section_events;
    public static String section_expectations;
    public static String section_parameters;
    public static String section_replay;
    public static String section_scenario;
    public static String section_settings;
    public static String when_help;
    public static String when_wanted;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
