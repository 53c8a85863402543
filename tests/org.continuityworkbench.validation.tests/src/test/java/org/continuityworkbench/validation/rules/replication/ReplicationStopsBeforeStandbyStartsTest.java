/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReplicationStopsBeforeStandbyStartsTest {

    private final RuleProbe rule = RuleProbe.of(new ReplicationStopsBeforeStandbyStarts());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-dr-a", RecoveryPlan.class);

    @Test
    void thePlanOfTheProcedureIsFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void thePlanForgetsTheReplication() {
        plan.getSteps().remove(Plans.first(plan, StepKind.STOP_REPLICATION).orElseThrow());
        assertThat(rule.finds(deployment, plan, "plan-dr-a", "without stopping").repair()).isEmpty();

        plan.setFailedSite(deployment.getSites().get(1));
        rule.isSilentOn(deployment);
    }

    @Test
    void thePlanStopsTheReplicationTooLate() {
        PlanStep stop = Plans.first(plan, StepKind.STOP_REPLICATION).orElseThrow();
        plan.getSteps().move(plan.getSteps().size() - 1, stop);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, plan, "plan-dr-a", stop.getId()));
        assertThat(Plans.indexOf(plan, StepKind.STOP_REPLICATION)).isLessThan(Plans.indexOf(plan, StepKind.START_INFO_MART));
    }

    @Test
    void theReplicationRunsIntoTheNewActiveDatabase() {
        Replication replication = Elements.get(deployment, "ogg", Replication.class);
        InfoMartInstallation standby = Elements.get(deployment, "gim-b", InfoMartInstallation.class);
        deployment.setPhase(Phase.DISASTER_RECOVERY);
        rule.isSilentOn(deployment);

        standby.setState(InstallationState.ACTIVE);
        Elements.get(deployment, "gim-app", InfoMartApplication.class).setInstallation(standby);
        Elements.get(deployment, "dap-gim-infomart", DatabaseAccessPoint.class).setDatabase(replication.getTarget());
        rule.isSilentAfterFix(deployment, rule.finds(deployment, replication, "ogg", "infomart-b", "gim-app"));
        assertThat(replication.getState()).isEqualTo(ReplicationState.STOPPED);
    }

    @Test
    void withoutReplicationThereIsNothingToStop() {
        plan.getSteps().remove(Plans.first(plan, StepKind.STOP_REPLICATION).orElseThrow());
        deployment.getReplications().clear();
        rule.isSilentOn(deployment);
    }
}
