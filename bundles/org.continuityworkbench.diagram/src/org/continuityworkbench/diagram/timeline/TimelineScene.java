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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.diagram.timeline.Timeline.State;

/**
 * Draws a timeline: a row for each lane, numbered flags for marks, an axis above, a legend and the list of marks below. The same timeline
 * and options give the same picture on every machine. Quick enough for a user interface to draw it anew for every zoom.
 */
public final class TimelineScene {

    private static final double MARGIN = 20;
    private static final double ROW = 22;
    private static final double GROUP = 20;
    private static final double TEXT = 11;
    private static final double SMALL = 10;
    private static final double WIDEST_NAMES = 250;
    private static final double FLAG = 15;

    private final Timeline timeline;
    private final TimelineOptions options;
    private final TimeAxis axis;
    private final Ticks ticks;
    private final List<Figure> figures = new ArrayList<>();
    private final List<TimelinePicture.Row> rows = new ArrayList<>();
    private final double left;
    private final double right;
    private double y = MARGIN;

    private TimelineScene(Timeline timeline, TimelineOptions options) {
        this.timeline = timeline;
        this.options = options;
        double names = timeline.lanes().stream().mapToDouble(lane -> TextWidth.of(lane.label(), TEXT, false)).max().orElse(0);
        left = MARGIN + Math.min(WIDEST_NAMES, names) + 14;
        right = Math.max(left + 100, options.width() - MARGIN);
        Interval window = options.window().orElse(new Interval(0, Math.max(1, timeline.horizon())));
        axis = TimeAxis.of(window, timeline.moments(), left, right - left, options.fold());
        ticks = new Ticks(axis, timeline.start());
    }

    /** Draws a timeline. */
    public static TimelinePicture of(Timeline timeline, TimelineOptions options) {
        return new TimelineScene(timeline, options).draw();
    }

    private TimelinePicture draw() {
        if (options.frame()) {
            heading();
        } else {
            y = 4;
        }
        y += timeline.start().isPresent() ? 26 : 13;
        double labels = y;
        y += 8;
        List<Flag> flags = flags();
        double flagRows = flags.stream().mapToInt(Flag::row).max().orElse(-1) + 1;
        y += flagRows * (FLAG + 2);
        double top = y;
        double bottom = top + height();
        figures.addAll(ticks.grid(labels + 4, bottom));
        flags.forEach(flag -> {
            double x = axis.x(flag.mark().at());
            figures.add(new Path("", "mark", List.of(x, centre(flag, top, flagRows), x, bottom), Tip.NONE, Tip.NONE, flag.mark().text()));
        });
        lanes();
        breaks(labels, bottom);
        figures.addAll(ticks.labels(labels));
        flags.forEach(flag -> number(flag.mark(), flag.number(), axis.x(flag.mark().at()), centre(flag, top, flagRows)));
        y = bottom + 10;
        legend();
        if (options.frame()) {
            marks();
        }
        Scene scene = new Scene(timeline.title(), timeline.description(), options.width(), y + MARGIN / 2, figures);
        return new TimelinePicture(scene, axis, rows, top, bottom);
    }

    private void heading() {
        double room = right - MARGIN;
        figures.add(new Label("", "text", TextWidth.fit(timeline.title(), 16, true, room), MARGIN, y + 14, Anchor.START, 16, true));
        y += 24;
        for (String line : timeline.subtitle()) {
            for (String part : wrap(line, room)) {
                figures.add(new Label("", "text", part, MARGIN, y + 11, Anchor.START, 12, false));
                y += 17;
            }
        }
        y += 8;
    }

