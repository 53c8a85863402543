/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.List;

import org.continuityworkbench.diagram.scene.Figure;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** The canvas for screen readers: a diagram whose parts are the elements, each with its name, its kind and its marks. */
final class SceneAccess {

    private SceneAccess() {
    }

    static void install(SceneCanvas canvas) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? canvas.scene().title() : text(canvas, event.childID);
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? canvas.scene().description() : text(canvas, event.childID);
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new Parts(canvas));
    }

    private static String text(SceneCanvas canvas, int child) {
        List<String> elements = canvas.elements();
        return child >= 0 && child < elements.size() ? canvas.textOf(elements.get(child)) : "";
    }

    /** The smallest rectangle around a figure, in whole units of the scene. */
    static Rectangle bounds(Figure figure) {
        return switch (figure) {
            case Figure.Box box -> new Rectangle((int) box.x(), (int) box.y(), (int) Math.ceil(box.width()), (int) Math.ceil(box.height()));
            case Figure.Label label -> new Rectangle((int) label.x(), (int) (label.y() - label.size()), 1, (int) label.size());
            case Figure.Path path -> {
                Rectangle all = new Rectangle(path.points().get(0).intValue(), path.points().get(1).intValue(), 1, 1);
                for (int i = 2; i < path.points().size(); i += 2) {
                    all.add(new Rectangle(path.points().get(i).intValue(), path.points().get(i + 1).intValue(), 1, 1));
                }
                yield all;
            }
        };
    }

    private static final class Parts extends AccessibleControlAdapter {

        private final SceneCanvas canvas;

        Parts(SceneCanvas canvas) {
            this.canvas = canvas;
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = canvas.elements().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            Object[] children = new Object[canvas.elements().size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = i;
            }
            event.children = children;
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = canvas.selection().stream().findFirst().map(canvas.elements()::indexOf).filter(i -> i >= 0)
                    .orElse(ACC.CHILDID_SELF);
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = canvas.selection().stream().findFirst().map(canvas.elements()::indexOf).filter(i -> i >= 0)
                    .orElse(ACC.CHILDID_NONE);
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            event.detail = ACC.STATE_FOCUSABLE | (event.childID == ACC.CHILDID_SELF ? 0 : ACC.STATE_SELECTABLE);
            if (event.childID >= 0 && event.childID < canvas.elements().size()
                    && canvas.selection().contains(canvas.elements().get(event.childID))) {
                event.detail |= ACC.STATE_SELECTED | ACC.STATE_FOCUSED;
            }
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point point = canvas.toControl(event.x, event.y);
            event.childID = canvas.elementAt(point.x, point.y).map(canvas.elements()::indexOf).filter(i -> i >= 0).orElse(ACC.CHILDID_SELF);
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            if (event.childID < 0 || event.childID >= canvas.elements().size()) {
                return;
            }
            String element = canvas.elements().get(event.childID);
            canvas.scene().figures().stream().filter(figure -> figure.element().equals(element) && !(figure instanceof Figure.Label))
                    .findFirst().map(SceneAccess::bounds).ifPresent(bounds -> {
                        Point start = canvas.toDisplay(canvas.toCanvas(bounds.x, bounds.y));
                        event.x = start.x;
                        event.y = start.y;
                        event.width = (int) Math.ceil(bounds.width * canvas.zoom());
                        event.height = (int) Math.ceil(bounds.height * canvas.zoom());
                    });
        }
    }
}
