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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String STANDBY = "example:two-site-active-standby";

    private final Commands commands = new Commands();

    @Test
    void planForALinkLossNamesTheDeadlineInClockTime() {
        assertThat(commands.run("plan", STANDBY, "--for", "link-loss", "--start", "2026-03-03T09:00+01:00[Europe/Berlin]")).isZero();
        assertThat(commands.out().lines().findFirst().orElseThrow()).contains("2026-03-03 17:00");
        assertThat(commands.out()).contains("Do not start the standby");
    }

    @Test
    void everyChoiceOfTheReturnIsWritten() {
        assertThat(commands.run("plan", STANDBY, "--for", "return", "--option", "1", "--info-mart", "stopped")).isZero();
        assertThat(commands.out()).contains("option 1");
        assertThat(commands.run("plan", "example:two-site-active-active", "--for", "return", "--no-copy", "--format", "markdown")).isZero();
        assertThat(commands.out()).contains("without a copy").doesNotContain("Export the Info Mart");
    }

    @Test
    void choiceThatDoesNotFitIsBadInput() {
        assertThat(commands.run("plan", STANDBY, "--for", "return")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("--option 1");
        assertThat(commands.run("plan", STANDBY, "--for", "return", "--option", "3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.run("plan", STANDBY, "--for", "site-failure", "--site", "atlantis")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("site-hamburg");
        assertThat(commands.run("plan", STANDBY, "--for", "link-loss", "--start", "tomorrow")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.run("plan", STANDBY)).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void planOfTheDeploymentIsShown() {
        assertThat(commands.run("plan", STANDBY, "--plan", "plan-dr-hamburg", "--format", "json")).isZero();
        assertThat(commands.out()).contains("\"plan\": \"plan-dr-hamburg\"");
        assertThat(commands.run("plan", STANDBY, "--plan", "no-such-plan")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("plan-return-1");
    }

    @Test
    void editedPlanIsNeverOverwritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my.continuity");
        try (InputStream in = commands.library().open(Library.DEPLOYMENTS, "two-site-active-standby.continuity").orElseThrow()) {
            Files.copy(in, file);
        }
        String[] write = {"plan", file.toString(), "--for", "site-failure", "--site", "site-hamburg", "--write"};
        assertThat(commands.run(write)).isZero();
        byte[] written = Files.readAllBytes(file);
        assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8)).contains("generated-dr-hamburg");
        assertThat(commands.run(write)).isZero();
        assertThat(file).hasBinaryContent(written);

        Files.writeString(file, Files.readString(file).replace("Stop the GoldenGate processes at Munich",
                "Stop GoldenGate, then call Eva"));
        byte[] edited = Files.readAllBytes(file);
        assertThat(commands.run(write)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("generated-dr-hamburg").contains("--id");
        assertThat(file).hasBinaryContent(edited);
        assertThat(commands.run("plan", file.toString(), "--for", "site-failure", "--site", "site-hamburg", "--write", "--id", "second"))
                .isZero();
        assertThat(Files.readString(file)).contains("then call Eva").contains("second-start-info-mart");
    }
}
