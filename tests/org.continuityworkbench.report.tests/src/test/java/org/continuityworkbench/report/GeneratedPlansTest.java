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
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.plan.PlanGenerator;
import org.continuityworkbench.simulation.plan.PlanSheet;
import org.continuityworkbench.simulation.plan.ReturnChoice;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.operations.OperationRules;
import org.continuityworkbench.validation.rules.replication.ReplicationRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Generated plans satisfy the rules about plans, and their outputs say what matters first. */
class GeneratedPlansTest {

    private static List<RecoveryPlan> everyPlan(Deployment deployment) {
        PlanGenerator generator = new PlanGenerator(deployment);
        List<RecoveryPlan> plans = new ArrayList<>();
        for (Site site : deployment.getSites()) {
            plans.add(generator.siteFailure(site));
            for (CopyMode mode : CopyMode.values()) {
                if (deployment.getReportingMode() == ReportingMode.ACTIVE_ACTIVE) {
                    plans.add(generator.returnToNormal(site, new ReturnChoice(ReturnOption.NONE, true, mode)));
                } else {
                    plans.add(generator.returnToNormal(site, ReturnChoice.activeStandby(ReturnOption.OPTION_1, mode)));
                    plans.add(generator.returnToNormal(site, ReturnChoice.activeStandby(ReturnOption.OPTION_2, mode)));
                }
            }
        }
        plans.add(generator.linkLoss());
        return plans;
    }

    @ParameterizedTest
    @CsvSource({"two-site-active-active,true", "two-site-active-standby,true", "four-site-active-active,true",
            "two-site-active-active,false",
        "two-site-active-standby,false", "four-site-active-active,false"})
    void satisfyTheRulesOfOperationsAndReplication(String sample, boolean keepPlans) {
        Deployment deployment = Samples.deployment(sample);
        if (!keepPlans) {
            deployment.getPlans().clear();
        }
        deployment.getPlans().addAll(everyPlan(deployment));
        List<Rule<?>> rules = new ArrayList<>(OperationRules.all());
        rules.addAll(ReplicationRules.all());
        List<RuleDescriptor> descriptors = rules.stream().map(RuleDescriptor::of).toList();
        assertThat(new Validator(descriptors).validate(deployment, ValidationSettings.standard(LocalDate.of(2026, 1, 1))).findings())
                .isEmpty();
    }

    @Test
    void planForALinkLossBeginsWithTheDeadlineAndTheBan() {
        Deployment deployment = Samples.deployment("two-site-active-standby");
        RecoveryPlan plan = new PlanGenerator(deployment).linkLoss();
        deployment.getPlans().add(plan);
        StringBuilder out = new StringBuilder();
        new PlanText(TextStyle.PLAIN)
                .write(PlanSheet.of(plan, deployment, new Simulator()),
                        Optional.of(ZonedDateTime.parse("2026-03-28T20:30+01:00[Europe/Berlin]")),
                out);
        List<String> lines = out.toString().lines().toList();
        // clocks go forward in that night: eight hours after 20:30 is 05:30
        assertThat(lines.get(0)).contains("T+8 h").contains("Sun 2026-03-29 05:30");
        assertThat(lines.get(2)).contains("Do not start the standby");
        assertThat(out).contains("message 55-20110 is due");
    }

    @Test
    void markdownKeepsItsTableWhateverTheNames() {
        Deployment deployment = Samples.deployment("two-site-active-active");
        deployment.getSites().getFirst().setName("Paris | <b>*west*</b>");
        RecoveryPlan plan = new PlanGenerator(deployment).siteFailure(deployment.getSites().getFirst());
        deployment.getPlans().add(plan);
        StringBuilder out = new StringBuilder();
        new PlanMarkdown().write(PlanSheet.of(plan, deployment, new Simulator()), Optional.empty(), out);
        assertThat(out.toString().lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|').count()).isEqualTo(8))
                .hasSizeGreaterThan(6);
        assertThat(out).doesNotContain("<b>");
    }

    @Test
    void jsonHasStepsActionsAndDeadlines() {
        Deployment deployment = Samples.deployment("two-site-active-standby");
        RecoveryPlan plan = new PlanGenerator(deployment).linkLoss();
        deployment.getPlans().add(plan);
        StringWriter out = new StringWriter();
        new PlanJson("1.0").write(PlanSheet.of(plan, deployment, new Simulator()), Optional.empty(), out);
        assertThat(out.toString()).contains("\"action\": \"WATCH\"").contains("\"permission\": \"FORBIDDEN\"")
                .contains("\"kind\": \"DATA_LOST\"").contains("\"seconds\": 28800");
    }
}
