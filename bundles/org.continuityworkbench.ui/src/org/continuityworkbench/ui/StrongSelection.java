/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * Selected rows of tables and trees where contrast is high: white on deep blue between yellow lines. The window system has one colour for
 * them, which no theme can change, and its text is hard to read on it. In other themes nothing is painted here, since it takes time.
 */
final class StrongSelection {

    private static final Color GROUND = new Color(0, 0x33, 0xcc);
    private static final Color EDGE = new Color(0xff, 0xff, 0);
    private static final Color TEXT = new Color(0xff, 0xff, 0xff);
    private static final String KEY = StrongSelection.class.getName();

    private StrongSelection() {
    }

    /** Begins or ends to paint the selected rows of a table or tree, as the theme of its window asks; does nothing to other widgets. */
    static void follow(Widget widget) {
        if (widget instanceof Table || widget instanceof Tree) {
            Control rows = (Control) widget;
            boolean wanted = SceneCanvas.themeOf(rows.getShell()) == Theme.CONTRAST;
            if (wanted && rows.getData(KEY) == null) {
                Listener painter = StrongSelection::erase;
                rows.addListener(SWT.EraseItem, painter);
                rows.setData(KEY, painter);
            } else if (!wanted && rows.getData(KEY) instanceof Listener painter) {
                rows.removeListener(SWT.EraseItem, painter);
                rows.setData(KEY, null);
            }
        }
    }

    private static void erase(Event event) {
        if ((event.detail & SWT.SELECTED) != 0) {
            event.gc.setBackground(GROUND);
            event.gc.fillRectangle(event.x, event.y, event.width, event.height);
            event.gc.setForeground(EDGE);
            event.gc.drawLine(event.x, event.y, event.x + event.width, event.y);
            event.gc.drawLine(event.x, event.y + event.height - 1, event.x + event.width, event.y + event.height - 1);
            event.gc.setForeground(TEXT);
            event.detail &= ~(SWT.SELECTED | SWT.HOT);
        }
    }
}
