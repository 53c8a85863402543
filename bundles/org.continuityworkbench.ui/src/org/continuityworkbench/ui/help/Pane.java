/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import org.eclipse.swt.widgets.Control;

/** Shows pages. Used on the thread of the window only. */
interface Pane {

    /** The widget. */
    Control control();

    /**
     * Shows a page of the help.
     *
     * @param path   path in the bundle of the help
     * @param anchor place on the page; empty for its beginning
     */
    void show(String path, String anchor);

    /** Shows a page that was made just now. */
    void showMade(String xhtml);
}
