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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.diagram.topology.TopologyGraph.Connection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;

/**
 * Puts the sites, each laid out by itself, into a grid of about the shape of a screen, and leads what joins them through the lanes between
 * rows and columns. Every connection has a track of its own in each lane that it uses, so that no two lie upon each other as long as there
 * are not very many.
 */
final class SiteGrid {

    static final double LEFT = 24;
    static final double TOP = 52;
    private static final double TRACK = 11;
    private static final double LANE = 26;
    private static final double LABEL_TRACK = 20;
    /** More connections than this in one lane, or links at one site, share places: with very many, size counts for more than each line. */
    private static final int MOST = 16;

    private final Map<ElkNode, Integer> places = new LinkedHashMap<>();
    private final Map<Connection, List<Double>> routes = new LinkedHashMap<>();
    private final int count;
    /** Size of the largest site with the lane beside it. */
    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final double[] columnWidth;
    private final double[] rowHeight;
    /** Number of tracks taken so far in the lane left of each column and above each row; the last lane is behind the last one. */
    private final double[] upright;
    private final double[] level;
    /** Room for texts at the left of the tracks of an upright lane. */
    private final double[] labelRoom;

    /** A connection with its tracks; a negative number stands for none. */
    private record Plan(Connection connection, Side begin, Side end, int firstLane, double firstTrack, int levelLane, double levelTrack,
            int lastLane, double lastTrack) {
    }

    private enum Side {
        LEFT, RIGHT, ABOVE, BELOW
    }

    /** @param aspect width to height of the place that the picture shall fill */
    SiteGrid(TopologyGraph graph, double aspect) {
        List<ElkNode> sites = List.copyOf(graph.sites().values());
        count = sites.size();
        width = sites.stream().mapToDouble(ElkNode::getWidth).max().orElse(1) + LANE;
        height = sites.stream().mapToDouble(ElkNode::getHeight).max().orElse(1) + LANE;
        columns = columns(aspect);
        rows = Math.max(1, (sites.size() + columns - 1) / columns);
        columnWidth = new double[columns];
        rowHeight = new double[rows];
        upright = new double[columns + 1];
        labelRoom = new double[columns + 1];
        level = new double[rows + 1];
        for (int i = 0; i < sites.size(); i++) {
            places.put(sites.get(i), i);
            columnWidth[i % columns] = Math.max(columnWidth[i % columns], sites.get(i).getWidth());
            rowHeight[i / columns] = Math.max(rowHeight[i / columns], sites.get(i).getHeight());
        }
        makeRoomForLinks(graph.connections());
        List<Plan> plans = graph.connections().stream().map(this::plan).toList();
        for (ElkNode site : sites) {
            // all sites of a row are equally high, all of a column equally wide: that reads as a table
            site.setLocation(columnLeft(column(site)), rowTop(row(site)));
        }
        Map<ElkNode, Integer> linksAt = new LinkedHashMap<>();
        plans.forEach(plan -> routes.put(plan.connection(), route(plan, linksAt)));
        sites.forEach(site -> site.setDimensions(columnWidth[column(site)], rowHeight[row(site)]));
    }

    /** The points of a connection, x and y in turn. */
    List<Double> route(Connection connection) {
        return routes.get(connection);
    }

    boolean fits(double aspect) {
        return columns(aspect) == columns;
    }

    double width() {
        return columnLeft(columns - 1) + columnWidth[columns - 1] + laneWidth(columns) + LEFT;
    }

    double height() {
        return rowTop(rows - 1) + rowHeight[rows - 1] + laneHeight(rows) + 8;
    }

