/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.continuityworkbench.simulation.Replays.data;
import static org.continuityworkbench.simulation.Replays.index;
import static org.continuityworkbench.simulation.Replays.mart;
import static org.continuityworkbench.simulation.Replays.set;
import static org.continuityworkbench.simulation.Replays.times;

import java.math.BigDecimal;
import java.time.Duration;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;

/**
 * The worked examples on database transfer, purge and return to normal. Database size 1.5e12 B, growth 2e9 B/h as in the test deployment.
 */
class ReturnToNormalExamplesTest {

    private static final long DAY = 86_400;

    private static Deployment withPlan(Deployment deployment, long bitsPerSecond, CopyMode mode, StepKind... kinds) {
        TopologyFactory factory = TopologyFactory.eINSTANCE;
        RecoveryPlan plan = factory.createRecoveryPlan();
        plan.setId("plan");
        plan.setPurpose(PlanPurpose.RETURN_TO_NORMAL);
        plan.setFailedSite(deployment.getSites().get(0));
        plan.setNewSite(deployment.getSites().get(0));
        plan.setSurvivingSite(deployment.getSites().get(1));
        plan.setInfoMartDuringCopy(mode);
        DatabaseTransfer transfer = factory.createDatabaseTransfer();
        transfer.setExportTime(Duration.ofSeconds(10_800));
        transfer.setImportTime(Duration.ofSeconds(18_000));
        transfer.setChannelSpeed(bitsPerSecond);
        transfer.setUsableFraction(new BigDecimal("0.7"));
        transfer.setSource(deployment.getSites().get(1).getInfoMartDatabases().get(0));
        plan.setTransfer(transfer);
        for (StepKind kind : kinds) {
            PlanStep step = factory.createPlanStep();
            step.setId("plan." + plan.getSteps().size());
            step.setKind(kind);
            plan.getSteps().add(step);
        }
        deployment.getPlans().add(plan);
        return deployment;
    }

    private static Deployment activeActive() {
        return Deployments.twoSite().withoutConfiguration().withoutOperations().build();
    }

    /** The server at the first site is out of service from the beginning; the plan runs at once. */
    private static CompiledScenario.Builder returning(CompiledTopology topology) {
        return CompiledScenario.builder(topology).outage(EventKind.GIM_STOP, index(topology, "gim-a"), 0, Replays.OPEN).plan(0, 0)
                .horizon(10 * DAY);
    }

    /** Example 18: 1.2e13 / 7e8 = 17142.86, rounded up 17143; 10800 + 17143 + 18000 = 45943; kept for 14 days, so nothing is purged. */
    @Test
    void theTransferTakesExportCopyAndImport() {
        CompiledTopology topology = Replays.compile(withPlan(activeActive(), 1_000_000_000L, CopyMode.RUNNING, StepKind.EXPORT_DATABASE,
                StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.START_INFO_MART));
        Trace trace = Replays.run(topology, returning(topology), "R=P14D", "purge=on");

        assertThat(trace.steps()).extracting(step -> step.interval().length()).containsExactly(10_800L, 17_143L, 18_000L, 0L);
        assertThat(times(trace, EventKind.XFER_BEGIN)).containsExactly(0L);
        assertThat(times(trace, EventKind.XFER_END)).containsExactly(45_943L);
        assertThat(times(trace, EventKind.PURGE_LOSS)).isEmpty();
        assertThat(mart(trace, "gim-a").watermark(45_943)).isEqualTo(45_943);
        assertThat(mart(trace, "gim-a").data().getLast().oldestDelay()).as("backlog of the new server").isEqualTo(45_943);
        assertThat(trace.phases()).extracting(Span::state).containsExactly(OperationPhase.RETURN_TO_NORMAL, OperationPhase.NORMAL);
        assertThat(trace.assumptions()).contains(Assumption.TRANSFER_STATE_AT_EXPORT);
    }

