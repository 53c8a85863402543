/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * The first section as wide as the page, the others in two columns below. To measure a section with its texts is what takes the time of a
 * page: each is measured once for a width, and again only after {@link #forget}.
 */
final class SectionsLayout extends Layout {

    private static final int MARGIN_WIDTH = 10;
    private static final int MARGIN_HEIGHT = 8;
    private static final int HORIZONTAL = 20;
    private static final int VERTICAL = 12;

    /** Widths that were asked for, and the heights that they need. */
    private final Map<Control, Point> measured = new HashMap<>();

    /** What a section holds has changed. */
    void forget(Control section) {
        measured.remove(section);
    }

    /** Height that all sections need in a width. */
    int height(Composite page, int width) {
        return arrange(page, width, false);
    }

    @Override
    protected Point computeSize(Composite page, int width, int height, boolean flush) {
        int wanted = width == SWT.DEFAULT ? page.getSize().x : width;
        return new Point(wanted, height == SWT.DEFAULT ? height(page, wanted) : height);
    }

    @Override
    protected void layout(Composite page, boolean flush) {
        arrange(page, page.getClientArea().width, true);
    }

    private int arrange(Composite page, int width, boolean place) {
        int full = Math.max(0, width - 2 * MARGIN_WIDTH);
        int half = Math.max(0, (full - HORIZONTAL) / 2);
        int y = MARGIN_HEIGHT;
        int rowHeight = 0;
        Control[] sections = page.getChildren();
        for (int i = 0; i < sections.length; i++) {
            boolean right = i > 0 && i % 2 == 0;
            if (i > 0 && !right) {
                y += rowHeight + VERTICAL;
                rowHeight = 0;
            }
            int wide = i == 0 ? full : half;
            int high = measure(sections[i], wide);
            rowHeight = Math.max(rowHeight, high);
            if (place) {
                sections[i].setBounds(right ? MARGIN_WIDTH + half + HORIZONTAL : MARGIN_WIDTH, y, wide, high);
            }
        }
        return y + rowHeight + MARGIN_HEIGHT;
    }

    private int measure(Control section, int width) {
        Point known = measured.get(section);
        if (known == null || known.x != width) {
            known = new Point(width, section.computeSize(width, SWT.DEFAULT, true).y);
            measured.put(section, known);
        }
        return known.y;
    }
}
