/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String menu_continuity;
    public static String menu_edit;
    public static String menu_file;
    public static String menu_help;
    public static String menu_showView;
    public static String menu_window;
    public static String warmUp;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
