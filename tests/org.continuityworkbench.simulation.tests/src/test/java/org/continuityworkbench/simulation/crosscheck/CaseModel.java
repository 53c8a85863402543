/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.DeploymentBuilder;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Scenarios;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The same case as models and settings, as the event engine takes them. */
final class CaseModel {

    private static final TopologyFactory TOPOLOGY = TopologyFactory.eINSTANCE;
    private static final List<StepKind> STANDBY = List.of(StepKind.STOP_REPLICATION, StepKind.SET_HOST, StepKind.SET_START_COMMAND,
            StepKind.SET_INFO_MART_DAP, StepKind.EXCLUDE_FAILED_DAPS, StepKind.START_INFO_MART, StepKind.START_PRESENTATION,
            StepKind.CHECK_LOSS);
    private static final List<StepKind> ACTIVE = List.of(StepKind.SWITCH_PRESENTATION, StepKind.EXCLUDE_FAILED_DAPS, StepKind.CHECK_LOSS);
    private static final List<StepKind> TRANSFER = List.of(StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE,
            StepKind.START_INFO_MART);

    private final Case input;

    private CaseModel(Case input) {
        this.input = input;
    }

    /** Compiled deployments that many cases share. */
    static final class Cache {

        private final Map<List<Object>, CompiledTopology> topologies = new HashMap<>();

        CompiledTopology topology(Case input) {
            List<Object> key = List.of(input.family(), input.sites(), input.paired(), input.figures());
            return input.recovery() != null ? CompiledTopology.compile(deployment(input))
                    : topologies.computeIfAbsent(key, any -> CompiledTopology.compile(deployment(input)));
        }
    }

    static Deployment deployment(Case input) {
        return new CaseModel(input).deployment();
    }

    static CompiledScenario scenario(Case input, CompiledTopology topology) {
        return CompiledScenario.compile(new CaseModel(input).scenario(), topology, Bindings.none());
    }

