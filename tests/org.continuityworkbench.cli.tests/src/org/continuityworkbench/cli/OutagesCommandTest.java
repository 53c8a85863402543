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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesCommandTest {

    private final Commands commands = new Commands();

    private List<String> outages() {
        return commands.library().files(Library.OUTAGES).stream().filter(file -> file.endsWith(".scenario"))
                .map(file -> file.substring(0, file.lastIndexOf('.'))).toList();
    }

    @Test
    void listsEveryOutageWithItsSource() {
        assertThat(commands.run("outages")).isZero();
        assertThat(outages()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(name -> assertThat(commands.out()).contains(name));
        assertThat(commands.out()).contains("26 h 2 min").contains("https://crtc.gc.ca").contains("carrier").contains("no end stated");
        assertThat(commands.out().lines().filter(line -> line.startsWith("    Source: "))).hasSize(outages().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby", "four-site-active-active"})
    void everyOutageReplaysOnEverySample(String sample) {
        assertThat(outages()).allSatisfy(name -> {
            assertThat(commands.run("simulate", "example:" + sample, "--scenario", "outage:" + name)).as(name)
                    .isIn(ExitCode.CLEAN, ExitCode.MISSED);
            assertThat(commands.err()).isEmpty();
            assertThat(commands.out()).contains("This rests on");
        });
    }

    @Test
    void unknownOutageLeadsToTheKnownOnes() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "outage:no-such"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("continuity outages");
    }
}
