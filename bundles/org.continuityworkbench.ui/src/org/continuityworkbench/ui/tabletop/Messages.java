/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String impossible;
    public static String forbidden;
    public static String forbiddenMark;
    public static String diverge;
    public static String happensNow;
    public static String nothing;
    public static String noDeployment;
    public static String headline;
    public static String known;
    public static String choices;
    public static String column_action;
    public static String column_role;
    public static String who;
    public static String who_tooltip;
    public static String soFar;
    public static String line;
    public static String since;
    public static String consequence;
    public static String note;
    public static String participants;
    public static String begin;
    public static String decide;
    public static String takeBack;
    public static String goOn;
    public static String export;
    public static String export_title;
    public static String export_name;
    public static String export_job;
    public static String failed;
    public static String job;
    public static String over;
    public static String timer_tooltip;
    public static String waited;
    public static String minutes_title;
    public static String minutes_estimate;
    public static String minutes_begun;
    public static String minutes_taken;
    public static String minutes_participants;
    public static String minutes_step;
    public static String minutes_forbidden;
    public static String minutes_decisions;
    public static String minutes_head;
    public static String minutes_events;
    public static String replay;
    public static String replay_tooltip;
    public static String replay_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
