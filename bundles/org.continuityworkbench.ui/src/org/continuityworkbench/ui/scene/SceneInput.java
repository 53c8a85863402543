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

import org.continuityworkbench.ui.scene.SceneNavigation.Direction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** What mouse and keyboard do on a canvas. */
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
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> {
            // Tab leads on to the next part of the window; the other keys stay here
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

    private void key(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.character == 0 || (event.stateMask & SWT.ALT) != 0) {
            return;
        }
        char character = !canvas.isZooming() && "+=-01".indexOf(event.character) >= 0 ? 0 : event.character;
        switch (character) {
            case '+', '=' -> canvas.zoomIn();
            case '-' -> canvas.zoomOut();
            case '0' -> canvas.fit();
            case '1' -> canvas.zoomTo(1);
            case SWT.CR -> canvas.selection().stream().findFirst().ifPresent(canvas::open);
            case SWT.ESC -> canvas.choose("");
            default -> move(event.keyCode, (event.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void move(int key, boolean shift) {
        Rectangle area = canvas.getClientArea();
        switch (key) {
            case SWT.PAGE_UP -> canvas.scrollBy(0, -0.8 * area.height);
            case SWT.PAGE_DOWN -> canvas.scrollBy(0, 0.8 * area.height);
            case SWT.ARROW_LEFT -> arrow(Direction.LEFT, shift, -WHEEL, 0);
            case SWT.ARROW_RIGHT -> arrow(Direction.RIGHT, shift, WHEEL, 0);
            case SWT.ARROW_UP -> arrow(Direction.UP, shift, 0, -WHEEL);
            case SWT.ARROW_DOWN -> arrow(Direction.DOWN, shift, 0, WHEEL);
            case SWT.HOME -> walkTo(canvas.elements().stream().findFirst());
            case SWT.END -> walkTo(canvas.navigation().step("", -1));
            default -> {
                // some other key: not ours
            }
        }
    }

    private void arrow(Direction direction, boolean scroll, double dx, double dy) {
        if (scroll) {
            canvas.scrollBy(dx, dy);
        } else {
            walkTo(canvas.navigation().next(canvas.selection().stream().findFirst().orElse(""), direction));
        }
    }

    private void walkTo(Optional<String> element) {
        if (canvas.isWalking() && element.isPresent()) {
            canvas.reveal(element.get());
            canvas.choose(element.get());
        }
    }
}
