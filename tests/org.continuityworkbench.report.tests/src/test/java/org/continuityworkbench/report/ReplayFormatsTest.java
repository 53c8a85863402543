/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.crosscheck.CrossCheck;
import org.continuityworkbench.simulation.crosscheck.Difference;
import org.continuityworkbench.simulation.crosscheck.Fact;
import org.continuityworkbench.simulation.crosscheck.Quantity;
import org.continuityworkbench.simulation.crosscheck.Verdict;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays as JSON by the published schema, as CSV and as Markdown, and the words of a cross-check. */
class ReplayFormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCENARIOS = List.of("network-loss-10h", "network-loss-4h", "site-failure",
            "link-loss-then-site-failure", "return-to-normal", "planned-migration");

    private static Trace replay(Deployment deployment, Scenario scenario) {
        return Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.ideal());
    }

    private static Trace replay(String deployment, String scenario) {
        return replay(Samples.deployment(deployment), Samples.scenario(scenario));
    }

    private static List<Outcome> outcomes(Trace trace, String scenario) {
        return Expectations.evaluate(trace, Samples.scenario(scenario), Bindings.none());
    }

    private static String csv(String deployment, String scenario) {
        Trace trace = replay(deployment, scenario);
        StringBuilder out = new StringBuilder();
        ReplayCsv.write(trace, outcomes(trace, scenario), out);
        return out.toString();
    }

    private static String markdown(String deployment, String scenario) {
        Trace trace = replay(deployment, scenario);
        StringBuilder out = new StringBuilder();
        ReplayMarkdown.write(trace, outcomes(trace, scenario), out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby", "four-site-active-active"})
    void jsonFitsItsSchema(String deployment) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Golden.read("/schemas/replay-1.json"));
        for (String scenario : SCENARIOS) {
            Trace trace = replay(deployment, scenario);
            StringWriter out = new StringWriter();
            new ReplayJson("1.2.3").write(trace, outcomes(trace, scenario), out);
            assertThat(schema.validate(JSON.readTree(out.toString()))).as(scenario).isEmpty();
            assertThat(schema.validate(JSON.readTree(out.toString().replace("\"horizonSeconds\"", "\"horizon\"")))).isNotEmpty();
        }
    }

    @Test
    void tableHasSecondsDurationsAndClockTimes() {
        List<String> rows = csv("two-site-active-active", "network-loss-10h").lines().toList();
        assertThat(rows.getFirst())
                .startsWith("record,scenario,deployment,infoMart,site,element,state,evidence,fromSeconds,toSeconds,seconds,duration,");
        assertThat(rows).filteredOn(row -> row.startsWith("lost,")).hasSize(7)
                .allMatch(row ->
                        row.contains(",STUCK_RULE,DOCUMENTED,0,7200,7200,PT2H,2026-03-03T09:00:00+01:00,2026-03-03T11:00:00+01:00,"));
        assertThat(rows).anyMatch(row -> row.startsWith("oldest-delay,") && row.contains(",28800,PT8H,"));
        assertThat(rows).anyMatch(row -> row.startsWith("expectation,") && row.contains(",MET,"));
        assertThat(rows.get(1)).startsWith("verdict,").endsWith("because 10 h is longer than the stuck threshold of 8 h\"");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHead() {
        for (String scenario : SCENARIOS) {
            for (String row : csv("two-site-active-standby", scenario).split("\r\n")) {
                assertThat(row.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count()).as(row).isEqualTo(14);
            }
        }
    }

    @Test
    void namesCannotBecomeFormulas() throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvTable(out).row("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", -7, "a,b", "say \"hi\"", null, "plain", " padded");
        assertThat(out.toString()).isEqualTo(
                "'=1+1,'+cmd|' /C calc'!A0,'-2+3,'@SUM(A1),'\t=1,-7,\"a,b\",\"say \"\"hi\"\"\",,plain,\" padded\"\r\n");
        Deployment deployment = Samples.deployment("two-site-active-active");
        Scenario scenario = Samples.scenario("network-loss-10h");
        scenario.getExpectations().getFirst().setName("=HYPERLINK(\"http://x\")");
        Trace trace = replay(deployment, scenario);
        StringBuilder table = new StringBuilder();
        ReplayCsv.write(trace, Expectations.evaluate(trace, scenario, Bindings.none()), table);
        assertThat(table.toString()).contains("\"'=HYPERLINK(").doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
    }

    @Test
    void pageBeginsWithTheVerdictThenDemandsAssumptionsAndOnlyThenEvidence() {
        String page = markdown("two-site-active-active", "link-loss-then-site-failure");
        List<String> lines = page.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("# link-loss-then-site-failure on Two sites, active-active");
        assertThat(lines.get(2)).startsWith("**").contains("3 h of the reporting data of");
        assertThat(lines.get(4)).contains("test it before you rely on it");
        assertThat(page.lines().filter(line -> line.startsWith("## "))).containsExactly("## Expectations and objectives",
                "## This rests on", "## Lost", "## Late", "## Manual steps", "## What happens", "## Settings");
        assertThat(page).contains("| **MISSED** |").contains("15 min")
                .contains("[guide: Disaster Recovery; extent inferred]".replace("[", "\\["))
                .contains("Tue 2026-03-03 09:00");
    }

    @Test
    void forbiddenActionsStandBelowTheVerdict() {
        List<String> lines = markdown("two-site-active-standby", "standby-started-during-link-loss").lines().toList();
        assertThat(lines.subList(0, 8)).anyMatch(line -> line.startsWith("- **FORBIDDEN (BC-OPS-001)"));
    }

    @Test
    void whatWasNotDoneIsTold() {
        Trace trace = replay("two-site-active-standby", "network-loss-10h");
        assertThat(NotExecuted.of(trace)).isNotEmpty().allMatch(left -> left.step() == null && left.why().contains("does not run"));
        assertThat(markdown("two-site-active-standby", "network-loss-10h")).contains("No manual step is taken").contains("Not executed:");
        Scenario cutShort = Samples.scenario("return-to-normal");
        cutShort.setHorizon(java.time.Duration.ofHours(2));
        List<NotExecuted> left = NotExecuted.of(replay(Samples.deployment("two-site-active-standby"), cutShort));
        assertThat(left).filteredOn(one -> one.step() != null).isNotEmpty().allMatch(one -> one.at() >= 7200
                && one.why().contains("after the observation"));
    }

    @Test
    void aPageOfHtmlHasEverythingInItAndNothingFromModelsRuns() {
        Deployment deployment = Samples.deployment("two-site-active-active");
        deployment.getSites().getFirst().setName("<script>alert('x')</script> & *Paris*");
        Trace trace = replay(deployment, Samples.scenario("network-loss-10h"));
        Readiness ready = new Readiness(List.of(new Readiness.Deduction(Readiness.Reason.OBJECTIVE_MISSED, 1),
                new Readiness.Deduction(Readiness.Reason.ERROR, 2)),
                List.of(new Readiness.Demand("Two <hours>", Readiness.State.MISSED, "3 h")), List.of());
        StringBuilder out = new StringBuilder();
        ReplayHtml.write(trace, outcomes(trace, "network-loss-10h"), Optional.of(ready), List.of("STALE <b>"),
                java.util.Map.of("Model", "abc"), out);
        String page = out.toString();
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg ", "(prefers-contrast:more)").contains("stuck threshold of 8 h")
                .contains("STALE &lt;b&gt;")
                .contains("<code>abc</code>").contains("<th>Info Mart</th>").contains("& *Paris*".replace("&", "&amp;"))
                .doesNotContain("<script").doesNotContain("http-equiv").doesNotContain("src=");
        assertThat(page.split("<svg ", -1)).hasSize(3);
        assertThat(page).as("readiness: what is missed before the score").contains("Two &lt;hours&gt;: <strong>", Readiness.basis());
        assertThat(page.indexOf(ready.formula())).isGreaterThan(page.indexOf("Two &lt;hours&gt;"));
        StringBuilder again = new StringBuilder();
        ReplayHtml.write(trace, outcomes(trace, "network-loss-10h"), Optional.of(ready), List.of("STALE <b>"),
                java.util.Map.of("Model", "abc"), again);
        assertThat(again.toString()).isEqualTo(page);
    }

    @Test
    void theTableOfTheWindowHasLanesAndCurvesToo() {
        Trace trace = replay("two-site-active-active", "network-loss-10h");
        StringBuilder out = new StringBuilder();
        ReplayCsv.writeAll(trace, outcomes(trace, "network-loss-10h"), out);
        String[] rows = out.toString().split("\r\n");
        assertThat(rows).anyMatch(row -> row.startsWith("lane,") && row.contains("gcxi-paris"))
                .anyMatch(row -> row.startsWith("report-age,")).anyMatch(row -> row.startsWith("verdict,"))
                .anyMatch(row -> row.startsWith("not-executed,"));
        assertThat(rows).allMatch(row -> row.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count() == 14);
    }

    @Test
    void rowsOfTablesHaveTheirColumns() {
        for (String scenario : SCENARIOS) {
            int columns = 0;
            for (String line : markdown("two-site-active-standby", scenario).lines().toList()) {
                int own = (int) line.replace("\\|", "").chars().filter(c -> c == '|').count();
                columns = line.startsWith("|") ? columns == 0 ? own : columns : 0;
                assertThat(line.startsWith("|") ? own : 0).as(line).isEqualTo(columns);
            }
        }
    }

    @Test
    void crossChecksTellAgreementDifferencesAndWhatIsOutOfRange() {
        assertThat(CrossCheckText.lines(CrossCheck.check(replay("two-site-active-active", "network-loss-10h")))).singleElement().asString()
                .contains("gives the same").contains("answers");
        assertThat(CrossCheckText.lines(CrossCheck.check(replay("two-site-active-active", "planned-migration")))).singleElement().asString()
                .contains("not possible").contains("event engine alone");
        Difference difference = new Difference(new Fact(Quantity.LOST, "gim", "source", null, "[0, 1)"), "[0, 2)");
        assertThat(CrossCheckText.lines(new Verdict(null, 12, List.of(difference)))).hasSize(2)
                .anyMatch(line -> line.contains("1 of 12")).anyMatch(line -> line.contains("calculator [0, 1), engine [0, 2)"));
    }
}
