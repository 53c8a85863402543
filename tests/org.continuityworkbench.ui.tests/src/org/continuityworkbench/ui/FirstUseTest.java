/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.ui.help.HelpHandlers;
import org.continuityworkbench.ui.help.HelpView;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.problems.Repairs;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.timeline.TimelineView;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.continuityworkbench.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first five minutes of a newcomer, by commands and events of the window: see the deployment, see an outage cost two hours, change the
 * threshold and see it cost nothing, break and mend a rule, export the report, get the same verdict on the command line. The times are
 * those that a person may take; the product itself must need a small part of them.
 */
class FirstUseTest {

    private static final String LOST = "2 h of the other site's reporting data are lost";

    @TempDir
    private Path folder;

    /** Does a step and fails if it takes longer than a person is given for it. */
    private static void within(Duration limit, String step, Step work) throws Exception {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(step).isLessThan(limit);
    }

    private interface Step {
        void run() throws Exception;
    }

    @Test
    void aNewcomerGetsAnAnswerInFiveMinutes() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.begin();
            within(Duration.ofSeconds(30), "open the active-active example and see the diagram", () -> openAndSee(fixture));
            within(Duration.ofSeconds(60), "replay a network loss of 10 h and read the verdict", () -> replay(fixture));
            within(Duration.ofSeconds(30), "change the threshold and see 0 h", () -> changeTheThreshold(fixture));
            within(Duration.ofSeconds(60), "break a rule, apply a quick fix, undo it", () -> breakMendUndo(fixture));
            within(Duration.ofSeconds(30), "export the report", () -> export(fixture));
            within(Duration.ofSeconds(60), "the same verdict from the command line", () -> commandLine(fixture));
        }
    }

    private static void openAndSee(WorkbenchFixture fixture) throws Exception {
        fixture.openFile(fixture.importExample("two-site-active-active"));
        fixture.showView(ProblemsView.ID);
        showPicture(fixture);
        fixture.screenshot("first-use-topology");
    }

    /** The page of the picture comes to the front, and the picture is painted. */
    private static void showPicture(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.editor().showPage(TopologyPage.class));
        assertThat(fixture.editor().activePage()).isInstanceOf(TopologyPage.class);
        fixture.waitUntil("the diagram is painted", () -> WorkbenchFixture.colours(fixture.picture(fixture.editor().getContainer())) > 60);
    }

    private static ResultsView results(WorkbenchFixture fixture) {
        return (ResultsView) fixture.page().findView(ResultsView.ID);
    }

    private static void replay(WorkbenchFixture fixture) throws Exception {
        fixture.command("org.continuityworkbench.ui.replay", Map.of("org.continuityworkbench.ui.replay.story", "network-loss-10h"));
        fixture.waitUntil("the verdict is there", () -> results(fixture) != null && results(fixture).verdictText().contains(LOST));
        assertThat(results(fixture).verdictText()).contains("because 10 h is longer than the stuck threshold of 8 h");
        fixture.act(() -> fixture.page().activate(fixture.page().findView(TimelineView.ID)));
        fixture.screenshot("first-outage-results");
    }

    private static void changeTheThreshold(WorkbenchFixture fixture) throws Exception {
        fixture.act(() -> results(fixture).threshold().setSelection(1200)); // two digits after the point: 12 h
        fixture.waitUntil("nothing is lost", () -> results(fixture).verdictText().toLowerCase(java.util.Locale.ROOT)
        .contains("nothing lost"));
        fixture.screenshot("first-use-nothing-lost");
    }

    private static void breakMendUndo(WorkbenchFixture fixture) throws Exception {
        OptionSetting option = fixture.session().deployment().getSites().get(0).getConcentrators().get(0).getOptions().stream()
                .filter(setting -> setting.getName().equals(OptionKey.USE_DSS_MONITOR.name())).findFirst().orElseThrow();
        fixture.act(() -> fixture.session().execute("Break a rule", () -> option.setValue("0")));
        fixture.waitUntil("a finding appears", () -> !fixture.session().findings().findings().isEmpty());
        Finding finding = fixture.session().findings().findings().stream().filter(found -> found.rule().id().equals("BC-HA-007"))
                .findFirst().orElseThrow();
        ProblemsView view = (ProblemsView) fixture.showView(ProblemsView.ID);
        fixture.act(() -> assertThat(view.select(finding.rule().id(), finding.elementId())).isTrue());
        fixture.command(HelpHandlers.EXPLAIN_RULE, Map.of(HelpHandlers.RULE, finding.rule().id()));
        fixture.settle();
        assertThat(((HelpView) fixture.page().findView(HelpView.ID)).target()).endsWith("#" + finding.rule().id());
        fixture.screenshot("first-use-finding");
        fixture.act(() -> fixture.page().hideView(fixture.page().findView(HelpView.ID)));
        fixture.act(() -> Repairs.apply(fixture.session(), java.util.List.of(finding)));
        fixture.waitUntil("the finding is gone", () -> fixture.session().findings().findings().isEmpty());
        assertThat(option.getValue()).isEqualTo("1");
        fixture.act(() -> fixture.page().activate(fixture.editor()));
        fixture.command("org.eclipse.ui.edit.undo");
        fixture.waitUntil("the finding is back", () -> !fixture.session().findings().findings().isEmpty());
        fixture.command("org.eclipse.ui.edit.undo");
        fixture.waitUntil("all is as it was", () -> fixture.session().findings().findings().isEmpty());
        assertThat(fixture.session().dirty()).isFalse();
    }

    private void export(WorkbenchFixture fixture) throws Exception {
        fixture.command("org.continuityworkbench.ui.replay", Map.of("org.continuityworkbench.ui.replay.story", "network-loss-10h"));
        fixture.waitUntil("the verdict is there", () -> results(fixture).verdictText().contains(LOST));
        Path report = folder.resolve("report.md");
        fixture.command("org.continuityworkbench.ui.exportReport", Map.of("org.continuityworkbench.ui.exportReport.file",
                report.toString()));
        fixture.waitUntil("the report is written", () -> Files.exists(report));
        exportForPrograms(fixture);
        assertThat(Files.readString(report)).contains(LOST, "test it before you rely on it", "two-site-active-active.continuity");
    }

    /** The same forms that the command line writes. */
    private void exportForPrograms(WorkbenchFixture fixture) throws Exception {
        for (String name : new String[] {"a.csv", "a.replay.json", "a.findings.json", "a.sarif"}) {
            Path file = folder.resolve(name);
            fixture.command("org.continuityworkbench.ui.exportReport", Map.of("org.continuityworkbench.ui.exportReport.file",
                    file.toString()));
            fixture.waitUntil(name + " is written", () -> Files.exists(file));
        }
        assertThat(Files.readString(folder.resolve("a.csv"))).contains("verdict,").contains(",PT2H,");
        assertThat(Files.readString(folder.resolve("a.replay.json"))).contains("\"format\": 1");
        assertThat(Files.readString(folder.resolve("a.findings.json"))).contains("\"deployments\"");
        assertThat(Files.readString(folder.resolve("a.sarif"))).contains("sarif-2.1.0");
    }

    private static void commandLine(WorkbenchFixture fixture) throws Exception {
        String verdict = fixture.window().getService(RunService.class).current().orElseThrow().verdict();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = ProductCommandLine.run(out, "simulate", fixture.session().path().toString(), "--scenario", "network-loss-10h");
        assertThat(out.toString(StandardCharsets.UTF_8)).containsIgnoringCase(verdict);
        assertThat(code).as("the objective of two hours is just met").isZero();
        assertThat(ProductCommandLine.run(new ByteArrayOutputStream(), "simulate", fixture.session().path().toString(), "--scenario",
                "network-loss-10h", "--set", "tau=PT7H")).as("three hours miss it").isEqualTo(3);
    }
}
