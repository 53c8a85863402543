/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.osgi.util.NLS;

/**
 * A timeline as rows: its events, and every lane with its states, as far as they lie in the window. What a row says is made when somebody
 * asks for it, since a long story has many.
 */
final class TimelineRows {

    /** The window system takes its time with longer lists, and so do people. */
    static final int MOST = 200;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /**
     * What one row says.
     *
     * @param cells   texts of the columns: what, from, to, how long, in words
     * @param at      moment that it leads to; empty for a lane as a whole
     * @param element identifier of the element that it is about; empty for none
     * @param told    all of it in one sentence
     */
    record Row(List<String> cells, OptionalLong at, String element, String told) {
    }

    /** Rows under one heading: a lane, or the events where there is none. The states in the window are found when they matter. */
    private static final class Group {

        private final Lane lane;
        private final List<Mark> marks;
        /** Null for all of the story. */
        private final Interval window;
        private List<Bar> bars;

        Group(Lane lane, List<Mark> marks, Interval window) {
            this.lane = lane;
            this.marks = marks;
            this.window = window;
        }

        Lane lane() {
            return lane;
        }

        List<Mark> marks() {
            return marks;
        }

        List<Bar> bars() {
            if (bars == null) {
                bars = window == null ? lane.bars() : lane.bars().stream()
                        .filter(bar -> bar.interval().end() > window.start() && bar.interval().start() < window.end()).toList();
            }
            return bars;
        }

        String element() {
            return lane == null ? "" : lane.element();
        }

        String key() {
            return lane == null ? "" : lane.key();
        }

        int size() {
            return lane == null ? marks.size() : bars().size();
        }
    }

    private final Timeline timeline;
    private final List<Group> groups = new ArrayList<>();

    /** @param timeline what is shown; null for nothing */
    TimelineRows(Timeline timeline, Interval window) {
        this.timeline = timeline;
        if (timeline != null) {
            groups.add(new Group(null, timeline.marks().stream().filter(mark -> mark.at() >= window.start() && mark.at() <= window.end())
                    .toList(), window));
            boolean whole = window.start() <= 0 && window.end() >= timeline.horizon();
            timeline.lanes().forEach(lane -> groups.add(new Group(lane, List.of(), whole ? null : window)));
        }
    }

    /** A moment since the start and, where the story has a place in the calendar, by the clock. */
    static String moment(Timeline timeline, long second) {
        return TimeText.format(second) + timeline.start().map(start -> "  " + (second % 60 == 0 ? CLOCK : SECONDS)
                .format(start.plusSeconds(second))).orElse("");
    }

    /** Name of a lane with that of the heading it stands under. */
    static String name(Lane lane) {
        return lane.group() + ": " + lane.label();
    }

    /** Number of headings. */
    int size() {
        return groups.size();
    }

    /** Are there so many rows under a heading that they stand under stretches of it? */
    boolean isLong(int group) {
        return groups.get(group).size() > MOST;
    }

    /** Number of rows right under a heading: states or events, or stretches of many. */
    int children(int group) {
        int size = groups.get(group).size();
        return isLong(group) ? (size + MOST - 1) / MOST : size;
    }

    /** Number of rows under a child of a heading, which has some if it is a stretch. */
    int children(int group, int child) {
        return isLong(group) ? Math.min(MOST, groups.get(group).size() - child * MOST) : 0;
    }

    /** What tells a heading from the others, in another timeline too. */
    String key(int group) {
        return groups.get(group).key();
    }

    /** The heading with a key; -1 for none. */
    int groupOf(String key) {
        return IntStream.range(0, groups.size()).filter(group -> key(group).equals(key)).findFirst().orElse(-1);
    }

    /** Is a heading about an element? */
    boolean isAbout(int group, String element) {
        return groups.get(group).element().equals(element);
    }

    /** The first heading that is about an element; -1 for none. */
    int groupAbout(String element) {
        return IntStream.range(1, groups.size()).filter(group -> isAbout(group, element)).findFirst().orElse(-1);
    }

    /** The state under a heading at a moment, the last one drawn where several overlap, or the event at that very moment; -1 for none. */
    int indexAt(int group, long second) {
        Group rows = groups.get(group);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.lane() == null ? rows.marks().get(i).at() == second : rows.bars().get(i).interval().contains(second)) {
                return i;
            }
        }
        return -1;
    }

    /** What a heading says; that of a lane tells its state at the cursor. */
    Row heading(int group, OptionalLong cursor) {
        Group rows = groups.get(group);
        String name = rows.lane() == null ? Messages.row_events : name(rows.lane());
        int at = rows.lane() == null || cursor.isEmpty() ? -1 : indexAt(group, cursor.getAsLong());
        if (at < 0) {
            String count = NLS.bind(Messages.row_count, Figures.count(rows.size()));
            return new Row(List.of(name, "", "", "", count), OptionalLong.empty(), rows.element(), name);
        }
        List<String> state = row(group, at).cells();
        return new Row(List.of(name, state.get(1), state.get(2), state.get(3), NLS.bind(Messages.row_atCursor, state.get(0))),
                OptionalLong.empty(), rows.element(), name);
    }

    /** What a row right under a heading says; a stretch leads to its first state or event. */
    Row child(int group, int child) {
        if (!isLong(group)) {
            return row(group, child);
        }
        Row first = row(group, child * MOST);
        int after = child * MOST + children(group, child);
        Row last = row(group, after - 1);
        String name = NLS.bind(Messages.row_stretch, Figures.count(child * MOST + 1), Figures.count(after));
        return new Row(List.of(name, first.cells().get(1), last.cells().get(1), "", ""), first.at(), first.element(), name);
    }

    /** What a state or an event under a heading says. */
    Row row(int group, int index) {
        Group rows = groups.get(group);
        if (rows.lane() == null) {
            Mark mark = rows.marks().get(index);
            // the number of its flag in the picture
            String name = NLS.bind(Messages.row_event, Figures.count(timeline.marks().indexOf(mark) + 1));
            return new Row(List.of(name, moment(timeline, mark.at()), "", "", mark.text()), OptionalLong.of(mark.at()), mark.element(),
                    mark.text());
        }
        Bar bar = rows.bars().get(index);
        Interval time = bar.interval();
        String letter = bar.state().letter();
        String name = letter.isEmpty() ? bar.state().text() : NLS.bind(Messages.row_state, letter, bar.state().text());
        return new Row(List.of(name, moment(timeline, time.start()), moment(timeline, time.end()), Durations.format(time.length()),
                bar.tooltip()), OptionalLong.of(time.start()), rows.element(), bar.tooltip());
    }
}
