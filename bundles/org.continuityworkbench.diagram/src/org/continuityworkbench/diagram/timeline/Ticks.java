/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.core.time.Days;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.TextWidth;

/** The scale of a time axis: round moments with grid lines, since the start and, where the story has one, by the clock. */
final class Ticks {

    static final double SIZE = 10;
    private static final double CLOSEST = 72;
    private static final long DAY_SECONDS = 86400;
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400,
            172800,
        604800, 1209600, 2419200, 7257600, 31536000};

    private final TimeAxis axis;
    private final Optional<ZonedDateTime> start;
    private final long step;

    Ticks(TimeAxis axis, Optional<ZonedDateTime> start) {
        this.axis = axis;
        this.start = start;
        long chosen = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * axis.scale() >= CLOSEST; i--) {
            chosen = STEPS[i];
        }
        step = chosen;
    }

    /** Grid lines from top to bottom. */
    List<Figure> grid(double top, double bottom) {
        List<Figure> figures = new ArrayList<>();
        for (long tick : ticks()) {
            figures.add(new Path("", "grid", List.of(axis.x(tick), top, axis.x(tick), bottom), Tip.NONE, Tip.NONE, ""));
        }
        return figures;
    }

    /** The labels, with the base line of the lower row. */
    List<Figure> labels(double baseLine) {
        List<Figure> figures = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        String day = "";
        for (long tick : ticks()) {
            double x = axis.x(tick);
            String relative = step % DAY_SECONDS == 0 && tick > 0 ? "T+" + tick / DAY_SECONDS + " d" : TimeText.format(tick, step < 60);
            String clock = "";
            if (start.isPresent()) {
                ZonedDateTime moment = start.get().plusSeconds(tick);
                String today = Days.format(moment);
                clock = (today.equals(day) ? "" : (day.isEmpty() ? today : Days.name(moment.getDayOfWeek())) + " ") + clock(moment);
                day = today;
            }
            double half = Math.max(TextWidth.of(relative, SIZE, false), TextWidth.of(clock, SIZE, false)) / 2;
            TimeAxis.Stretch end = axis.stretches().getLast();
            Anchor anchor = x - half < axis.stretches().getFirst().left() - 40 ? Anchor.START
                    : x + half > end.left() + end.width() + 12 ? Anchor.END : Anchor.MIDDLE;
            double from = anchor == Anchor.START ? x : anchor == Anchor.END ? x - 2 * half : x - half;
            if (from < free + 6) {
                continue;
            }
            free = from + 2 * half;
            figures.add(new Label("", "text", relative, x, clock.isEmpty() ? baseLine : baseLine - 13, anchor, SIZE, false));
            if (!clock.isEmpty()) {
                figures.add(new Label("", "faint", clock, x, baseLine, anchor, SIZE, false));
            }
        }
        return figures;
    }

    private String clock(ZonedDateTime moment) {
        boolean seconds = step < 60 || moment.getSecond() != 0;
        return DateTimeFormatter.ofPattern(seconds ? "HH:mm:ss" : "HH:mm", Locale.ROOT).format(moment);
    }

    /** Round moments of all stretches that are not folded. */
    private List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (TimeAxis.Stretch stretch : axis.stretches()) {
            if (stretch.folded()) {
                continue;
            }
            for (long tick = Math.ceilDiv(stretch.time().start(), step) * step; tick <= stretch.time().end(); tick += step) {
                if (ticks.isEmpty() || tick > ticks.getLast()) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
