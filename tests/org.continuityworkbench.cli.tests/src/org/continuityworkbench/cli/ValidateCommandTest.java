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
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code continuity validate}: exit codes, settings and known findings. */
class ValidateCommandTest {

    private static final String BROKEN = "example:two-site-active-active-broken";

    private final Session session = new Session();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "markdown"})
    void everyFormatTellsGoodFromBad(String format) {
        assertThat(session.run("validate", "example:two-site-active-active", "--format", format)).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out()).isNotBlank();
        assertThat(session.run("validate", BROKEN, "--format", format)).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out()).contains("BC-HA-008");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void theExamplesAreClean() {
        assertThat(session.run("validate", "example:two-site-active-active", "example:two-site-active-standby",
                "example:four-site-active-active", "--fail-on", "info")).as(session::out).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void theThresholdDecides() throws IOException {
        Path model = onlyAWarning();
        assertThat(session.run("validate", model)).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out()).contains("1 warning");
        assertThat(session.run("validate", model, "--fail-on", "warning")).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.run("validate", model, "--severity", "BC-OPS-011=error")).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.run("validate", model, "--severity", "bc-ops-011=OFF", "--fail-on", "info")).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out()).contains("not checked: BC-OPS-011");
    }

    @Test
    void theNearestSettingsFileCountsAndTheCommandLineCountsMore() throws IOException {
        Path model = onlyAWarning();
        Files.writeString(folder.resolve(".continuityrc"), "fail-on = warning\n");
        assertThat(session.run("validate", model)).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.run("validate", model, "--fail-on", "error")).isEqualTo(ExitCode.CLEAN);

        Files.writeString(model.resolveSibling(".continuityrc"), "severity.BC-OPS-011 = off\n");
        assertThat(session.run("validate", model, "--fail-on", "info")).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out()).contains("not checked: BC-OPS-011", ".continuityrc");
        assertThat(session.run("validate", model, "--severity", "BC-OPS-011=error")).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theProfileLeavesInferencesOut() {
        session.run("validate", BROKEN, "--profile", "documented-only");
        assertThat(session.out()).contains("profile documented-only", "BC-HA-008").doesNotContain("BC-HA-001", "Rests on an inference");
    }

    @Test
    void onlyNewFindingsFail() throws IOException {
        Path known = folder.resolve("known.json");
        session.run("validate", BROKEN, "--format", "json");
        Files.writeString(known, session.out());
        assertThat(session.run("validate", BROKEN, "--baseline-findings", known)).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out()).contains("none of them new", "(known before)");

        session.run("validate", BROKEN, "--format", "json", "--severity", "BC-HA-008=off");
        Files.writeString(known, session.out());
        assertThat(session.run("validate", BROKEN, "--baseline-findings", known)).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out()).contains("1 of them new");
    }

    /** A model without the alarm on late data, in a folder of its own below the temporary one. */
    private Path onlyAWarning() throws IOException {
        String text = Files.readString(Session.example("two-site-active-active"));
        Path model = Files.createDirectories(folder.resolve("team")).resolve("model.continuity");
        String without = text.replaceFirst("(?m)^.*55-20110.*\\R", "");
        assertThat(without).isNotEqualTo(text);
        return Files.writeString(model, without);
    }
}
