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

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.timeline.TimelineOptions;
import org.continuityworkbench.diagram.timeline.TimelineScene;
import org.continuityworkbench.diagram.topology.TopologyScene;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.plan.PlanSheet;
import org.continuityworkbench.simulation.rehearsal.Rehearsal;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.Story;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files, reports and pictures are the same bytes wherever they are made: decimal points, ISO 8601, Latin digits, no dotless i. The locale
 * of the machine chooses a language pack and nothing else.
 */
class LocalesTest {

    private static final String SAMPLE = "two-site-active-standby";

    private static Map<String, String> everything() throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        Deployment deployment = Samples.deployment(SAMPLE);
        all.put("deployment", new String(DeploymentFiles.toBytes(deployment), StandardCharsets.UTF_8));
        Scenario scenario = Samples.scenario("site-failure");
        all.put("scenario", new String(ScenarioFiles.toBytes(scenario), StandardCharsets.UTF_8));
        findings(all);
        replay(all, deployment, scenario);
        plan(all, deployment);
        all.put("topology", SvgWriter.write(TopologyScene.of(deployment), Theme.LIGHT));
        return all;
    }

    private static void findings(Map<String, String> all) {
        Deployment broken = Samples.deployment(SAMPLE + "-broken");
        List<RuleDescriptor> rules = DocumentedRules.all();
        List<CheckedDeployment> checked = List.of(new CheckedDeployment("a.continuity", broken, new Validator(rules).validate(broken,
                ValidationSettings.standard(LocalDate.of(2026, 11, 22))), element -> 7));
        StringBuilder out = new StringBuilder();
        new FindingsText(TextStyle.PLAIN).write(checked, out);
        new FindingsMarkdown().write(checked, out);
        ReadinessMarkdown.write(Readiness.of(checked.getFirst().result(), Readiness.demands(broken, List.of(), false)), 2, out);
        new RulesMarkdown().write(rules, out);
        all.put("findings", out.toString());
        StringWriter files = new StringWriter();
        new FindingsJson("1").write(checked, files);
        new FindingsSarif("1").write(checked, rules, files);
        new FindingsJUnit().write(checked, files);
        all.put("findings for programs", files.toString());
    }

    private static void replay(Map<String, String> all, Deployment deployment, Scenario scenario) {
        Trace trace = Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.realistic());
        List<Outcome> outcomes = Expectations.evaluate(trace, scenario, Bindings.none());
        StringBuilder out = new StringBuilder();
        new ReplayText(TextStyle.PLAIN).write(trace, outcomes, out);
        ReplayMarkdown.write(trace, outcomes, out);
        ReplayCsv.write(trace, outcomes, out);
        all.put("replay", out.toString());
        StringWriter json = new StringWriter();
        new ReplayJson("1").write(trace, outcomes, json);
        all.put("replay as JSON", json.toString());
        all.put("timeline", SvgWriter.write(TimelineScene.of(ReplayTimeline.of(trace), TimelineOptions.FILE).scene(), Theme.LIGHT));
    }

    private static void plan(Map<String, String> all, Deployment deployment) {
        RecoveryPlan plan = deployment.getPlans().getFirst();
        StringBuilder out = new StringBuilder();
        PlanSheet sheet = PlanSheet.of(plan, deployment, new Simulator());
        new PlanText(TextStyle.PLAIN).write(sheet, Optional.empty(), out);
        new PlanMarkdown().write(sheet, Optional.empty(), out);
        RehearsalResult rehearsed = Rehearsal.run(Story.of(plan, deployment), SimulationSettings.ideal(), Bindings.none());
        new RehearsalText(TextStyle.PLAIN).write(rehearsed, out);
        new RehearsalMarkdown().write(rehearsed, out);
        all.put("plan", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "fr-FR"})
    void bytesDoNotDependOnTheMachine(String tag) throws Exception {
        Locale before = Locale.getDefault();
        Map<String, String> here = everything();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(everything()).containsExactlyEntriesOf(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
