/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String library_job;
    public static String replay_job;
    public static String replay_title;
    public static String replay_noDeployment;
    public static String replay_unknown;
    public static String replay_refused;
    public static String replay_failed;
    public static String replay_outages;
    public static String state_job;
    public static String stale_job;
    public static String stale_model;
    public static String stale_changes;
    public static String stale_more;
    public static String stale_added;
    public static String stale_removed;
    public static String stale_value;
    public static String stale_nothing;
    public static String stale_scenario;
    public static String stale_engine;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