    private static List<String> wrap(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && TextWidth.of(line + " " + word, 12, false) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private double height() {
        double height = 0;
        String group = null;
        for (Lane lane : timeline.lanes()) {
            height += lane.group().equals(group) ? ROW : ROW + GROUP;
            group = lane.group();
        }
        return height;
    }

    private void lanes() {
        String group = null;
        for (Lane lane : timeline.lanes()) {
            if (!lane.group().equals(group)) {
                group = lane.group();
                figures.add(new Path("", "grid", List.of(MARGIN, y + 3, right, y + 3), Tip.NONE, Tip.NONE, ""));
                figures.add(new Label("", "faint", TextWidth.fit(group, SMALL, true, left - MARGIN), MARGIN, y + 15, Anchor.START, SMALL,
                        true));
                y += GROUP;
            }
            figures.add(new Label(lane.element(), "text", TextWidth.fit(lane.label(), TEXT, false, left - MARGIN - 12), MARGIN + 4, y + 15,
                    Anchor.START, TEXT, false));
            lane.bars().forEach(bar -> bar(lane, bar));
            rows.add(new TimelinePicture.Row(lane, y, ROW));
            y += ROW;
        }
    }

    private void bar(Lane lane, Bar bar) {
        Interval window = axis.window();
        if (bar.interval().end() <= window.start() || bar.interval().start() >= window.end()) {
            return;
        }
        double from = axis.x(bar.interval().start());
        double width = Math.max(bar.state().quiet() ? 1 : 4, axis.x(bar.interval().end()) - from);
        State state = bar.state();
        double inset = state.quiet() ? ROW / 2 - 2.5 : 2.5;
        figures.add(new Box(lane.element(), state.style(), Shape.RECTANGLE, from, y + inset, width, ROW - 2 * inset, bar.tooltip()));
        if (!state.quiet()) {
            text(lane, bar, from, Math.min(width, beforeBreak(from) - from));
        }
    }

    /** Place up to which no break interrupts what is written from a place on. */
    private double beforeBreak(double from) {
        return axis.stretches().stream().filter(TimeAxis.Stretch::folded).mapToDouble(stretch -> stretch.left() + stretch.width() / 2 - 7)
                .filter(edge -> edge > from).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    /** The letter always where it fits, more of the text where there is room; on a plain ground so that the hatching does not hide it. */
    private void text(Lane lane, Bar bar, double from, double width) {
        String letter = bar.state().letter();
        String text = bar.text().isEmpty() ? letter : letter.isEmpty() ? bar.text() : letter + "  " + bar.text();
        String fitting = TextWidth.fit(text, SMALL, true, width - 8);
        if (fitting.length() <= letter.length() + 3) {
            fitting = TextWidth.of(letter, SMALL, true) <= width - 3 ? letter : "";
        }
        if (fitting.isEmpty()) {
            return;
        }
        double length = TextWidth.of(fitting, SMALL, true);
        boolean alone = fitting.equals(letter);
        double x = alone ? from + (width - length) / 2 : from + 5;
        if (length + 4 < width) {
            figures.add(new Box("", bar.state().style() + ".plain", Shape.RECTANGLE, x - 2, y + 5, length + 4, ROW - 10, bar.tooltip()));
        }
        figures.add(new Label(lane.element(), bar.state().style(), fitting, x, y + 15, Anchor.START, SMALL, true));
    }

    /** Shows where the axis is folded: a gap with ragged edges through all lanes and the length that it stands for. */
    private void breaks(double labels, double bottom) {
        for (TimeAxis.Stretch stretch : axis.stretches()) {
            if (stretch.folded()) {
                double middle = stretch.left() + stretch.width() / 2;
                String length = Durations.format(stretch.time().length());
                double top = labels + 18;
                figures.add(new Box("", "paper", Shape.RECTANGLE, middle - 4, top, 8, bottom - top, length));
                ragged(middle - 4, top, bottom, length);
                ragged(middle + 4, top, bottom, length);
                figures.add(new Label("", "text", shorten(length, stretch.width() - 2), middle, labels + 14, Anchor.MIDDLE, 9, false));
            }
        }
    }

    /** A length without its smaller units where it does not fit. */
    private static String shorten(String length, double room) {
        String[] parts = length.split(" ");
        for (int kept = parts.length; kept > 2; kept -= 2) {
            String text = (kept < parts.length ? "~" : "") + String.join(" ", java.util.Arrays.copyOf(parts, kept));
            if (TextWidth.of(text, 9, false) <= room) {
                return text;
            }
        }
        return (parts.length > 2 ? "~" : "") + parts[0] + " " + parts[1];
    }

    private void ragged(double x, double top, double bottom, String tooltip) {
        List<Double> points = new ArrayList<>();
        boolean out = false;
        for (double at = top; at < bottom; at += 5) {
            points.addAll(List.of(out ? x + 2 : x - 2, at));
            out = !out;
        }
        points.addAll(List.of(x, bottom));
        figures.add(new Path("", "break", points, Tip.NONE, Tip.NONE, tooltip));
    }

    /** A mark with its number and the row in which its flag does not hide another one. */
    private record Flag(Mark mark, int number, int row) {
    }

    private List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < timeline.marks().size(); i++) {
            Mark mark = timeline.marks().get(i);
            if (mark.at() < axis.window().start() || mark.at() > axis.window().end()) {
                continue;
            }
            double x = axis.x(mark.at());
            int row = 0;
            while (row < ends.size() && ends.get(row) > x - FLAG / 2) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, x + FLAG / 2 + 1);
            flags.add(new Flag(mark, i + 1, row));
        }
        return flags;
    }

    private static double centre(Flag flag, double top, double flagRows) {
        return top - (flagRows - flag.row()) * (FLAG + 2) + FLAG / 2;
    }

    private void number(Mark mark, int number, double x, double centre) {
        figures.add(new Box(mark.element(), mark.style(), Shape.CIRCLE, x - FLAG / 2, centre - FLAG / 2, FLAG, FLAG, mark.text()));
        figures.add(new Label(mark.element(), mark.style(), Integer.toString(number), x, centre + 3.3, Anchor.MIDDLE, 9, true));
    }

    /** Only the states that are in the picture, in the order in which they come. */
    private void legend() {
        Map<State, Boolean> states = new LinkedHashMap<>();
        timeline.lanes().forEach(lane -> lane.bars().forEach(bar -> states.put(bar.state(), true)));
        Map<String, State> texts = new LinkedHashMap<>();
        states.keySet().forEach(state -> texts.putIfAbsent(state.quiet() ? "" : state.letter() + state.text(), state));
        double x = MARGIN;
        figures.add(new Path("", "grid", List.of(MARGIN, y, right, y), Tip.NONE, Tip.NONE, ""));
        y += 6;
        for (State state : texts.values()) {
            String text = state.quiet() ? timeline.quiet() : state.text();
            double width = 30 + TextWidth.of(text, SMALL, false) + 20;
            if (x + width > right && x > MARGIN) {
                x = MARGIN;
                y += 20;
            }
            double inset = state.quiet() ? 5.5 : 1;
            figures.add(new Box("", state.style(), Shape.RECTANGLE, x, y + inset, 24, 16 - 2 * inset, state.text()));
            if (!state.quiet()) {
                double length = TextWidth.of(state.letter(), SMALL, true);
                figures.add(new Box("", state.style() + ".plain", Shape.RECTANGLE, x + 12 - length / 2 - 2, y + 3, length + 4, 10, ""));
                figures.add(new Label("", state.style(), state.letter(), x + 12, y + 12, Anchor.MIDDLE, SMALL, true));
            }
            figures.add(new Label("", "text", text, x + 30, y + 12, Anchor.START, SMALL, false));
            x += width;
        }
        y += 26;
    }

    private void marks() {
        double room = right - MARGIN;
        for (int i = 0; i < timeline.marks().size(); i++) {
            Mark mark = timeline.marks().get(i);
            number(mark, i + 1, MARGIN + FLAG / 2, y + FLAG / 2);
            figures.add(new Label("", "text", TextWidth.fit(mark.text(), TEXT, false, room - 24), MARGIN + 24, y + 11.5, Anchor.START, TEXT,
                    false));
            y += 19;
        }
    }
}
