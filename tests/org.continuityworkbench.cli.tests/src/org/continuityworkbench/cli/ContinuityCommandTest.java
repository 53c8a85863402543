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

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.continuityworkbench.report.TextStyle;
import org.junit.jupiter.api.Test;

class ContinuityCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("continuity 1.2.3");
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option");
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), TextStyle.PLAIN);
        return new CommandLineTool(new Services(List.of(), new NoLibrary(), console, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "1.2.3"))
                .run(arguments);
    }

    private static final class NoLibrary implements Library {

        @Override
        public Optional<InputStream> open(String folder, String file) {
            return Optional.empty();
        }

        @Override
        public List<String> files(String folder) {
            return List.of();
        }
    }
}
