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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.continuityworkbench.core.time.Interval;

/**
 * What a timeline shows, without any geometry. Times are whole seconds from the start of the story. Immutable, safe for any thread.
 *
 * @param title       first line of the picture
 * @param subtitle    lines below it, such as the verdict; empty for none
 * @param description what the picture shows, for people who cannot see it
 * @param horizon     end of the story
 * @param start       clock time of second 0; empty where the story has no place in the calendar
 * @param lanes       from top to bottom; neighbours of one group share its heading
 * @param marks       moments worth pointing at, in order of time
 * @param quiet       what quiet states mean, for the legend
 */
public record Timeline(String title, List<String> subtitle, String description, long horizon, Optional<ZonedDateTime> start,
        List<Lane> lanes, List<Mark> marks, String quiet) {

    public Timeline {
        subtitle = List.copyOf(subtitle);
        Objects.requireNonNull(start);
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
    }

    /**
     * How a state looks. It is told by its letter and the hatching of its style as well as by colour.
     *
     * @param style  entry of the theme
     * @param letter one or two characters that stand for it; empty for a quiet state
     * @param text   what it means, shown in the legend
     * @param quiet  true for the ordinary state, which is drawn as a thin line so that the others stand out
     */
    public record State(String style, String letter, String text, boolean quiet) {
    }

    /**
     * A state that lasts.
     *
     * @param interval from when to when
     * @param state    which
     * @param text     shown on the bar where there is room; empty for the letter alone
     * @param tooltip  what it means here, with figures
     * @param event    number of the event that began it, for tools that follow causes; -1 for none
     */
    public record Bar(Interval interval, State state, String text, String tooltip, int event) {
    }

    /**
     * One row.
     *
     * @param group   heading that it stands under
     * @param element identifier of the model element that it is about; empty for none
     * @param label   name of the row
     * @param key     tells rows of two timelines that belong together; unique in a timeline
     * @param bars    states in order of time
     */
    public record Lane(String group, String element, String label, String key, List<Bar> bars) {

        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A moment worth pointing at.
     *
     * @param at      second
     * @param style   entry of the theme
     * @param text    what happens
     * @param element identifier of the model element that it is about; empty for none
     * @param event   number of the event; -1 for none
     */
    public record Mark(long at, String style, String text, String element, int event) {
    }

    /** Every second at which something begins or ends, ascending and without repeats, with 0 and the horizon. */
    public long[] moments() {
        java.util.TreeSet<Long> moments = new java.util.TreeSet<>(List.of(0L, horizon));
        for (Lane lane : lanes) {
            for (Bar bar : lane.bars()) {
                moments.add(bar.interval().start());
                moments.add(bar.interval().end());
            }
        }
        marks.forEach(mark -> moments.add(mark.at()));
        return moments.stream().mapToLong(Long::longValue).toArray();
    }
}