    /**
     * Example 19: 171429 s to copy, 200229 s in all; with two days of retention 200229 - 172800 = 27429 s are purged, without purge none.
     */
    @Test
    void aPurgeThatGoesOnTakesWhatTheTransferNeedsBeyondTheRetention() {
        CompiledTopology topology = Replays.compile(withPlan(activeActive(), 100_000_000L, CopyMode.RUNNING, StepKind.EXPORT_DATABASE,
                StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.START_INFO_MART));

        Trace purging = Replays.run(topology, returning(topology), "R=172800", "purge=on");
        assertThat(times(purging, EventKind.XFER_END)).containsExactly(200_229L);
        assertThat(data(purging, "gim-a", "sip-b").lost()).isEqualTo(set(0, 27_429));
        assertThat(data(purging, "gim-a", "sip-b").losses()).singleElement()
                .satisfies(loss -> assertThat(loss.cause()).isEqualTo(LossCause.PURGE));
        assertThat(data(purging, "gim-b", "sip-b").lost().isEmpty()).isTrue();

        Trace keeping = Replays.run(topology, returning(topology), "R=172800", "purge=off");
        assertThat(data(keeping, "gim-a", "sip-b").lost().isEmpty()).isTrue();
    }

    /** As example 19 with the advice of the guide: the purge is suspended before the transfer. */
    @Test
    void suspendingThePurgeKeepsEverything() {
        CompiledTopology topology = Replays.compile(withPlan(activeActive(), 100_000_000L, CopyMode.RUNNING, StepKind.SUSPEND_PURGE,
                StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.START_INFO_MART));
        Trace trace = Replays.run(topology, returning(topology), "R=172800", "purge=on");

        assertThat(data(trace, "gim-a", "sip-b").lost().isEmpty()).isTrue();
    }

    /**
     * Example 20: 2e9 * 45943 / 3600 = 25.524e9 B grow during the transfer, 291.7 s to send; 0.162e9 B grow meanwhile, 1.85 s: the step
     * takes both passes, 293.55 rounded up.
     */
    @Test
    void synchronisingWhatGrewTakesTwoPasses() {
        CompiledTopology topology = Replays.compile(withPlan(activeActive(), 1_000_000_000L, CopyMode.RUNNING, StepKind.EXPORT_DATABASE,
                StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.SYNCHRONIZE_DELTA, StepKind.START_INFO_MART));
        Trace trace = Replays.run(topology, returning(topology));

        assertThat(trace.steps().get(3).interval().length()).isEqualTo(294);
        assertThat(mart(trace, "gim-a").watermark(45_943 + 293)).as("state of the copy").isZero();
        assertThat(mart(trace, "gim-b").oldestDelay()).as("reports from the survivor never wait").isZero();
    }

    /** Example 21: the server stands still during the transfer; 45943 / (5 - 1) = 11485.75 s later everything is as before. */
    @Test
    void aServerThatStandsStillCatchesUpAfterwards() {
        CompiledTopology topology = Replays.compile(withPlan(
                Deployments.activeStandby().withoutConfiguration().withoutOperations().edit(deployment -> {
                    // site b is the survivor that is active, as after a disaster
                    deployment.getSites().get(0).getInfoMartInstallations().get(0)
                            .setState(org.continuityworkbench.model.topology.InstallationState.STOPPED);
                    deployment.getSites().get(1).getInfoMartInstallations().get(0)
                            .setState(org.continuityworkbench.model.topology.InstallationState.ACTIVE);
                    deployment.getReplications().get(0).setState(org.continuityworkbench.model.topology.ReplicationState.STOPPED);
                }).build(), 1_000_000_000L, CopyMode.STOPPED, StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE,
                StepKind.START_INFO_MART));
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).plan(0, 10_000).horizon(DAY);
        Trace trace = Replays.run(topology, scenario, "C=5");

        assertThat(trace.violations()).isEmpty();
        assertThat(mart(trace, "gim-a").watermark(10_000 + 45_943)).isEqualTo(10_000);
        assertThat(mart(trace, "gim-a").caughtUp()).hasValue(10_000 + 45_943 + 11_486);
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isEqualTo(45_943);
    }

    /** Example 22: without a copy the new database gets what the IDBs still hold: of 400 days it lacks 400 - 14 = 386. */
    @Test
    void withoutACopyTheNewDatabaseOnlyHasWhatTheDatabasesKeep() {
        CompiledTopology topology = Replays.compile(withPlan(activeActive(), 1_000_000_000L, CopyMode.RUNNING, StepKind.START_INFO_MART));
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology)
                .outage(EventKind.GIM_STOP, index(topology, "gim-a"), 0, Replays.OPEN).plan(0, 400 * DAY).horizon(401 * DAY);
        Trace trace = Replays.run(topology, scenario, "R=P14D", "purge=on");

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 386 * DAY));
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).as("the surviving database has them").isTrue();
    }
}
