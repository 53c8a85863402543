/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Strips at the edges of a scene that stay in sight while the rest is scrolled. Knows no widget.
 *
 * @param top    height of the strip above
 * @param left   width of the strip at the left
 * @param bottom height of the strip below
 */
record FrozenEdges(double top, double left, double bottom) {

    static final FrozenEdges NONE = new FrozenEdges(0, 0, 0);

    /**
     * A part of the canvas that shows a part of the scene.
     *
     * @param area pixels of the canvas
     * @param left scene coordinate that a pixel at the left edge of the canvas would have
     * @param top  scene coordinate that a pixel at its upper edge would have
     */
    record Part(Rectangle area, double left, double top) {
    }

    /** The parts that make up the canvas; they do not overlap. A strip is scrolled with the rest where that lies in its place anyway. */
    List<Part> parts(Viewport viewport, Rectangle area, double sceneHeight) {
        int above = pixels(top, viewport);
        int beside = pixels(left, viewport);
        int below = area.height - pixels(bottom, viewport);
        double footer = footer(viewport, sceneHeight);
        double atTop = above == 0 ? viewport.top() : Math.min(0, viewport.top());
        double atLeft = beside == 0 ? viewport.left() : Math.min(0, viewport.left());
        List<Part> parts = new ArrayList<>();
        int[] rows = {0, above, below, area.height};
        double[] tops = {atTop, viewport.top(), footer};
        for (int row = 0; row < 3; row++) {
            int height = rows[row + 1] - rows[row];
            parts.add(new Part(new Rectangle(0, rows[row], beside, height), atLeft, tops[row]));
            parts.add(new Part(new Rectangle(beside, rows[row], area.width - beside, height), viewport.left(), tops[row]));
        }
        return parts;
    }

    /** Scene coordinate under a pixel. */
    double x(Viewport viewport, int x) {
        return x < pixels(left, viewport) ? Math.min(0, viewport.left()) + x / viewport.zoom() : viewport.sceneX(x);
    }

    /** Scene coordinate under a pixel. */
    double y(Viewport viewport, double sceneHeight, int y) {
        if (y < pixels(top, viewport)) {
            return Math.min(0, viewport.top()) + y / viewport.zoom();
        }
        boolean below = bottom > 0 && y >= viewport.seenHeight() * viewport.zoom() - pixels(bottom, viewport);
        return below ? footer(viewport, sceneHeight) + y / viewport.zoom() : viewport.sceneY(y);
    }

    private double footer(Viewport viewport, double sceneHeight) {
        return bottom == 0 ? viewport.top() : Math.max(viewport.top(), sceneHeight - viewport.seenHeight());
    }

    private static int pixels(double length, Viewport viewport) {
        return (int) Math.round(length * viewport.zoom());
    }
}
