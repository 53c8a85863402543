/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** What the mouse does on a canvas; keys are commands, see {@link SceneKeys}. */
final class SceneInput {

    private static final double WHEEL = 48;

    private final SceneCanvas canvas;
    private Point grabbed;
    private boolean dragged;

    SceneInput(SceneCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1) {
                canvas.elementAt(event.x, event.y).ifPresent(canvas::open);
            }
        });
        canvas.addListener(SWT.MouseVerticalWheel, event -> wheel(event, false));
        canvas.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, true));
        canvas.addListener(SWT.Traverse, event -> {
            // Tab leads on to the next part of the window; the other keys are commands of the canvas
            event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    }

    private void down(Event event) {
        canvas.setFocus();
        Optional<String> element = canvas.elementAt(event.x, event.y);
        if (canvas.isZooming() && event.button == 2 || event.button == 1 && element.isEmpty()) {
            grabbed = new Point(event.x, event.y);
            dragged = false;
        }
        if (event.button == 1 && element.isPresent() || event.button == 3) {
            String chosen = element.orElse("");
            if (!canvas.selection().contains(chosen)) {
                canvas.choose(chosen);
            }
        }
    }

    private void move(Event event) {
        if (grabbed == null) {
            String tooltip = canvas.tooltipAt(event.x, event.y);
            if (!java.util.Objects.equals(tooltip, canvas.getToolTipText())) {
                canvas.setToolTipText(tooltip);
            }
        } else if (dragged || Math.abs(event.x - grabbed.x) + Math.abs(event.y - grabbed.y) > 4) {
            dragged = true;
            canvas.scrollBy(canvas.isZooming() ? grabbed.x - event.x : 0, grabbed.y - event.y);
            grabbed = new Point(event.x, event.y);
        }
    }

    private void up(Event event) {
        if (grabbed != null && !dragged && event.button == 1 && !canvas.selection().isEmpty()) {
            canvas.choose("");
        }
        grabbed = null;
    }

    private void wheel(Event event, boolean horizontal) {
        if ((event.stateMask & SWT.MOD1) != 0 && !canvas.isZooming()) {
            return;
        } else if ((event.stateMask & SWT.MOD1) != 0) {
            canvas.zoomAt(canvas.zoom() * Math.pow(1.15, Math.signum(event.count)), event.x, event.y);
        } else if (horizontal || (event.stateMask & SWT.SHIFT) != 0) {
            canvas.scrollBy(-Math.signum(event.count) * WHEEL, 0);
        } else {
            canvas.scrollBy(0, -Math.signum(event.count) * WHEEL);
        }
        event.doit = false;
    }
}
