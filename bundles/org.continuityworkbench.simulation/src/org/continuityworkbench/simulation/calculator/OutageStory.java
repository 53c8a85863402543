/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.ArrayList;
import java.util.List;
import org.continuityworkbench.core.time.Interval;

/**
 * Losses of connectivity and at most one site failure, as one Info Mart server sees them: sources on its own side and sources across the
 * cut. {@link #input()} turns the story into gaps; ask {@link GimCalculator} for the answer.
 *
 * @param etl      how the server works
 * @param localLag seconds until a writer at the source's own site commits
 * @param near     sources that can be read throughout
 * @param far      sources whose own site is cut off or fails
 * @param outages  periods in which no path leads to the far side: ascending and apart
 * @param failure  failure of the far sources' site; null when there is none
 * @param horizon  end of the observation
 */
public record OutageStory(Etl etl, long localLag, List<String> near, List<Far> far, List<Interval> outages, Failure failure, long horizon) {

    /**
     * A source across the cut.
     *
     * @param name   its name
     * @param writer the ICON that copies its data to an IDB on the server's side; null when there is none
     * @param cut    true when the outages cut it off
     * @param fails  true when its site is the one that fails
     */
    public record Far(String name, WriterQueue.Writer writer, boolean cut, boolean fails) {

        /** A source that the outages cut off and whose site may fail. */
        public Far(String name, WriterQueue.Writer writer) {
            this(name, writer, true, true);
        }
    }

    /**
     * A site failure.
     *
     * @param at       second of the failure
     * @param restored second at which the site is back; {@link Gap#NEVER} when it is not
     * @param disks    true when it comes back with its disks
     * @param excluded second from which the operator excludes its sources; {@link Gap#NEVER} when nobody does
     */
    public record Failure(long at, long restored, boolean disks, long excluded) {

        /** Failure for good, nobody excludes. */
        public static Failure forGood(long at) {
            return new Failure(at, Gap.NEVER, false, Gap.NEVER);
        }
    }

    /** A single loss of connectivity, one source on either side, the far one copied by a writer with the given lag. */
    public static OutageStory link(Etl etl, long lag, long from, long to, long horizon) {
        return new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", WriterQueue.Writer.unlimited(lag))),
                List.of(new Interval(from, to)), null, horizon);
    }

    /**
     * The gaps that this story means.
     *
     * @throws UnsupportedOperationException if there is no closed form: an outage after the failure, a restore after an exclusion, a copy
     *                                       with a hole
     */
    public GimInput input() {
        List<GimInput.Source> sources = new ArrayList<>();
        near.forEach(name -> sources.add(new GimInput.Source(name)));
        far.forEach(source -> sources.add(new GimInput.Source(source.name(), gaps(source))));
        return new GimInput(etl, localLag, 0, Rational.ZERO, null, null, sources, horizon);
    }

    private List<Gap> gaps(Far source) {
        List<Gap> gaps = new ArrayList<>();
        List<Interval> past = new ArrayList<>();
        boolean failed = failure == null || !source.fails();
        for (Interval outage : source.cut() ? outages : List.<Interval>of()) {
            if (outage.isEmpty()) {
                continue;
            }
            if (!failed && failure.at() < outage.start()) {
                throw new UnsupportedOperationException("closed form does not cover an outage after a site failure");
            }
            Rational copied = copied(source, past, outage.start());
            // a failure in the very second in which the link comes back is ordered before it: one gap
            if (!failed && failure.at() <= outage.end()) {
                gaps.add(failing(outage.start(), outage.end(), copied));
                failed = true;
            } else {
                gaps.add(Gap.link(outage.start(), outage.end(), copied));
            }
            past.add(outage);
        }
        if (!failed) {
            gaps.add(failing(failure.at(), failure.at(), copied(source, past, failure.at())));
        }
        return gaps;
    }

    private static Rational copied(Far source, List<Interval> past, long instant) {
        return source.writer() == null ? null : WriterQueue.copied(source.writer(), past, instant);
    }

    private Gap failing(long from, long linkBack, Rational copied) {
        if (failure.excluded() != Gap.NEVER && failure.restored() != Gap.NEVER) {
            throw new UnsupportedOperationException("closed form does not cover a restore after an exclusion");
        }
        long to = failure.restored() == Gap.NEVER ? Gap.NEVER : Math.max(linkBack, failure.restored());
        return new Gap(from, to, copied, failure.at(), failure.restored(), failure.disks(), failure.excluded());
    }
}
