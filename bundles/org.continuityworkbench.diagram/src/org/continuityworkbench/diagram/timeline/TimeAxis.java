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
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.core.time.Interval;

/**
 * Maps seconds to horizontal places and back. Long spans in which nothing happens may be folded: they take a fixed width, whatever their
 * length, and the picture shows a break there. Immutable.
 */
public final class TimeAxis {

    /** Width of a folded span. */
    static final double FOLD_WIDTH = 60;
    /** Shorter spans are never folded. */
    private static final long SHORTEST_FOLD = 12 * 3600L;
    /** Shorter parts of the window are not worth a fold: one in this many. */
    private static final long PART = 5;

    /**
     * A stretch with one scale.
     *
     * @param time   seconds
     * @param left   place of its start
     * @param width  its width
     * @param folded true if its width says nothing about its length
     */
    public record Stretch(Interval time, double left, double width, boolean folded) {
    }

    private final List<Stretch> stretches;

    private TimeAxis(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * An axis for a window of time.
     *
     * @param window  what is shown, at least one second long
     * @param moments seconds at which something happens, ascending; those outside the window do not count
     * @param left    place of its start
     * @param width   room for the whole window
     * @param fold    whether long quiet spans are folded
     */
    public static TimeAxis of(Interval window, long[] moments, double left, double width, boolean fold) {
        List<Interval> quiet = fold ? quietSpans(window, moments) : List.of();
        long shown = window.length() - quiet.stream().mapToLong(Interval::length).sum();
        double scale = Math.max(0, width - quiet.size() * FOLD_WIDTH) / Math.max(1, shown);
        List<Stretch> stretches = new ArrayList<>();
        double x = left;
        long time = window.start();
        for (Interval span : quiet) {
            x = add(stretches, new Interval(time, span.start()), x, scale);
            stretches.add(new Stretch(span, x, FOLD_WIDTH, true));
            x += FOLD_WIDTH;
            time = span.end();
        }
        add(stretches, new Interval(time, window.end()), x, scale);
        return new TimeAxis(stretches);
    }

    private static double add(List<Stretch> stretches, Interval time, double x, double scale) {
        if (time.isEmpty()) {
            return x;
        }
        stretches.add(new Stretch(time, x, time.length() * scale, false));
        return x + time.length() * scale;
    }

    /** Spans without any moment that are so long that they would squeeze the rest; each leaves a margin at both sides. */
    private static List<Interval> quietSpans(Interval window, long[] moments) {
        long[] inside = Arrays.stream(moments).filter(moment -> moment > window.start() && moment < window.end()).toArray();
        List<Interval> spans = new ArrayList<>();
        long before = window.start();
        for (int i = 0; i <= inside.length; i++) {
            long next = i < inside.length ? inside[i] : window.end();
            spans.add(new Interval(before, next));
            before = next;
        }
        long limit = Math.max(SHORTEST_FOLD, window.length() / PART);
        long lively = spans.stream().mapToLong(Interval::length).filter(length -> length < limit).sum();
        if (lively == 0) {
            // nothing to give room to
            return List.of();
        }
        long margin = Math.min(limit / 4, lively / 40);
        List<Interval> quiet = new ArrayList<>();
        for (Interval span : spans) {
            if (span.length() >= limit) {
                quiet.add(new Interval(span.start() + margin, span.end() - margin));
            }
        }
        return quiet;
    }

    /** The stretches from left to right. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** First and last second shown. */
    public Interval window() {
        return new Interval(stretches.getFirst().time().start(), stretches.getLast().time().end());
    }

    /** Place of a second; that of the nearer end for a second outside the window. */
    public double x(long second) {
        for (Stretch stretch : stretches) {
            if (second < stretch.time().end() || stretch == stretches.getLast()) {
                double part = (double) (second - stretch.time().start()) / stretch.time().length();
                return stretch.left() + Math.clamp(part, 0, 1) * stretch.width();
            }
        }
        throw new IllegalStateException("an axis has at least one stretch");
    }

    /** The second at a place, rounded to the nearest; that of the nearer end for a place outside. */
    public long time(double x) {
        for (Stretch stretch : stretches) {
            if (x < stretch.left() + stretch.width() || stretch == stretches.getLast()) {
                double part = stretch.width() == 0 ? 0 : (x - stretch.left()) / stretch.width();
                return stretch.time().start() + Math.round(Math.clamp(part, 0, 1) * stretch.time().length());
            }
        }
        throw new IllegalStateException("an axis has at least one stretch");
    }

    /** Width of one second where nothing is folded. */
    double scale() {
        return stretches.stream().filter(stretch -> !stretch.folded()).mapToDouble(stretch -> stretch.width() / stretch.time().length())
                .findFirst().orElse(0);
    }
}
