/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.junit.jupiter.api.Test;

/** What happens often costs each time what it costs once, and is replayed in a time that grows with its number. */
class LongStoriesTest {

    private static final long HOUR = 3600;
    private static final long PERIOD = 48 * HOUR;
    private static final int TIMES = 1000;

    private final CompiledTopology topology = Replays.activeActive();

    private static IntervalSet each(long from, long to) {
        return IntervalSet.of(LongStream.range(0, TIMES).mapToObj(i -> new Interval(i * PERIOD + from, i * PERIOD + to)).toList());
    }

    /** 10 h without the other site, of which 8 h are read back: the first 2 h of each loss of connectivity are missing. */
    @Test
    void everyLossOfConnectivityLosesTwoHours() {
        CompiledScenario.Builder story = CompiledScenario.builder(topology).horizon(TIMES * PERIOD);
        for (long i = 0; i < TIMES; i++) {
            story.outage(EventKind.LINK_DOWN, 0, i * PERIOD + HOUR, 10 * HOUR);
        }
        Trace trace = Replays.run(topology, story);
        assertThat(Replays.data(trace, "gim-a", "sip-b").lost()).isEqualTo(each(HOUR, 3 * HOUR));
        assertThat(Replays.data(trace, "gim-a", "sip-b").lost().length()).isEqualTo(TIMES * 2 * HOUR);
        assertThat(Replays.data(trace, "gim-a", "sip-a").lost().isEmpty()).isTrue();
    }

    /** While both ICONs of a source stand still, nothing is recorded: those hours are not counted as lost by the link too. */
    @Test
    void whatWasNeverRecordedIsTakenOutOfEveryLoss() {
        CompiledScenario.Builder story = CompiledScenario.builder(topology).horizon(TIMES * PERIOD);
        int source = Replays.index(topology, "sip-b");
        for (long i = 0; i < TIMES; i++) {
            story.outage(EventKind.LINK_DOWN, 0, i * PERIOD + HOUR, 10 * HOUR);
            for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
                story.outage(EventKind.ICON_STOP, topology.sourceIconItem[c], i * PERIOD + 2 * HOUR, HOUR);
            }
        }
        DataTrace data = Replays.data(Replays.run(topology, story), "gim-a", "sip-b");
        assertThat(data.notRecorded()).isEqualTo(each(2 * HOUR, 3 * HOUR));
        assertThat(data.lost()).isEqualTo(each(HOUR, 2 * HOUR));
    }
}
