/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.TextWidth;

/** Explains the colours, hatchings and lines that a picture uses, and no others. */
final class Legend {

    private static final double SIZE = 10;
    private static final double ROW = 22;
    private static final double SAMPLE = 26;
    private static final double GAP = 22;
    private static final List<String> AREAS = List.of("source", "configuration", "concentrator", "database", "infomart", "presentation",
            "consumer", "application", "host", "standby", "up", "waiting", "stuck", "down", "late", "lost");
    private static final List<String> DOTS = List.of("dap.icon", "dap.infomart", "dap.unused");
    private static final List<String> BADGES = List.of("error", "warning", "info");
    private static final List<String> LINES = List.of("flow", "remote", "extraction", "replication", "pair", "link");

    private final List<Figure> figures;
    private final Collection<Mark> marks;
    private double x;
    private double y;
    private double left;
    private double right;

    /**
     * @param figures those of the picture; the legend is added to them
     * @param marks   what is shown on them
     */
    Legend(List<Figure> figures, Collection<Mark> marks) {
        this.figures = figures;
        this.marks = marks;
    }

    /** Adds the legend in as many rows as it needs and returns its lower edge. */
    double paint(double newLeft, double top, double newRight) {
        left = newLeft;
        right = newRight;
        x = left;
        y = top;
        Set<String> used = figures.stream().filter(figure -> !(figure instanceof Label)).map(Figure::style).collect(Collectors.toSet());
        String title = Messages.get("legend");
        figures.add(new Label("", "faint", title, x, y + 4, Anchor.START, SIZE, true));
        x += TextWidth.of(title, SIZE, true) + GAP;
        Set<String> told = marks.stream().filter(mark -> !mark.meaning().isEmpty()).map(Mark::badge).collect(Collectors.toSet());
        // "standby" is also the look of what stands by without any replay
        AREAS.stream().filter(style -> "standby".equals(style) || !told.contains(style))
                .filter(style -> used.contains(style) || used.contains(style + ".line")).forEach(this::area);
        marks.stream().filter(mark -> !mark.meaning().isEmpty()).map(mark -> new Mark("", mark.badge(), mark.letter(), "", mark.meaning()))
                .distinct().sorted(Comparator.comparing(Mark::letter).thenComparing(mark -> mark.meaning() + mark.badge()))
                .forEach(this::state);
        DOTS.stream().filter(used::contains).forEach(this::dot);
        BADGES.stream().filter(used::contains).forEach(this::badge);
        LINES.stream().filter(used::contains).forEach(this::line);
        return y + ROW / 2;
    }

    private void area(String style) {
        double at = entry(style);
        Shape shape = "database".equals(style) ? Shape.CYLINDER : Shape.ROUNDED;
        figures.add(new Box("", style, shape, at, y - 8, SAMPLE, 16, ""));
    }

    private void dot(String style) {
        double at = entry(style);
        Shape shape = "dap.infomart".equals(style) ? Shape.RECTANGLE : Shape.CIRCLE;
        figures.add(new Box("", style, shape, at + (SAMPLE - Details.DOT) / 2, y - Details.DOT / 2, Details.DOT, Details.DOT, ""));
    }

    private void state(Mark mark) {
        double at = entryOf(mark.meaning());
        figures.add(new Box("", mark.badge(), Shape.ROUNDED, at, y - 8, SAMPLE, 16, ""));
        figures.add(new Box("", mark.badge() + ".plain", Shape.CIRCLE, at + SAMPLE / 2 - 7, y - 7, 14, 14, ""));
        figures.add(new Label("", mark.badge(), mark.letter(), at + SAMPLE / 2, y + 4, Anchor.MIDDLE, SIZE, true));
    }

    private void badge(String style) {
        double at = entry(style);
        figures.add(new Box("", style, Shape.CIRCLE, at + SAMPLE / 2 - 8, y - 8, 16, 16, ""));
        figures.add(new Label("", style, style.substring(0, 1).toUpperCase(java.util.Locale.ROOT), at + SAMPLE / 2, y + 4, Anchor.MIDDLE,
                11, true));
    }

    private void line(String style) {
        double at = entry(style);
        boolean arrow = !"link".equals(style) && !"pair".equals(style);
        figures.add(new Path("", style, List.of(at, y, at + SAMPLE, y), Tip.NONE, arrow ? Tip.ARROW : Tip.NONE, ""));
    }

    private double entry(String style) {
        return entryOf(Messages.get("legend." + style));
    }

    /** Writes the text of an entry and returns where its sample begins. */
    private double entryOf(String text) {
        double width = SAMPLE + 6 + TextWidth.of(text, SIZE, false);
        if (x + width > right && x > left) {
            x = left;
            y += ROW;
        }
        double start = x;
        figures.add(new Label("", "text", text, start + SAMPLE + 6, y + 4, Anchor.START, SIZE, false));
        x += width + GAP;
        return start;
    }
}
