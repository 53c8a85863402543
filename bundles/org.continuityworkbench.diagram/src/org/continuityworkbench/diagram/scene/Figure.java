/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import java.util.List;
import java.util.Objects;

/**
 * One shape of a scene, in absolute coordinates, y downwards. {@code element} is the identifier of the model element that it stands for and
 * empty for decoration; {@code style} names an entry of the {@link Theme}.
 */
public sealed interface Figure {

    String element();

    String style();

    /** Outline of a box. */
    enum Shape {
        RECTANGLE, ROUNDED, CYLINDER, CIRCLE
    }

    /** Where the position of a text lies in it. */
    enum Anchor {
        START, MIDDLE, END
    }

    /** End of a path. */
    enum Tip {
        NONE, ARROW, OPEN_ARROW, DOT
    }

    /**
     * A filled outline.
     *
     * @param tooltip text shown when pointed at, and for screen readers; empty for none
     */
    record Box(String element, String style, Shape shape, double x, double y, double width, double height, String tooltip)
            implements Figure {

        public Box {
            Objects.requireNonNull(shape);
        }

        public boolean contains(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }
    }

    /**
     * A line through points, at least two.
     *
     * @param points x and y of each point in turn
     */
    record Path(String element, String style, List<Double> points, Tip begin, Tip end, String tooltip) implements Figure {

        public Path {
            points = List.copyOf(points);
            if (points.size() < 4 || points.size() % 2 != 0) {
                throw new IllegalArgumentException("a path needs at least two points, given as pairs");
            }
        }
    }

    /**
     * One line of text.
     *
     * @param y    base line
     * @param size font size
     */
    record Label(String element, String style, String text, double x, double y, Anchor anchor, double size, boolean bold)
            implements Figure {
    }
}
