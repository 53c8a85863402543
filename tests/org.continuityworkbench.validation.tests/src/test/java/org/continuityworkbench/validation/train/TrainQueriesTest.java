/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.validation.train.Railway.Network;
import org.junit.jupiter.api.Test;

/** The queries that are measured find the same, whoever asks. */
class TrainQueriesTest {

    private static final List<String> QUERIES =
            List.of("PosLength", "SwitchMonitored", "RouteSensor", "SwitchSet", "ConnectedSegments", "SemaphoreNeighbor");

    private final Network network = RailwayGenerator.railway(5_000);

    @Test
    void rulesFindWhatHandWrittenCodeFinds() {
        assertThat(RailwayRules.messages(network)).isEqualTo(HandWritten.messages(network));
    }

    @Test
    void everyQueryFindsSomethingButNotEverything() {
        List<String> messages = RailwayRules.messages(network);
        assertThat(QUERIES).allMatch(query -> messages.stream().filter(message -> message.startsWith(query + " ")).count() > 3);
        assertThat(messages.size()).isLessThan(500);
    }

    @Test
    void theSameSizeGivesTheSameRailway() {
        assertThat(RailwayRules.messages(RailwayGenerator.railway(5_000))).isEqualTo(RailwayRules.messages(network));
    }
}
