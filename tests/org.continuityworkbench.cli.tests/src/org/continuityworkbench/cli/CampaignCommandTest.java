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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.continuityworkbench.report.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignCommandTest {

    private static final String ACTIVE = "example:two-site-active-active";

    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void shardsAddUpToTheWhole() throws IOException {
        assertThat(session.run("campaign", ACTIVE, "--random", 300, "--jobs", 1, "-o", folder.resolve("whole.json")))
                .isEqualTo(ExitCode.MISSED);
        String whole = session.out();
        for (int part = 1; part <= 2; part++) {
            session.run("campaign", ACTIVE, "--random", 300, "--jobs", 2, "--shard", part + "/2", "-o", folder.resolve(part + ".json"));
            assertThat(session.out()).contains("PARTIAL: 150 of 300 cases");
        }
        session.run("campaign", "--merge", folder.resolve("2.json"), folder.resolve("1.json"), "-o", folder.resolve("sum.json"));
        assertThat(session.out()).isEqualTo(whole);
        assertThat(folder.resolve("sum.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
    }

    @Test
    void worstCaseIsReplayedAndKept() {
        session.run("campaign", ACTIVE, "--random", 60, "--seed", 4, "--set", "tau=PT4H", "--worst", 1);
        String worst = session.out().lines().filter(line -> line.contains("reporting data lost: ")).findFirst().orElseThrow();
        String number = worst.replaceAll(".*lost: (\\d+) .*", "$1");
        String lost = worst.replaceAll(".*\\((.*)\\).*", "$1");
        assertThat(session.run("campaign", ACTIVE, "--random", 60, "--seed", 4, "--set", "tau=PT4H", "--case", number)).isZero();
        String replayed = session.out();
        assertThat(replayed).contains(lost);
        Path kept = folder.resolve("worst.scenario");
        assertThat(session.run("campaign", ACTIVE, "--random", 60, "--seed", 4, "--set", "tau=PT4H", "--case", number, "-o", kept))
                .isZero();
        session.run("simulate", ACTIVE, "--scenario", kept);
        assertThat(session.out()).contains(lost);
    }

    @Test
    void scenariosOfAFolderAndOfTheLibraryAreTests() throws IOException {
        Path examples = Session.example("x").getParent().getParent().resolve("scenarios");
        for (String name : List.of("network-loss-4h.scenario", "network-loss-10h.scenario")) {
            Files.copy(examples.resolve(name), folder.resolve(name));
        }
        assertThat(session.run("campaign", ACTIVE, "--scenarios", folder)).isZero();
        assertThat(session.out()).startsWith("2 scenarios on ").contains("network-loss-10h.scenario (2 h)");
        assertThat(session.run("campaign", ACTIVE, "--scenarios", "outage:all", "--format", "markdown")).isEqualTo(ExitCode.MISSED);
        assertThat(session.out()).startsWith("# 31 scenarios").contains("outage:");
    }

    @Test
    void badInputIsRefusedInOneLine() throws IOException {
        session.refuses(List.of("campaign", ACTIVE), "--random");
        session.refuses(List.of("campaign", "--random", 5), "lacks a deployment", "[usage.campaign-no-file]");
        session.refuses(List.of("campaign", ACTIVE, "--random", 0), "--random: cannot be 0");
        session.refuses(List.of("campaign", ACTIVE, "--random", 5, "--shard", "3/2"), "3/2");
        session.refuses(List.of("campaign", ACTIVE, "--random", 5, "--case", 5), "--case: cannot be 5");
        session.refuses(List.of("campaign", ACTIVE, "--random", 5, "--jobs", 0), "--jobs");
        session.refuses(List.of("campaign", ACTIVE, "--random", 5, "--set", "tua=PT1H"), "tua");
        session.refuses(List.of("campaign", ACTIVE, "--scenarios", folder), "holds no scenario");
        session.refuses(List.of("campaign", ACTIVE, "--scenarios", folder.resolve("nowhere")), "nowhere");
        Files.writeString(folder.resolve("broken.scenario"), "<x/>");
        session.refuses(List.of("campaign", ACTIVE, "--scenarios", folder), "broken.scenario");
        session.refuses(List.of("campaign", "--merge", folder.resolve("broken.scenario")), "broken.scenario",
                "continuity campaign has written");
        session.refuses(List.of("campaign", "--merge", folder.resolve("none.json")), "none.json");
    }

    /** A clock that a test sets. */
    private static final class Hand extends Clock {

        private long millis;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    }

    @Test
    void progressIsABarOnATerminalAndLinesElsewhere() {
        for (TextStyle style : List.of(TextStyle.PLAIN, TextStyle.ANSI)) {
            StringWriter err = new StringWriter();
            Hand clock = new Hand();
            Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), style);
            try (Interruption interruption = new Interruption()) {
                ProgressBar bar = new ProgressBar(console, clock, 1000, interruption);
                clock.millis = 100;
                bar.worked(10);
                clock.millis = 10_000;
                bar.worked(500);
                bar.end();
                assertThat(bar.cancelled()).isFalse();
            }
            String text = "50 %, 500 of 1000, 50/s, 10 s left";
            assertThat(err.toString()).isEqualTo(style == TextStyle.PLAIN ? text + System.lineSeparator()
                    : "\r\u001b[K[###############---------------] " + text + "\r\u001b[K");
        }
    }
}
