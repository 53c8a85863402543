/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.welcome;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String example_activeActive;
    public static String example_activeActive_text;
    public static String example_activeStandby;
    public static String example_activeStandby_text;
    public static String example_fourSite;
    public static String example_fourSite_text;
    public static String examples;
    public static String greeting;
    public static String greeting_text;
    public static String next;
    public static String next_help;
    public static String next_project;
    public static String next_text;
    public static String open;
    public static String opening;
    public static String title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
