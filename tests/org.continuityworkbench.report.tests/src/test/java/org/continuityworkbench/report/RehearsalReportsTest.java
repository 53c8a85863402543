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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.rehearsal.Rehearsal;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.Story;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Rehearsals as text, as a page and as JSON by the published schema. */
class RehearsalReportsTest {

    private static RehearsalResult rehearse(Deployment deployment, RecoveryPlan plan) {
        return Rehearsal.run(Story.of(plan, deployment), SimulationSettings.ideal(), Bindings.none());
    }

    private static RehearsalResult standby(String plan) {
        Deployment deployment = Samples.deployment("two-site-active-standby");
        return rehearse(deployment, deployment.getPlans().stream().filter(each -> plan.equals(each.getId())).findFirst().orElseThrow());
    }

    @Test
    void jsonFitsItsSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Golden.read("/schemas/rehearsal-1.json"));
        for (String name : List.of("two-site-active-active", "two-site-active-standby")) {
            Deployment deployment = Samples.deployment(name);
            for (RecoveryPlan plan : List.copyOf(deployment.getPlans())) {
                StringWriter out = new StringWriter();
                new RehearsalJson("1.2.3").write(rehearse(deployment, plan), out);
                assertThat(schema.validate(new ObjectMapper().readTree(out.toString()))).as(plan.getId()).isEmpty();
                assertThat(schema.validate(new ObjectMapper().readTree(out.toString().replace("\"mistaken\"", "\"wrong\"")))).isNotEmpty();
            }
        }
    }

    @Test
    void textNamesGuardsStepsAndCosts() {
        StringBuilder out = new StringBuilder();
        new RehearsalText(TextStyle.PLAIN).write(standby("plan-dr-hamburg"), out);
        assertThat(out.toString()).startsWith("Disaster recovery: Hamburg fails: lost 5 min, late by up to 1 h 30 min").contains(
                "step 3, Stop the GoldenGate processes at Munich: left out: BC-REP-008",
                "left out: BC-OPS-001, BC-RPT-003 if the site is only cut off",
                "T+3 h 5 min to T+3 h 15 min; GIM_START gim-munich",
                "left out: nothing new in reports for: no end within the observation",
                "left out: not simulated: the replay records the step");
    }

    @Test
    void pageHoldsBothTables() {
        StringBuilder out = new StringBuilder();
        new RehearsalMarkdown().write(standby("plan-return-1"), out);
        assertThat(out.toString().lines().filter(line -> line.startsWith("| 3 |"))).hasSize(4);
        assertThat(out.toString()).contains("impossible: a later step works on what it makes", "## Steps that guard a forbidden state");
    }
}
