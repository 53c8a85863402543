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

import org.continuityworkbench.diagram.scene.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private final Commands commands = new Commands();

    @Test
    void metExpectationsEndWithZero() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h")).isEqualTo(ExitCode.CLEAN);
        assertThat(commands.out()).startsWith("Network loss of 10 h").contains("none missed").contains("2 h");
    }

    @Test
    void missedObjectiveEndsWithThreeAndIsSaidBeforeTheDetails() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "link-loss-then-site-failure"))
                .isEqualTo(ExitCode.MISSED);
        assertThat(commands.out()).contains("1 missed");
        assertThat(commands.out().indexOf("MISSED")).isLessThan(commands.out().indexOf("  Lost"));
    }

    @Test
    void testCasesGoToAFile(@TempDir Path folder) throws IOException {
        Path cases = folder.resolve("cases.xml");
        assertThat(commands.run("simulate", "example:two-site-active-standby", "--scenario", "standby-started-during-link-loss", "--junit",
                cases.toString())).isEqualTo(ExitCode.MISSED);
        assertThat(Files.readString(cases)).contains("<testsuites>").contains("failures=\"2\"").contains("no-standby-start");
    }

    @Test
    void fileThatCannotBeWrittenIsBadInput(@TempDir Path folder) {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-4h", "--junit",
                folder.resolve("no/such/folder.xml").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).startsWith("continuity: ").contains("folder.xml");
    }

    @Test
    void settingsAndBindingsReachTheReplay() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--set", "tau=PT12H"))
                .isEqualTo(ExitCode.MISSED);
        assertThat(commands.out()).contains("nothing lost").contains("MISSED Delay");
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "site-failure", "--bind", "site=site-lyon"))
                .isEqualTo(ExitCode.CLEAN);
        assertThat(commands.out()).contains("failure of site Lyon".substring(1));
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "site-failure", "--bind", "site=nowhere"))
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theTimelineGoesToAFileAndTheRangeIsObeyed(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole.svg");
        Path part = folder.resolve("part.svg");
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--timeline",
                whole.toString())).isZero();
        assertThat(Files.readString(whole)).startsWith("<?xml").contains("T+8:00").contains("given up, goes on without");
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--timeline",
                part.toString(), "--range", "T+7:59..T+8:01", "--dark")).isZero();
        assertThat(Files.readString(part)).contains("T+7:59:30").doesNotContain(">T+10:00<").contains(Theme.DARK.background());
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--timeline",
                part.toString(), "--theme", "contrast")).isZero();
        assertThat(Files.readString(part)).contains("fill=\"" + Theme.CONTRAST.style("down").fill());
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--timeline",
                part.toString(), "--range", "T+9:00..T+8:00")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("--range").contains("ends before it begins");
    }

    @Test
    void tablesAndPagesComeWithTheirOwnFormats() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--format", "csv"))
                .isZero();
        assertThat(commands.out()).startsWith("record,").contains(",7200,PT2H,");
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--format", "markdown"))
                .isZero();
        assertThat(commands.out()).startsWith("# network-loss-10h").contains("2 h of the other site's");
    }

    @Test
    void aWebPageHasItsPicturesInIt() {
        String[] call = {"simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--format", "html"};
        assertThat(commands.run(call)).isZero();
        String page = commands.out();
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg ", "stuck threshold of 8 h", "Made from");
    }

    @Test
    void theCrossCheckSpeaksBesideTheResult() {
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "network-loss-10h", "--cross-check")).isZero();
        assertThat(commands.out()).contains("Cross-check: the closed-form calculator gives the same");
        assertThat(commands.run("simulate", "example:two-site-active-active", "--scenario", "planned-migration", "--cross-check",
                "--format", "json")).isZero();
        assertThat(commands.err()).contains("not possible for this scenario");
        assertThat(commands.out()).startsWith("{").doesNotContain("Cross-check");
    }
}
