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
import java.util.OptionalLong;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;

/**
 * What the calculator says about one Info Mart server: instants rounded up to whole seconds, lengths as differences of such instants.
 *
 * @param reportingOutages periods without a new second in reports, longer than the wait between two cycles; the last one may end at
 *                         {@link Gap#NEVER}, which means after the observation
 * @param sources          one per data source, in the order of the input
 */
public record GimOutlook(List<Interval> reportingOutages, List<SourceOutlook> sources) {

    /**
     * What becomes of one data source.
     *
     * @param name      name of the source
     * @param lost      data that this server will never report
     * @param alarms    instants of message 55-20110
     * @param stuck     instants at which the server stopped waiting
     * @param unstuck   instants at which it saw the source again after that
     * @param caughtUp  instants at which the source's data were as fresh as they can be, once per disturbance
     * @param settled   the last of these, 0 if nothing disturbed the source, empty if it is behind at the end of the observation
     * @param oldest    largest delay of data that were reported within the observation, seconds
     * @param dangling  periods after which interactions between sites were processed as halves
     */
    public record SourceOutlook(String name, IntervalSet lost, List<Long> alarms, List<Long> stuck, List<Long> unstuck, List<Long> caughtUp,
            OptionalLong settled, long oldest, List<Interval> dangling) {
    }

    /** @throws IllegalArgumentException if there is no source of that name */
    public SourceOutlook source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data source " + name));
    }

    /** Largest delay over all sources; 0 without a source. */
    public long oldest() {
        return sources.stream().mapToLong(SourceOutlook::oldest).max().orElse(0);
    }

    /** Instant at which the last source was caught up; empty when nothing was disturbed. */
    public OptionalLong caughtUp() {
        return sources.stream().flatMap(source -> source.caughtUp().stream()).mapToLong(Long::longValue).max();
    }
}
