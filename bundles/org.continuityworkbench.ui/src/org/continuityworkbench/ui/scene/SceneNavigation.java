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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Scene;

/** The elements of a scene as a person without a mouse walks through them. */
final class SceneNavigation {

    /** One of the four arrow keys. */
    enum Direction {
        LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private record Place(double x, double y, double width, double height) {

        static Place of(Figure figure) {
            return switch (figure) {
                case Box box -> new Place(box.x(), box.y(), box.width(), box.height());
                case Figure.Path path -> middle(path.points());
                case Figure.Label label -> new Place(label.x(), label.y() - label.size(), 1, label.size());
            };
        }

        /** Of a line the middle corner, so that two lines between the same boxes are told apart. */
        private static Place middle(List<Double> points) {
            int corner = points.size() / 4 * 2;
            return new Place((points.get(corner - 2 < 0 ? 0 : corner - 2) + points.get(corner)) / 2,
                    (points.get(corner - 2 < 0 ? 1 : corner - 1) + points.get(corner + 1)) / 2, 1, 1);
        }

        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }
    }

    SceneNavigation(Scene scene) {
        for (Figure figure : scene.figures()) {
            if (figure.element().isEmpty()) {
                continue;
            }
            if (!(figure instanceof Figure.Label)) {
                places.putIfAbsent(figure.element(), Place.of(figure));
            }
            String text = switch (figure) {
                case Box box -> box.tooltip();
                case Figure.Path path -> path.tooltip();
                case Figure.Label label -> label.text();
            };
            texts.merge(figure.element(), text, (one, other) -> one.contains(other) ? one : one + "\n" + other);
        }
    }

    /** Identifiers of all elements, in the order in which they are painted. */
    List<String> elements() {
        return new ArrayList<>(places.keySet());
    }

    /** All that the scene says about an element: its name, its kind, its marks. */
    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    /** The nearest element in a direction: what lies straight ahead counts as nearer than what lies aside. */
    Optional<String> next(String from, Direction direction) {
        Place start = places.get(from);
        if (start == null) {
            return places.keySet().stream().findFirst();
        }
        String best = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            double ahead = (entry.getValue().centreX() - start.centreX()) * direction.dx
                    + (entry.getValue().centreY() - start.centreY()) * direction.dy;
            double aside = Math.abs((entry.getValue().centreX() - start.centreX()) * direction.dy)
                    + Math.abs((entry.getValue().centreY() - start.centreY()) * direction.dx);
            if (ahead > 0.5 && !entry.getKey().equals(from) && ahead + 2.5 * aside < least) {
                least = ahead + 2.5 * aside;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The element before or after another one in the order of painting, round and round. */
    Optional<String> step(String from, int by) {
        List<String> all = elements();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = all.indexOf(from);
        return Optional.of(at < 0 ? all.get(by > 0 ? 0 : all.size() - 1) : all.get(Math.floorMod(at + by, all.size())));
    }

    /** The next element after another one whose text contains a word, in any case, round and round; empty if none does. */
    Optional<String> find(String word, String after) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        List<String> all = elements();
        int start = all.indexOf(after) + 1;
        for (int i = 0; i < all.size() && !wanted.isEmpty(); i++) {
            String element = all.get((start + i) % all.size());
            if (text(element).toLowerCase(Locale.ROOT).contains(wanted) || element.toLowerCase(Locale.ROOT).contains(wanted)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
