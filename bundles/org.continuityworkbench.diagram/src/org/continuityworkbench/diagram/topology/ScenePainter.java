/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;

/** Turns a graph that has been laid out into shapes with absolute coordinates. */
final class ScenePainter {

    private static final double BADGE = 16;
    /** States with hatching, of which the theme has a form without. */
    private static final Set<String> PLAIN = Set.of("down", "waiting", "stuck", "lost", "late", "standby");
    static final double LINE_TEXT = 10;

    private final TopologyGraph graph;
    private final SiteGrid grid;
    private final Map<String, Mark> marks;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Runnable> badges = new ArrayList<>();

    ScenePainter(TopologyGraph graph, SiteGrid grid, Map<String, Mark> marks) {
        this.graph = graph;
        this.grid = grid;
        this.marks = marks;
    }

    Scene paint(String title, String caption) {
        figures.add(new Label("", "text", title, SiteGrid.LEFT, 34, Anchor.START, 18, true));
        double beside = SiteGrid.LEFT + TextWidth.of(title, 18, true) + 18;
        figures.add(new Label("", "faint", caption, beside, 34, Anchor.START, 12, false));
        graph.sites().forEach(this::site);
        graph.connections().forEach(connection -> line(connection.info(), grid.route(connection)));
        graph.edges().forEach(this::edge);
        graph.deployment().getHaPairs().forEach(this::pair);
        graph.nodes().forEach(this::node);
        // badges last, so that no line runs over them
        graph.sites().forEach((site, node) -> badge(Appearance.id(site), node.getX() + node.getWidth(), node.getY()));
        graph.nodes().forEach((element, node) -> badge(Appearance.id(element), absoluteX(node) + node.getWidth(), absoluteY(node)));
        badges.forEach(Runnable::run);
        double width = Math.max(grid.width(), beside + TextWidth.of(caption, 12, false) + SiteGrid.LEFT);
        double bottom = new Legend(figures, marks.values()).paint(SiteGrid.LEFT, grid.height() + 10, width - SiteGrid.LEFT);
        return new Scene(caption.isEmpty() ? title : title + ", " + caption, description(), width, bottom + 14, figures);
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Site site : graph.deployment().getSites()) {
            text.append(Appearance.label(site)).append(": ");
            text.append(String.join(", ", graph.nodes().keySet().stream().filter(element -> element.eContainer() == site)
                    .map(element -> Appearance.of(element).kind() + " " + Appearance.label(element)).toList())).append(". ");
        }
        return text.toString().strip();
    }

    private void site(Site site, ElkNode node) {
        figures.add(new Box(Appearance.id(site), styleOf(Appearance.id(site), "site"), Shape.ROUNDED, node.getX(), node.getY(),
                node.getWidth(), node.getHeight(), tooltip(Appearance.id(site), Appearance.label(site))));
        String title = TextWidth.fit(Appearance.label(site), 14, true, node.getWidth() - 30);
        figures.add(new Label(Appearance.id(site), "text", title, node.getX() + 14, node.getY() + 24, Anchor.START, 14, true));
    }

    private void node(NamedElement element, ElkNode node) {
        Appearance appearance = Appearance.of(element);
        double x = absoluteX(node);
        double y = absoluteY(node);
        double middle = x + node.getWidth() / 2;
        double down = appearance.shape() == Shape.CYLINDER ? TopologyGraph.LID : 0;
        double height = node.getHeight() - graph.rows(element).size() * Details.ROW;
        figures.add(new Box(Appearance.id(element), styleOf(Appearance.id(element), appearance.style()), appearance.shape(), x, y,
                node.getWidth(), height, tooltip(Appearance.id(element), appearance.kind() + " " + Appearance.label(element))));
        rows(element, x, y + height, node.getWidth());
        String style = styleOf(Appearance.id(element), appearance.style());
        if (PLAIN.contains(style)) {
            // no hatching behind texts
            double width = Math.max(TextWidth.of(appearance.kind(), TopologyGraph.KIND_SIZE, false),
                    TextWidth.of(Appearance.label(element), TopologyGraph.TEXT_SIZE, false)) + 6;
            figures.add(new Box(Appearance.id(element), style + ".plain", Shape.RECTANGLE, middle - width / 2, y + 5 + down, width, 26,
                    ""));
        }
        // on the ground of a state the faint colour is too faint
        String kind = style.equals(appearance.style()) ? "faint" : style;
        figures.add(new Label(Appearance.id(element), kind, appearance.kind(), middle, y + 14 + down, Anchor.MIDDLE,
                TopologyGraph.KIND_SIZE, false));
        figures.add(new Label(Appearance.id(element), "text", Appearance.label(element), middle, y + 28 + down, Anchor.MIDDLE,
                TopologyGraph.TEXT_SIZE, false));
    }

    private void rows(NamedElement element, double x, double top, double width) {
        double y = top;
        for (Details.Row row : graph.rows(element)) {
            double right = x + width - 4;
            String style = styleOf(row.element(), row.style());
            figures.add(new Box(row.element(), style, Shape.RECTANGLE, x + 2, y, width - 4, Details.ROW - 1,
                    tooltip(row.element(), row.tooltip())));
            figures.add(new Label(row.element(), style, row.text(), x + 6, y + 9, Anchor.START, Details.TEXT_SIZE, false));
            for (Details.Dot dot : row.dots().reversed()) {
                right -= Details.DOT_STEP;
                figures.add(new Box(dot.element(), styleOf(dot.element(), dot.style()), dot.shape(), right + 2, y + 2, Details.DOT,
                        Details.DOT, tooltip(dot.element(), dot.tooltip())));
            }
            double middle = y + 6;
            if (!row.element().isEmpty() && !"host".equals(row.style())) {
                badges.add(() -> badge(row.element(), x + width, middle));
            }
            y += Details.ROW;
        }
    }

    private String styleOf(String element, String own) {
        Mark mark = marks.get(element);
        return mark == null || mark.state().isEmpty() ? own : mark.state();
    }

    private String tooltip(String element, String own) {
        Mark mark = marks.get(element);
        return mark == null || mark.text().isEmpty() ? own : own + "\n" + mark.text();
    }

    private void badge(String element, double right, double top) {
        Mark mark = marks.get(element);
        if (mark != null && !mark.badge().isEmpty()) {
            figures.add(new Box(element, mark.badge(), Shape.CIRCLE, right - BADGE / 2, top - BADGE / 2, BADGE, BADGE, mark.text()));
            figures.add(new Label(element, mark.badge(), mark.letter(), right, top + 4, Anchor.MIDDLE, 11, true));
        }
    }

    private void edge(ElkEdge edge, TopologyGraph.EdgeInfo info) {
        double dx = absoluteX(edge.getContainingNode());
        double dy = absoluteY(edge.getContainingNode());
        for (ElkEdgeSection section : edge.getSections()) {
            List<Double> points = new ArrayList<>(List.of(dx + section.getStartX(), dy + section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(dx + bend.getX());
                points.add(dy + bend.getY());
            }
            points.add(dx + section.getEndX());
            points.add(dy + section.getEndY());
            line(info, points);
        }
    }

    private void line(TopologyGraph.EdgeInfo info, List<Double> points) {
        Mark mark = marks.get(info.element());
        // a state of an area has hatching; a line tells it by its dashes and by the badge
        String style = mark == null || mark.state().isEmpty() ? info.style() : mark.state() + ".line";
        figures.add(new Path(info.element(), style, points, Tip.NONE, info.arrow() ? Tip.ARROW : Tip.NONE,
                tooltip(info.element(), info.label())));
        if (!info.label().isEmpty()) {
            label(info, points);
        }
    }

    /** A pair is a dotted bracket at the left of its two members. */
    private void pair(HaPair pair) {
        List<ElkNode> members = pair.getMembers().stream().map(graph.nodes()::get).filter(Objects::nonNull).toList();
        if (members.size() == 2 && members.get(0).getParent() == members.get(1).getParent()) {
            double x1 = absoluteX(members.get(0));
            double y1 = absoluteY(members.get(0)) + members.get(0).getHeight() - 6;
            double x2 = absoluteX(members.get(1));
            double y2 = absoluteY(members.get(1)) + 6;
            if (y1 > y2) {
                y1 = absoluteY(members.get(0)) + 6;
                y2 = absoluteY(members.get(1)) + members.get(1).getHeight() - 6;
            }
            double bracket = Math.min(x1, x2) - 7;
            figures.add(new Path(Appearance.id(pair), styleOf(Appearance.id(pair), "pair"), List.of(x1, y1, bracket, y1, bracket, y2, x2,
                    y2), Tip.NONE, Tip.NONE,
                    tooltip(Appearance.id(pair), Messages.get("kind.pair") + " " + Appearance.label(pair))));
            double left = bracket;
            double middle = (y1 + y2) / 2;
            badges.add(() -> badge(Appearance.id(pair), left, middle));
        }
    }

    /** Puts the text of a line above the middle of its longest level part, or beside its longest upright part where that is much longer. */
    private void label(TopologyGraph.EdgeInfo info, List<Double> points) {
        int level = longest(points, 0);
        int upright = longest(points, 1);
        double reach = Math.abs(points.get(level + 2) - points.get(level));
        double width = TextWidth.of(info.label(), LINE_TEXT, false);
        if (reach < width + 8 && Math.abs(points.get(upright + 3) - points.get(upright + 1)) > 16) {
            double x = points.get(upright) + 6;
            double y = (points.get(upright + 1) + points.get(upright + 3)) / 2 + 4;
            figures.add(new Label(info.element(), info.style(), info.label(), x, y, Anchor.START, LINE_TEXT, false));
            badges.add(() -> badge(info.element(), x - 6, y - 18));
        } else {
            // on a long way aside, since lines that cross it come in the middle
            double x = points.get(level) + (points.get(level + 2) - points.get(level)) * (reach > 4 * width ? 0.2 : 0.5);
            double y = points.get(level + 1) - 5;
            figures.add(new Label(info.element(), info.style(), TextWidth.fit(info.label(), LINE_TEXT, false, reach), x, y, Anchor.MIDDLE,
                    LINE_TEXT, false));
            badges.add(() -> badge(info.element(), x + width / 2 + BADGE, y + 4));
        }
    }

    /** Index of the longest part of a line along an axis, 0 for x and 1 for y. */
    private static int longest(List<Double> points, int axis) {
        int longest = 0;
        for (int i = 0; i + 3 < points.size(); i += 2) {
            if (Math.abs(points.get(i + 2 + axis) - points.get(i + axis)) > Math.abs(points.get(longest + 2 + axis)
                    - points.get(longest + axis))) {
                longest = i;
            }
        }
        return longest;
    }

    private static double absoluteX(ElkNode node) {
        return node == null || node.getParent() == null ? 0 : node.getX() + absoluteX(node.getParent());
    }

    private static double absoluteY(ElkNode node) {
        return node == null || node.getParent() == null ? 0 : node.getY() + absoluteY(node.getParent());
    }
}
