/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.List;
import org.continuityworkbench.core.time.Interval;

/**
 * What the calculator needs to know about one Info Mart server and the data sources it waits for.
 *
 * @param etl        how it works
 * @param localLag   seconds from an event to its commit by a writer at the source's own site, the same for all sources
 * @param activeFrom second from which it is active
 * @param held       end of the data that its database holds at that second, for all sources
 * @param pause      a stop of the server; null when it is never stopped; outside every gap
 * @param retention  age in seconds at which the IDBs delete rows; null when nothing is purged. Only a stop of the server can then outlive
 *     it
 * @param sources    its data sources
 * @param horizon    end of the observation
 */
public record GimInput(Etl etl, long localLag, long activeFrom, Rational held, Interval pause, Long retention, List<Source> sources,
        long horizon) {

    /**
     * A data source.
     *
     * @param name what results are called by
     * @param gaps periods in which it is unavailable, ascending, apart from each other
     */
    public record Source(String name, List<Gap> gaps) {

        /** @throws IllegalArgumentException if gaps overlap or touch */
        public Source {
            gaps = gaps.stream().filter(gap -> gap.from() < gap.to()).toList();
            for (int i = 1; i < gaps.size(); i++) {
                if (gaps.get(i).from() <= gaps.get(i - 1).to()) {
                    throw new IllegalArgumentException(name + ": gaps overlap or touch: " + gaps.get(i - 1) + ", " + gaps.get(i));
                }
            }
        }

        public Source(String name, Gap... gaps) {
            this(name, List.of(gaps));
        }
    }

    /** @throws IllegalArgumentException for a negative time or a stop of the server inside a gap */
    public GimInput {
        sources = List.copyOf(sources);
        if (localLag < 0 || activeFrom < 0 || horizon <= 0 || held.isAfter(Rational.of(activeFrom))) {
            throw new IllegalArgumentException("negative time or data from the future");
        }
        if (pause != null && sources.stream().flatMap(source -> source.gaps().stream())
                .anyMatch(gap -> gap.from() < pause.end() && pause.start() < gap.to())) {
            throw new IllegalArgumentException("closed form does not cover a stop of the server inside a gap");
        }
    }

    /** A server that is active from the beginning, with writers that have no lag at the source's own site. */
    public static GimInput of(Etl etl, long horizon, Source... sources) {
        return new GimInput(etl, 0, 0, Rational.ZERO, null, null, List.of(sources), horizon);
    }
}
