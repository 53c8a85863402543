/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.topology.AlarmCondition;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.ObjectiveKind;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;

/** Adds plans, objectives and alarms to a deployment. */
final class OperationsAssembler {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final List<StepKind> RECOVERY_ACTIVE_ACTIVE = List.of(StepKind.CONFIRM_SITE_FAILURE,
            StepKind.RECOVER_CONFIGURATION_SERVER, StepKind.SUSPEND_PURGE, StepKind.SWITCH_PRESENTATION, StepKind.EXCLUDE_FAILED_DAPS,
            StepKind.CHECK_LOSS, StepKind.WATCH);
    private static final List<StepKind> RECOVERY_ACTIVE_STANDBY = List.of(StepKind.CONFIRM_SITE_FAILURE,
            StepKind.RECOVER_CONFIGURATION_SERVER, StepKind.STOP_REPLICATION, StepKind.SET_HOST, StepKind.SET_START_COMMAND,
            StepKind.SET_INFO_MART_DAP, StepKind.EXCLUDE_FAILED_DAPS, StepKind.START_INFO_MART, StepKind.CHECK_SCHEDULER,
            StepKind.START_PRESENTATION, StepKind.CHECK_LOSS);
    private static final List<StepKind> RETURN_ACTIVE_ACTIVE = List.of(StepKind.RESTORE_COMPONENTS, StepKind.SUSPEND_PURGE,
            StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.INCLUDE_DAPS, StepKind.START_INFO_MART,
            StepKind.PROCESS_BACKLOG, StepKind.RESUME_PURGE, StepKind.CHOOSE_REPORT_SOURCE);
    private static final List<StepKind> RETURN_ACTIVE_STANDBY = List.of(StepKind.RESTORE_COMPONENTS, StepKind.SUSPEND_PURGE,
            StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.SYNCHRONIZE_DELTA,
            StepKind.STOP_INFO_MART, StepKind.SET_HOST, StepKind.SET_START_COMMAND, StepKind.SET_INFO_MART_DAP, StepKind.INCLUDE_DAPS,
            StepKind.START_INFO_MART, StepKind.CHECK_SCHEDULER, StepKind.PROCESS_BACKLOG, StepKind.RESUME_PURGE,
            StepKind.CONFIGURE_REPLICATION, StepKind.START_REPLICATION, StepKind.SWITCH_PRESENTATION);

    private OperationsAssembler() {
    }

    static void assemble(Deployment deployment) {
        boolean standby = deployment.getReportingMode() == ReportingMode.ACTIVE_STANDBY;
        List<Site> sites = deployment.getSites();
        for (int i = 0; i < sites.size() && sites.size() > 1; i++) {
            if (i == 0 || !standby) {
                Site surviving = sites.get((i + 1) % sites.size());
                deployment.getPlans().add(recovery(DeploymentBuilder.key(i), sites.get(i), surviving, standby));
                deployment.getPlans().add(homecoming(DeploymentBuilder.key(i), sites.get(i), surviving, standby, deployment));
            }
        }
        deployment.getObjectives().add(objective("objective-loss", ObjectiveKind.LOSS, Disruption.LINK_LOSS, Duration.ZERO));
        deployment.getObjectives().add(objective("objective-delay", ObjectiveKind.DELAY, Disruption.ANY, Duration.ofHours(8)));
        deployment.getObjectives()
                .add(objective("objective-recovery", ObjectiveKind.RECOVERY_TIME, Disruption.SITE_FAILURE, Duration.ofHours(4)));
        deployment.getAlarms().add(alarm("alarm-delayed-data", "55-20110"));
        deployment.getAlarms().add(alarm("alarm-queue-file", "09-25024"));
    }

    private static RecoveryPlan recovery(String key, Site failed, Site surviving, boolean standby) {
        RecoveryPlan plan = FACTORY.createRecoveryPlan();
        plan.setId("plan-dr-" + key);
        plan.setPurpose(PlanPurpose.DISASTER_RECOVERY);
        plan.setFailedSite(failed);
        plan.setSurvivingSite(surviving);
        plan.setDetectTime(Duration.ofMinutes(10));
        plan.setDecideTime(Duration.ofMinutes(5));
        addSteps(plan, standby ? RECOVERY_ACTIVE_STANDBY : RECOVERY_ACTIVE_ACTIVE);
        return plan;
    }

    private static RecoveryPlan homecoming(String key, Site failed, Site surviving, boolean standby, Deployment deployment) {
        RecoveryPlan plan = FACTORY.createRecoveryPlan();
        plan.setId("plan-return-" + key);
        plan.setPurpose(PlanPurpose.RETURN_TO_NORMAL);
        plan.setReturnOption(standby ? ReturnOption.OPTION_1 : ReturnOption.NONE);
        plan.setInfoMartDuringCopy(CopyMode.RUNNING);
        plan.setFailedSite(failed);
        plan.setSurvivingSite(surviving);
        plan.setNewSite(failed);
        addSteps(plan, standby ? RETURN_ACTIVE_STANDBY : RETURN_ACTIVE_ACTIVE);
        DatabaseTransfer transfer = FACTORY.createDatabaseTransfer();
        transfer.setExportTime(Duration.ofHours(3));
        transfer.setImportTime(Duration.ofHours(5));
        transfer.setUsableFraction(new BigDecimal("0.7"));
        transfer.setSource(surviving.getInfoMartDatabases().stream().findFirst().orElse(null));
        transfer.setLink(deployment.getLinks().stream().filter(l -> l.getEnds().contains(failed) && l.getEnds().contains(surviving))
                .findFirst().orElse(null));
        plan.setTransfer(transfer);
        return plan;
    }

    private static void addSteps(RecoveryPlan plan, List<StepKind> kinds) {
        for (StepKind kind : kinds) {
            PlanStep step = FACTORY.createPlanStep();
            step.setId(plan.getId() + "." + (plan.getSteps().size() + 1));
            step.setKind(kind);
            step.setOwner("Reporting operator");
            step.setDuration(STEP);
            plan.getSteps().add(step);
        }
    }

    private static Objective objective(String id, ObjectiveKind kind, Disruption disruption, Duration limit) {
        Objective objective = FACTORY.createObjective();
        objective.setId(id);
        objective.setKind(kind);
        objective.setDisruption(disruption);
        objective.setLimit(limit);
        return objective;
    }

    private static AlarmCondition alarm(String id, String message) {
        AlarmCondition alarm = FACTORY.createAlarmCondition();
        alarm.setId(id);
        alarm.setLogEvent(message);
        alarm.setRecipient("Reporting operator");
        return alarm;
    }
}