    static SimulationSettings settings(Case input) {
        Case.Etl etl = input.etl();
        SimulationSettings settings = SimulationSettings.ideal().with(SettingKey.TAU, seconds(etl.tau()))
                .with(SettingKey.THETA, seconds(etl.theta())).with(SettingKey.PERIOD, seconds(etl.period()))
                .with(SettingKey.OFFSET, seconds(etl.offset())).with(SettingKey.CATCH_UP, etl.catchUp())
                .with(SettingKey.WRITE_LAG, seconds(etl.lag())).with(SettingKey.LOCAL_WRITE_LAG, seconds(etl.localLag()))
                .with(SettingKey.STUCK_CLOCK, etl.byAge() ? "HWM_AGE" : "OUTAGE_TIME")
                .with(SettingKey.LATE_MODE, etl.serial() ? "SERIAL" : "PARALLEL");
        if (etl.window() != null) {
            settings = settings.with(SettingKey.WINDOW, LocalTime.ofSecondOfDay(etl.window()[1]) + "-"
                    + LocalTime.ofSecondOfDay(etl.window()[2]));
        }
        return settings;
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private boolean activeStandby() {
        return input.family() == Family.STANDBY_RECOVERY || input.family() == Family.REPLICATION || input.family() == Family.TRANSFER
                || input.family() == Family.SPLIT_BRAIN;
    }

    private Deployment deployment() {
        Case.Figures figures = input.figures();
        DeploymentBuilder builder = activeStandby() ? Deployments.activeStandby() : Deployments.activeActive(input.sites());
        Deployment deployment = builder.withoutConfiguration().withoutOperations()
                .rates(figures.produced(), figures.recordSize(), figures.written()).queueDisk(figures.disk())
                .retention(seconds(figures.retention()), figures.purge()).build();
        if (!input.paired()) {
            deployment.getSites().forEach(CaseModel::removeRemoteWriters);
        }
        deployment.getReplications().forEach(this::replicate);
        if (input.recovery() != null) {
            deployment.getPlans().add(plan(deployment));
        }
        return deployment;
    }

    private static void removeRemoteWriters(Site site) {
        List.copyOf(site.getConcentrators()).stream().filter(icon -> icon.getId().endsWith("-remote"))
                .forEach(icon -> EcoreUtil.delete(icon, true));
    }

    private void replicate(Replication replication) {
        Case.Figures figures = input.figures();
        replication.setRedoRate(new BigDecimal(figures.redo()));
        replication.setBandwidth(figures.bandwidth());
        replication.setOverhead(new BigDecimal(figures.overhead()));
        replication.setTrailDisk(figures.trailDisk());
        replication.setApplyLag(seconds(input.recovery() == null ? 0 : input.recovery().lag()));
    }

    private RecoveryPlan plan(Deployment deployment) {
        Case.Recovery recovery = input.recovery();
        RecoveryPlan plan = TOPOLOGY.createRecoveryPlan();
        plan.setId("plan");
        boolean copying = input.family() == Family.TRANSFER;
        plan.setPurpose(copying ? PlanPurpose.RETURN_TO_NORMAL : PlanPurpose.DISASTER_RECOVERY);
        plan.setInfoMartDuringCopy(recovery.stopped() ? CopyMode.STOPPED : CopyMode.RUNNING);
        plan.setDetectTime(seconds(recovery.detect()));
        plan.setDecideTime(seconds(recovery.decide()));
        plan.setFailedSite(deployment.getSites().get(input.victim()));
        plan.setSurvivingSite(deployment.getSites().get(1 - input.victim()));
        plan.setNewSite(copying ? deployment.getSites().get(input.victim()) : null);
        List<StepKind> kinds = copying ? TRANSFER : input.family() == Family.ACTIVE_RECOVERY ? ACTIVE : STANDBY;
        for (int i = 0; i < kinds.size(); i++) {
            PlanStep step = TOPOLOGY.createPlanStep();
            step.setId("step-" + i);
            boolean skipped = kinds.get(i) == StepKind.EXCLUDE_FAILED_DAPS && !recovery.exclude();
            step.setKind(skipped ? StepKind.WATCH : kinds.get(i));
            step.setDuration(copying ? null : seconds(recovery.steps().get(i)));
            if (copying && kinds.get(i) == StepKind.START_INFO_MART) {
                step.setKind(recovery.stopped() ? StepKind.START_INFO_MART : StepKind.WATCH);
                step.getTargets().add(deployment.getSites().get(0).getInfoMartInstallations().getFirst());
            }
            plan.getSteps().add(step);
        }
        if (copying) {
            plan.setTransfer(transfer(deployment));
        }
        return plan;
    }

    private DatabaseTransfer transfer(Deployment deployment) {
        Case.Figures figures = input.figures();
        DatabaseTransfer transfer = TOPOLOGY.createDatabaseTransfer();
        transfer.setExportTime(seconds(figures.exportTime()));
        transfer.setImportTime(seconds(figures.importTime()));
        transfer.setChannelSpeed(figures.bandwidth());
        transfer.setUsableFraction(new BigDecimal(figures.usable()));
        transfer.setSource(deployment.getSites().get(0).getInfoMartDatabases().getFirst());
        transfer.getSource().setSize(figures.size());
        return transfer;
    }

    private Scenario scenario() {
        Scenario scenario = Scenarios.empty("case-" + input.seed());
        scenario.setHorizon(seconds(input.horizon()));
        if (input.etl().window() != null) {
            scenario.setStart(OffsetDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(input.etl().window()[0]));
            scenario.setTimeZone(ZoneOffset.UTC);
        }
        String victim = CaseFacts.key(input.victim());
        IntStream.range(0, input.sites()).filter(site -> site != input.victim()).forEach(site -> cut(scenario, site));
        if (input.failure() != null) {
            Parameter site = parameter(scenario, ElementType.SITE, "site-" + victim);
            OutageEvent failure = outage(scenario, OutageKind.SITE_FAIL, site, input.failure().at(), input.failure().restored());
            failure.setDisksSurvive(input.failure().disks());
            if (input.failure().excluded() != Gap.NEVER) {
                exclude(scenario, site);
            }
        }
        if (input.recovery() != null) {
            run(scenario);
        } else if (input.family() == Family.SPLIT_BRAIN) {
            Parameter standby = parameter(scenario, ElementType.INFO_MART_INSTALLATION, "gim-b");
            operate(scenario, StepKind.START_INFO_MART, input.pause().start(), standby);
            if (input.pause().end() != Gap.NEVER) {
                operate(scenario, StepKind.STOP_INFO_MART, input.pause().end(), standby);
            }
        } else if (input.pause() != null) {
            Parameter server = parameter(scenario, ElementType.INFO_MART_INSTALLATION, "gim-a");
            outage(scenario, OutageKind.INFO_MART_DOWN, server, input.pause().start(), input.pause().end());
        }
        return scenario;
    }

    private void cut(Scenario scenario, int site) {
        int first = Math.min(site, input.victim());
        int second = Math.max(site, input.victim());
        Parameter link = parameter(scenario, ElementType.LINK, "link-" + CaseFacts.key(first) + "-" + CaseFacts.key(second));
        for (Interval outage : input.outages()) {
            outage(scenario, OutageKind.LINK_DOWN, link, outage.start(), outage.end());
        }
    }

    private static Parameter parameter(Scenario scenario, ElementType type, String element) {
        Parameter parameter = Scenarios.parameter(scenario, "the-" + element, type, Selector.FIRST);
        parameter.setElement(element);
        return parameter;
    }

    private static OutageEvent outage(Scenario scenario, OutageKind kind, Parameter target, long from, long to) {
        OutageEvent event = Scenarios.outage(scenario, kind, seconds(from), target);
        event.setDuration(to == Gap.NEVER ? null : seconds(to - from));
        return event;
    }

    private void exclude(Scenario scenario, Parameter site) {
        operate(scenario, StepKind.EXCLUDE_FAILED_DAPS, input.failure().excluded(), site);
    }

    private static void operate(Scenario scenario, StepKind action, long at, Parameter target) {
        var step = ScenarioFactory.eINSTANCE.createOperatorEvent();
        step.setId(action.name().toLowerCase(java.util.Locale.ROOT));
        step.setAction(action);
        step.setAt(seconds(at));
        step.setTarget(target);
        scenario.getEvents().add(step);
    }

    private void run(Scenario scenario) {
        PlanRun run = ScenarioFactory.eINSTANCE.createPlanRun();
        run.setId("run");
        Parameter plan = parameter(scenario, ElementType.RECOVERY_PLAN, "plan");
        run.setTarget(plan);
        run.setAt(seconds(input.failure() == null ? input.pause().start() : input.failure().at()));
        scenario.getEvents().add(run);
    }
}
