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

/**
 * Lengths of time that change over time, such as the age of reports. All numbers are seconds. Immutable.
 *
 * @param title       name of the picture
 * @param description what it shows, for people who cannot see it
 * @param horizon     end of the story
 * @param start       clock time of second 0; empty where the story has no place in the calendar
 * @param series      the curves
 * @param limits      values worth comparing with
 */
public record Curve(String title, String description, long horizon, Optional<ZonedDateTime> start, List<Series> series,
        List<Limit> limits) {

    public Curve {
        Objects.requireNonNull(start);
        series = List.copyOf(series);
        limits = List.copyOf(limits);
    }

    /**
     * One curve, made of straight pieces between its points.
     *
     * @param label  name
     * @param points moments in ascending order; two at the same moment make a step
     */
    public record Series(String label, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param value seconds */
    public record Point(long at, long value) {
    }

    /** A level with its name. */
    public record Limit(String label, long value) {
    }

    /** The largest value of all curves and limits; 1 if there is none. */
    long highest() {
        long curves = series.stream().flatMap(curve -> curve.points().stream()).mapToLong(Point::value).max().orElse(0);
        return Math.max(1, Math.max(curves, limits.stream().mapToLong(Limit::value).max().orElse(0)));
    }
}
