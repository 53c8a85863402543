/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String bar;
    public static String title;
    public static String details_tooltip;
    public static String drawing;
    public static String search;
    public static String zoomIn;
    public static String zoomOut;
    public static String fit;
    public static String palette;
    public static String connect;
    public static String connect_hint;
    public static String connect_none;
    public static String connect_reference;
    public static String connect_object;
    public static String menu_new;
    public static String menu_connect;
    public static String menu_rename;
    public static String menu_delete;
    public static String menu_source;
    public static String menu_export;
    public static String create;
    public static String create_where;
    public static String rename;
    public static String stale;
    public static String state;
    public static String export;
    public static String export_job;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
