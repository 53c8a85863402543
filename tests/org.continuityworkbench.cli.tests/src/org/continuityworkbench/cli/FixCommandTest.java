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
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code continuity fix}: diff, file and exit codes. */
class FixCommandTest {

    private final Session session = new Session();

    @TempDir
    private Path folder;

    private Path model;
    private String before;

    @BeforeEach
    void makeAModel() throws IOException {
        model = Files.copy(Session.example("two-site-active-active-broken"), folder.resolve("model.continuity"));
        before = Files.readString(model);
    }

    @Test
    void aDryRunShowsTheChangeAndMakesNone() throws IOException {
        assertThat(session.run("fix", model, "--dry-run")).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out()).startsWith("--- " + model)
                .contains("\n-      <options section=\"callconcentrator\" name=\"pq-dbname\" value=\":memory:\"/>");
        assertThat(session.err()).contains("would mend BC-HA-008 icon-lyon-mm-2: ", "is unchanged", "6 findings can be mended");
        assertThat(Files.readString(model)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(model);
        }
    }

    @Test
    void mendsWhatItShowed() throws IOException {
        session.run("fix", model, "--dry-run");
        String shown = session.out();
        assertThat(session.run("fix", model)).as("errors without a repair are left").isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out()).isEqualTo(shown);
        assertThat(session.err()).contains("6 findings mended");
        assertThat(Files.readString(model)).isNotEqualTo(before).doesNotContain(":memory:");
        assertThat(Files.readString(folder.resolve("model.continuity.bak"))).isEqualTo(before);

        String after = Files.readString(model);
        session.run("fix", model);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("nothing mended");
        assertThat(Files.readString(model)).isEqualTo(after);
    }

    @Test
    void oneRuleAlone() throws IOException {
        session.run("fix", model, "--rule", "bc-ops-011");
        assertThat(session.out().lines().filter(line -> line.matches("[-+] .*"))).hasSize(1);
        assertThat(Files.readString(model)).contains(":memory:");
    }

    @Test
    void theExitCodeSpeaksOfWhatIsLeft() throws IOException {
        Path good = Files.copy(Session.example("two-site-active-active"), folder.resolve("good.continuity"));
        Files.writeString(good, Files.readString(good).replace("name=\"use-dss-monitor\" value=\"1\"",
                "name=\"use-dss-monitor\" value=\"0\""));
        assertThat(session.run("fix", good, "--dry-run")).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.run("fix", good)).as(session::err).isEqualTo(ExitCode.CLEAN);
        assertThat(session.run("fix", good, "--dry-run")).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void examplesCanBeLookedAt() {
        assertThat(session.run("fix", "example:two-site-active-active-broken", "--dry-run")).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out()).contains("--- example:two-site-active-active-broken");
    }

    @Test
    void aProtectedFileStaysAsItIs() throws IOException {
        assertThat(model.toFile().setWritable(false)).isTrue();
        session.refuses(List.of("fix", model), "model.continuity", "; ");
        assertThat(Files.readString(model)).isEqualTo(before);
        assertThat(session.run("fix", model, "--dry-run")).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aForeignLayoutIsMentioned() throws IOException {
        Files.writeString(model, before.replace("\n", "\r\n"));
        session.run("fix", model);
        assertThat(session.err()).contains("changed their layout");
        assertThat(Files.readString(model)).doesNotContain("\r");
    }
}
