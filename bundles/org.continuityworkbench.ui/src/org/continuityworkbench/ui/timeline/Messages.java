/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String nothing;
    public static String range;
    public static String range_tooltip;
    public static String zoomIn;
    public static String zoomIn_tooltip;
    public static String zoomOut;
    public static String zoomOut_tooltip;
    public static String all;
    public static String all_tooltip;
    public static String affected;
    public static String affected_tooltip;
    public static String fold;
    public static String fold_tooltip;
    public static String pin;
    public static String pin_tooltip;
    public static String compare;
    public static String export;
    public static String export_tooltip;
    public static String export_job;
    public static String stale;
    public static String table;
    public static String table_tooltip;
    public static String table_name;
    public static String column_what;
    public static String column_from;
    public static String column_to;
    public static String column_length;
    public static String column_words;
    public static String row_events;
    public static String row_event;
    public static String row_count;
    public static String row_state;
    public static String row_atCursor;
    public static String row_stretch;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
