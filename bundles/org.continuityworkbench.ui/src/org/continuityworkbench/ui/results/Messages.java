/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String nothing;
    public static String estimate;
    public static String digests;
    public static String stale;
    public static String runOf;
    public static String trialOf;
    public static String cause;
    public static String column_kind;
    public static String kind_fresh;
    public static String kind_notExecuted;
    public static String answer;
    public static String forbiddenAt;
    public static String notDone;
    public static String becauseOf;
    public static String runs;
    public static String runs_tooltip;
    public static String runs_item;
    public static String runs_trial;
    public static String runs_pinned;
    public static String runs_stale;
    public static String export;
    public static String cause_none;
    public static String export_tooltip;
    public static String column_where;
    public static String column_when;
    public static String kind_forbidden;
    public static String kind_missed;
    public static String kind_met;
    public static String kind_lost;
    public static String kind_uncertain;
    public static String kind_unrecorded;
    public static String kind_late;
    public static String kind_standstill;
    public static String kind_phase;
    public static String atMost;
    public static String from;
    public static String because;
    public static String never;
    public static String always;
    public static String freshAgain;
    public static String whatIf;
    public static String whatIf_threshold;
    public static String whatIf_threshold_tooltip;
    public static String whatIf_outage;
    public static String whatIf_outage_tooltip;
    public static String whatIf_queue;
    public static String whatIf_queue_tooltip;
    public static String whatIf_catchUp;
    public static String whatIf_catchUp_tooltip;
    public static String whatIf_reset;
    public static String whatIf_reset_tooltip;
    public static String whatIf_preset;
    public static String whatIf_preset_tooltip;
    public static String whatIf_ideal;
    public static String whatIf_realistic;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