    /** The number of columns with which the picture comes nearest to the shape of its place. */
    private int columns(double aspect) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int candidate = 1; candidate <= Math.max(1, count); candidate++) {
            double ratio = candidate * width / ((count + candidate - 1) / candidate * height);
            double off = Math.abs(Math.log(ratio / aspect));
            if (off < least - 1e-9) {
                least = off;
                best = candidate;
            }
        }
        return best;
    }

    private int column(ElkNode site) {
        return places.get(site) % columns;
    }

    private int row(ElkNode site) {
        return places.get(site) / columns;
    }

    /** Links without a place of their own at a site leave it at its lower edge, one below the other. */
    private void makeRoomForLinks(List<Connection> connections) {
        Map<ElkNode, Integer> counts = new LinkedHashMap<>();
        for (Connection connection : connections) {
            if (connection.out() == null && !above(connection)) {
                counts.merge(connection.from(), 1, Integer::sum);
                counts.merge(connection.to(), 1, Integer::sum);
            }
        }
        counts.forEach((site, count) -> rowHeight[row(site)] = Math.max(rowHeight[row(site)], site.getHeight()
                + Math.min(count, MOST) * LABEL_TRACK - 8));
    }

    /** True if the first site stands directly above the second one. */
    private boolean above(Connection connection) {
        return column(connection.from()) == column(connection.to()) && row(connection.from()) + 1 == row(connection.to());
    }

    private Plan plan(Connection connection) {
        int fromColumn = column(connection.from());
        int toColumn = column(connection.to());
        boolean link = connection.out() == null;
        boolean labelled = !connection.info().label().isEmpty();
        if (link && above(connection)) {
            level[row(connection.to())] = Math.max(level[row(connection.to())], 2);
            return new Plan(connection, Side.BELOW, Side.ABOVE, -1, 0, -1, 0, -1, 0);
        }
        Side begin = link && toColumn < fromColumn ? Side.LEFT : Side.RIGHT;
        Side end = link && toColumn <= fromColumn ? Side.RIGHT : Side.LEFT;
        int firstLane = begin == Side.RIGHT ? fromColumn + 1 : fromColumn;
        int lastLane = end == Side.RIGHT ? toColumn + 1 : toColumn;
        double firstTrack = upright[firstLane]++;
        if (firstLane == lastLane) {
            if (labelled) {
                double width = TextWidth.of(connection.info().label(), ScenePainter.LINE_TEXT, false);
                labelRoom[firstLane] = Math.max(labelRoom[firstLane], width);
            }
            return new Plan(connection, begin, end, firstLane, firstTrack, -1, 0, -1, 0);
        }
        int lane = row(connection.to()) < row(connection.from()) ? row(connection.from()) : row(connection.from()) + 1;
        double levelTrack = level[lane];
        level[lane] += labelled ? LABEL_TRACK / TRACK : 1;
        return new Plan(connection, begin, end, firstLane, firstTrack, lane, levelTrack, lastLane, upright[lastLane]++);
    }

    private List<Double> route(Plan plan, Map<ElkNode, Integer> linksAt) {
        Connection connection = plan.connection();
        if (plan.begin() == Side.BELOW) {
            double x = connection.from().getX() + columnWidth[column(connection.from())] / 2;
            double bottom = connection.from().getY() + rowHeight[row(connection.from())];
            return List.of(x, bottom, x, connection.to().getY());
        }
        double startX = end(connection.from(), plan.begin());
        double startY = level(connection.from(), connection.out(), linksAt);
        double endX = end(connection.to(), plan.end());
        double endY = level(connection.to(), connection.in(), linksAt);
        List<Double> points = new ArrayList<>();
        // the way from a port at the border of the layout to the border of the site, which may be wider
        points.add(connection.out() == null ? startX : connection.from().getX() + connection.out().getX());
        points.add(startY);
        double firstX = track(plan.firstLane(), plan.firstTrack());
        points.addAll(List.of(firstX, startY));
        if (plan.levelLane() >= 0) {
            double y = laneTop(plan.levelLane()) + LANE / 2 + plan.levelTrack() % MOST * TRACK + 6;
            double lastX = track(plan.lastLane(), plan.lastTrack());
            points.addAll(List.of(firstX, y, lastX, y, lastX, endY));
        } else if (startY != endY) {
            points.addAll(List.of(firstX, endY));
        }
        points.addAll(List.of(endX, endY));
        return points;
    }

    private double track(int lane, double number) {
        return laneLeft(lane) + LANE / 2 + labelRoom[lane] + number % MOST * TRACK;
    }

    private double end(ElkNode site, Side side) {
        return side == Side.LEFT ? site.getX() : site.getX() + columnWidth[column(site)];
    }

    private double level(ElkNode site, ElkPort port, Map<ElkNode, Integer> linksAt) {
        if (port != null) {
            return site.getY() + port.getY();
        }
        return site.getY() + rowHeight[row(site)] - 12 - LABEL_TRACK * ((linksAt.merge(site, 1, Integer::sum) - 1) % MOST);
    }

    private double laneWidth(int lane) {
        return upright[lane] == 0 ? lane == 0 || lane == columns ? 0 : LANE : LANE + labelRoom[lane]
                + Math.min(upright[lane], MOST) * TRACK;
    }

    private double laneHeight(int lane) {
        return level[lane] == 0 ? lane == 0 || lane == rows ? 0 : LANE : LANE + Math.min(level[lane], MOST + 1) * TRACK;
    }

    private double laneLeft(int lane) {
        return lane == 0 ? LEFT : columnLeft(lane - 1) + columnWidth[lane - 1];
    }

    private double laneTop(int lane) {
        return lane == 0 ? TOP : rowTop(lane - 1) + rowHeight[lane - 1];
    }

    private double columnLeft(int column) {
        double x = LEFT;
        for (int i = 0; i < column; i++) {
            x += laneWidth(i) + columnWidth[i];
        }
        return x + laneWidth(column);
    }

    private double rowTop(int row) {
        double y = TOP;
        for (int i = 0; i < row; i++) {
            y += laneHeight(i) + rowHeight[i];
        }
        return y + laneHeight(row);
    }
}
