/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.TextWidth;

/** Draws curves over time. Curves are told apart by dashes and by a letter at their peak as well as by colour. */
public final class CurveScene {

    private static final String[] STYLES = {"curve.1", "curve.2", "curve.3", "curve.4"};
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400,
            172800, 604800,
        1209600, 2419200, 7257600, 31536000};
    private static final double MARGIN = 12;
    private static final double LEFT = 84;
    private static final double TOP = 14;

    private final Curve curve;
    private final double width;
    private final double bottom;
    private final double legend;
    private final long highest;
    private final TimeAxis axis;
    private final List<Figure> figures = new ArrayList<>();

    private CurveScene(Curve curve, double width, double height) {
        this.curve = curve;
        this.width = width;
        highest = curve.highest(); // goes through all points
        legend = Math.max(1, curve.series().size()) * 16.0 + 6;
        bottom = Math.max(TOP + 60, height - legend - 34);
        axis = TimeAxis.of(new Interval(0, Math.max(1, curve.horizon())), moments(curve), LEFT, Math.max(80, width - LEFT - MARGIN), true);
    }

    private static long[] moments(Curve curve) {
        // only corners count: between them nothing happens
        return curve.series().stream().flatMap(series -> corners(series.points()).stream()).mapToLong(Curve.Point::at).sorted().distinct()
                .toArray();
    }

    private static List<Curve.Point> corners(List<Curve.Point> points) {
        List<Curve.Point> corners = new ArrayList<>();
        for (int i = 1; i + 1 < points.size(); i++) {
            Curve.Point a = points.get(i - 1);
            Curve.Point b = points.get(i);
            Curve.Point c = points.get(i + 1);
            if (Math.multiplyHigh(b.value() - a.value(), c.at() - b.at()) != Math.multiplyHigh(c.value() - b.value(), b.at() - a.at())
                    || (b.value() - a.value()) * (c.at() - b.at()) != (c.value() - b.value()) * (b.at() - a.at())) {
                corners.add(b);
            }
        }
        return corners;
    }

    /** Draws curves into a picture of a size. */
    public static TimelinePicture of(Curve curve, double width, double height) {
        return new CurveScene(curve, width, height).draw();
    }

    private TimelinePicture draw() {
        levels();
        Ticks ticks = new Ticks(axis, curve.start());
        figures.addAll(ticks.grid(TOP, bottom));
        figures.addAll(ticks.labels(bottom + (curve.start().isPresent() ? 28 : 15)));
        for (Curve.Limit limit : curve.limits()) {
            double y = y(limit.value());
            figures.add(new Path("", "limit", List.of(LEFT, y, width - MARGIN, y), Tip.NONE, Tip.NONE, limit.label()));
            figures.add(new Label("", "limit", limit.label(), LEFT + 4, y - 4, Anchor.START, 10, false));
        }
        for (int i = 0; i < curve.series().size(); i++) {
            series(i, curve.series().get(i));
        }
        double height = bottom + legend + 34;
        return new TimelinePicture(new Scene(curve.title(), curve.description(), width, height, figures), axis, List.of(), TOP, bottom);
    }

    private void levels() {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (bottom - TOP) * STEPS[i] / highest >= 24; i--) {
            step = STEPS[i];
        }
        for (long level = 0; level <= highest; level += step) {
            figures.add(new Path("", "grid", List.of(LEFT, y(level), width - MARGIN, y(level)), Tip.NONE, Tip.NONE, ""));
            figures.add(new Label("", "faint", level == 0 ? "0" : Durations.format(level), LEFT - 8, y(level) + 3.5, Anchor.END, 10,
                    false));
        }
    }

    private double y(long value) {
        return bottom - (bottom - TOP) * value / highest;
    }

    private void series(int number, Curve.Series series) {
        String style = STYLES[number % STYLES.length];
        String letter = String.valueOf((char) ('a' + number));
        List<Double> points = new ArrayList<>();
        Curve.Point peak = new Curve.Point(0, 0);
        for (Curve.Point point : series.points()) {
            points.add(axis.x(point.at()));
            points.add(y(point.value()));
            peak = point.value() > peak.value() ? point : peak;
        }
        if (points.size() >= 4) {
            figures.add(new Path("", style, points, Tip.NONE, Tip.NONE, series.label()));
        }
        if (peak.value() > 0) {
            letter(style, letter, axis.x(peak.at()) - 12 - 14 * (number % 4), y(peak.value()));
        }
        double y = bottom + 40 + number * 16;
        figures.add(new Path("", style, List.of(LEFT, y, LEFT + 30, y), Tip.NONE, Tip.NONE, ""));
        letter(style, letter, LEFT + 40, y + 4);
        figures.add(new Label("", "text", TextWidth.fit(series.label(), 10, false, width - LEFT - 70), LEFT + 54, y + 3.5, Anchor.START, 10,
                false));
    }

    private void letter(String style, String letter, double x, double y) {
        figures.add(new Box("", "paper", Shape.CIRCLE, x - 6, y - 10, 12, 12, ""));
        figures.add(new Label("", style, letter, x, y, Anchor.MIDDLE, 10, true));
    }
}
