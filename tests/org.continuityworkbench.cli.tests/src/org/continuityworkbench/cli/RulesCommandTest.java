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

import org.junit.jupiter.api.Test;

/** {@code continuity rules}. */
class RulesCommandTest {

    private final Session session = new Session();

    @Test
    void listsAllRules() {
        assertThat(session.run("rules")).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out().lines().filter(line -> line.startsWith("BC-"))).hasSize(108);
    }

    @Test
    void showsOneRuleInAnyFormat() {
        for (String format : new String[] {"text", "json", "markdown"}) {
            assertThat(session.run("rules", "--rule", "bc-opt-004", "--format", format)).isEqualTo(ExitCode.CLEAN);
            assertThat(session.out()).contains("BC-OPT-004", "36000").doesNotContain("BC-OPT-005");
        }
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"validate", "simulate", "fix", "rules", "demo"}) {
            assertThat(session.run(command, "--help")).isEqualTo(ExitCode.CLEAN);
            assertThat(session.out()).contains("Usage: continuity " + command);
            assertThat(session.run(command, "--version")).isEqualTo(ExitCode.CLEAN);
            assertThat(session.out()).contains("continuity 1.2.3");
        }
    }
}
