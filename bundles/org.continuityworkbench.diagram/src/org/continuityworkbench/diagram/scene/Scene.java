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
import java.util.Optional;

/**
 * A picture as a list of shapes, painted in order. The workbench paints it on a canvas and the command line writes it as SVG: what is on
 * the screen and what is in the file are the same shapes. Immutable, safe for any thread.
 *
 * @param title       name of the picture
 * @param description what it shows, for people who cannot see it
 * @param width       width of the whole picture
 * @param height      height of the whole picture
 * @param figures     shapes from back to front
 */
public record Scene(String title, String description, double width, double height, List<Figure> figures) {

    public Scene {
        figures = List.copyOf(figures);
    }

    /** Identifier of the model element at a point, the front one where several overlap; empty where there is none. */
    public Optional<String> elementAt(double x, double y) {
        return figureAt(x, y).map(Figure::element);
    }

    /** The shape of a model element at a point, the front one where several overlap; empty where there is none. */
    public Optional<Figure> figureAt(double x, double y) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (!figures.get(i).element().isEmpty() && touches(figures.get(i), x, y)) {
                return Optional.of(figures.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first box of an element; empty if the scene shows none. */
    public Optional<Figure.Box> boxOf(String element) {
        return figures.stream().filter(Figure.Box.class::isInstance).map(Figure.Box.class::cast)
                .filter(box -> box.element().equals(element)).findFirst();
    }

    private static boolean touches(Figure figure, double x, double y) {
        return switch (figure) {
            case Figure.Box box -> box.contains(x, y);
            case Figure.Path path -> near(path.points(), x, y);
            case Figure.Label label -> false;
        };
    }

    /** True within four units of a line, which is what a hand with a mouse can hit. */
    private static boolean near(List<Double> points, double x, double y) {
        for (int i = 2; i < points.size(); i += 2) {
            double ax = points.get(i - 2);
            double ay = points.get(i - 1);
            double dx = points.get(i) - ax;
            double dy = points.get(i + 1) - ay;
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / square, 0, 1);
            if (Math.hypot(x - ax - along * dx, y - ay - along * dy) <= 4) {
                return true;
            }
        }
        return false;
    }
}
