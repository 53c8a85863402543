/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RehearseCommandTest {

    private static final String STANDBY = "example:two-site-active-standby";

    private final Session session = new Session();

    @Test
    void keptAndGeneratedPlansAreRehearsed() {
        assertThat(session.run("rehearse", STANDBY, "--plan", "plan-dr-hamburg")).isZero();
        assertThat(session.out()).contains("Steps that guard a forbidden state", "BC-REP-008");
        assertThat(session.run("rehearse", STANDBY, "--for", "return", "--option", 2, "--info-mart", "stopped", "--format", "markdown"))
                .isZero();
        assertThat(session.out()).startsWith("# Return to normal").contains("no forbidden action");
        assertThat(session.run("rehearse", STANDBY, "--for", "site-failure", "--format", "json", "--set", "preset=REALISTIC")).isZero();
        assertThat(session.out()).contains("\"kind\": \"rehearsal\"");
    }

    @Test
    void planForTheWrongDisruptionEndsWithThree() {
        assertThat(session.run("rehearse", STANDBY, "--plan", "plan-dr-hamburg", "--scenario", "network-loss-10h"))
                .isEqualTo(ExitCode.MISSED);
        assertThat(session.out()).contains("FORBIDDEN (BC-OPS-001)");
    }

    @Test
    void badInputIsRefusedInOneLine() {
        session.refuses(List.of("rehearse", STANDBY), "--plan");
        session.refuses(List.of("rehearse", STANDBY, "--plan", "nowhere"), "nowhere", "plan-return-1");
        session.refuses(List.of("rehearse", STANDBY, "--for", "return"), "--option 1");
        session.refuses(List.of("rehearse", STANDBY, "--plan", "plan-dr-hamburg", "--scenario", "nowhere"), "nowhere");
        session.refuses(List.of("rehearse", STANDBY, "--plan", "plan-return-1", "--scenario", "network-loss-4h"), "no occasion");
    }
}
