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

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;

/** Turns a graph that has been laid out into shapes with absolute coordinates. */
final class ScenePainter {

    private static final double BADGE = 16;

    private final TopologyGraph graph;
    private final Map<String, Mark> marks;
    private final List<Figure> figures = new ArrayList<>();

    ScenePainter(TopologyGraph graph, Map<String, Mark> marks) {
        this.graph = graph;
        this.marks = marks;
    }

    Scene paint(String title) {
        figures.add(new Label("", "text", title, 24, 34, Anchor.START, 18, true));
        graph.sites().forEach(this::site);
        graph.edges().forEach(this::edge);
        graph.nodes().forEach(this::node);
        // badges last, so that no line runs over them
        graph.sites().forEach((site, node) -> badge(site.getId(), node.getX() + node.getWidth(), node.getY()));
        graph.nodes().forEach((element, node) -> badge(element.getId(), absoluteX(node) + node.getWidth(), absoluteY(node)));
        double width = Math.max(graph.root().getWidth(), 48 + TextWidth.of(title, 18, true));
        return new Scene(title, description(), width, Math.max(graph.root().getHeight(), 80), figures);
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Site site : graph.deployment().getSites()) {
            text.append(Deployments.label(site)).append(": ");
            text.append(String.join(", ", graph.nodes().keySet().stream().filter(element -> element.eContainer() == site)
                    .map(element -> Appearance.of(element).kind() + " " + Deployments.label(element)).toList())).append(". ");
        }
        return text.toString().strip();
    }

    private void site(Site site, ElkNode node) {
        figures.add(new Box(site.getId(), styleOf(site.getId(), "site"), Shape.ROUNDED, node.getX(), node.getY(), node.getWidth(), node.getHeight(),
                tooltip(site.getId(), Deployments.label(site))));
        String title = TextWidth.fit(Deployments.label(site), 14, true, node.getWidth() - 30);
        figures.add(new Label(site.getId(), "text", title, node.getX() + 14, node.getY() + 24, Anchor.START, 14, true));
    }

    private void node(NamedElement element, ElkNode node) {
        Appearance appearance = Appearance.of(element);
        double x = absoluteX(node);
        double y = absoluteY(node);
        double middle = x + node.getWidth() / 2;
        double down = appearance.shape() == Shape.CYLINDER ? 4 : 0;
        figures.add(new Box(element.getId(), styleOf(element.getId(), appearance.style()), appearance.shape(), x, y, node.getWidth(), node.getHeight(),
                tooltip(element.getId(), appearance.kind() + " " + Deployments.label(element))));
        figures.add(new Label(element.getId(), "faint", appearance.kind(), middle, y + 14 + down, Anchor.MIDDLE, TopologyGraph.KIND_SIZE, false));
        figures.add(new Label(element.getId(), "text", Deployments.label(element), middle, y + 28 + down, Anchor.MIDDLE, TopologyGraph.TEXT_SIZE, false));
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
        String style = styleOf(info.element(), info.style());
        for (ElkEdgeSection section : edge.getSections()) {
            List<Double> points = new ArrayList<>(List.of(dx + section.getStartX(), dy + section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(dx + bend.getX());
                points.add(dy + bend.getY());
            }
            points.add(dx + section.getEndX());
            points.add(dy + section.getEndY());
            figures.add(new Path(info.element(), style, points, Tip.NONE, info.arrow() ? Tip.ARROW : Tip.NONE, tooltip(info.element(), info.label())));
            if (!info.label().isEmpty()) {
                label(info, points);
            }
        }
    }

    /** Puts the text of an edge above the middle of its longest horizontal part. */
    private void label(TopologyGraph.EdgeInfo info, List<Double> points) {
        int longest = 0;
        for (int i = 0; i + 3 < points.size(); i += 2) {
            if (Math.abs(points.get(i + 2) - points.get(i)) > Math.abs(points.get(longest + 2) - points.get(longest))) {
                longest = i;
            }
        }
        double x = (points.get(longest) + points.get(longest + 2)) / 2;
        double y = points.get(longest + 1) - 5;
        String text = TextWidth.fit(info.label(), 10, false, Math.abs(points.get(longest + 2) - points.get(longest)));
        figures.add(new Label(info.element(), info.style(), text, x, y, Anchor.MIDDLE, 10, false));
        badge(info.element(), x, y - 16);
    }

    private static double absoluteX(ElkNode node) {
        return node == null || node.getParent() == null ? 0 : node.getX() + absoluteX(node.getParent());
    }

    private static double absoluteY(ElkNode node) {
        return node == null || node.getParent() == null ? 0 : node.getY() + absoluteY(node.getParent());
    }
}
