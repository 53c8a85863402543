/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Manual steps: each takes its time and has its effect at its end. A step without targets acts on what its plan is about. Steps that only
 * people notice (confirm, notify, watch) are recorded and change nothing.
 */
final class OperatorSteps {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    private final Transfers transfers;
    private final boolean[] presenting;
    private CompiledScenario scenario;

    OperatorSteps(Replay replay, CompiledTopology topology, Recorder recorder) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        transfers = new Transfers(replay, topology, recorder);
        presenting = new boolean[topology.presentations];
    }

    void reset(CompiledScenario bound) {
        scenario = bound;
        transfers.reset();
        System.arraycopy(topology.presentationActive, 0, presenting, 0, presenting.length);
    }

    void begin(int index) {
        CompiledStep step = scenario.steps[index];
        recorder.root = recorder.event(replay.second(), EventKind.STEP_BEGIN, handle(step), targetHandle(step), -1, index, step.end());
        CompiledStep.PlanPlace place = step.place();
        if (place != null && place.firstStep() && place.purpose() == PlanPurpose.RETURN_TO_NORMAL) {
            replay.phases().change(OperationPhase.RETURN_TO_NORMAL, recorder.root);
        }
        if (step.kind() == StepKind.EXPORT_DATABASE || step.kind() == StepKind.COPY_DATABASE) {
            transfers.begin(step, recorder.root);
        } else if (step.kind() == StepKind.RESTART_ICON) {
            restartIcons(step, false);
        }
    }

    void end(int index) {
        CompiledStep step = scenario.steps[index];
        recorder.root = recorder.event(replay.second(), EventKind.STEP_END, handle(step), targetHandle(step), -1, index, step.begin());
        recorder.use(Assumption.RECOVERY_STEPS);
        act(step, index, recorder.root);
        CompiledStep.PlanPlace place = step.place();
        if (place != null && place.lastStep()) {
            if (place.purpose() == PlanPurpose.DISASTER_RECOVERY && replay.phases().current() == OperationPhase.DISASTER_RECOVERY) {
                replay.phases().change(OperationPhase.EMERGENCY, recorder.root);
            } else if (place.purpose() == PlanPurpose.RETURN_TO_NORMAL) {
                replay.phases().change(OperationPhase.NORMAL, recorder.root);
            }
        }
    }

    private void act(CompiledStep step, int index, int cause) {
        switch (step.kind()) {
            case STOP_REPLICATION -> forReplications(step, r -> replay.replications().stop(r, cause));
            case START_REPLICATION -> forReplications(step, r -> replay.replications().start(r, cause));
            case CONFIGURE_REPLICATION -> configureReplication(step);
            case EXCLUDE_FAILED_DAPS -> exclude(step, true, cause);
            case INCLUDE_DAPS -> exclude(step, false, cause);
            case START_INFO_MART -> startInfoMart(step, index, cause);
            case STOP_INFO_MART -> stopInfoMart(step, cause);
            case START_PRESENTATION, SWITCH_PRESENTATION, CHOOSE_REPORT_SOURCE -> present(step, index, cause);
            case STOP_PRESENTATION -> stopPresentation(step, cause);
            case SUSPEND_PURGE -> purge(step, false, cause);
            case RESUME_PURGE -> purge(step, true, cause);
            case COPY_DATABASE, IMPORT_DATABASE -> transfers.end(step, scenario, cause);
            case SYNCHRONIZE_DELTA -> transfers.synchronize(step, cause);
            case STOP_CALLS -> stopCalls(step);
            case CHANGE_ICON_CONNECTIONS -> recorder.violation(replay.second(), "BC-OPS-018", step.kind().name(), targetHandle(step),
                    index);
            case CHANGE_OPTION -> {
                recorder.event(replay.second(), EventKind.OPTION_CHANGE, targetHandle(step), -1, cause, 0, 0);
                recorder.use(Assumption.RECORDED_STEPS);
            }
            case SET_HOST, SET_START_COMMAND -> denote(step);
            case RESTART_ICON -> restartIcons(step, true);
            case RECOVER_CONFIGURATION_SERVER, SET_INFO_MART_DAP, RESTORE_COMPONENTS, OTHER -> recorder.use(Assumption.RECORDED_STEPS);
            default -> {
                // somebody looks, waits or tells somebody else: begin and end are all there is to say
            }
        }
    }

    /** The application object denotes the installation that the plan brings up; nothing runs yet. */
    private void denote(CompiledStep step) {
        int gim = installation(step, true);
        if (gim >= 0 && topology.activeStandby) {
            replay.sites().denote(gim);
        }
    }

    /** An ICON that is restarted is down for as long as the step takes; its queue file survives. */
    private void restartIcons(CompiledStep step, boolean up) {
        for (Element target : step.targets()) {
            if (target.kind() == ElementKind.CONCENTRATOR && step.end() > step.begin()) {
                if (up) {
                    replay.queues().restoreIcon(target.index(), true);
                } else {
                    replay.queues().failIcon(target.index(), true, false);
                }
            }
        }
    }

    private void forReplications(CompiledStep step, java.util.function.IntConsumer action) {
        boolean named = false;
        for (Element target : step.targets()) {
            if (target.kind() == ElementKind.REPLICATION) {
                named = true;
                action.accept(target.index());
            }
        }
        for (int r = 0; r < topology.replications && !named; r++) {
            action.accept(r);
        }
    }

    /** Replication runs from the database of the active installation, or the one to be started, to that of another one of the group. */
    private void configureReplication(CompiledStep step) {
        int active = -1;
        for (int gim = 0; gim < topology.gims; gim++) {
            active = active < 0 && replay.cycles().isActive(gim) ? gim : active;
        }
        active = active < 0 ? replay.sites().denoted() : active;
        for (int gim = 0; gim < topology.gims && active >= 0; gim++) {
            if (gim != active && topology.gimGroup[gim] == topology.gimGroup[active] && topology.gimMart[gim] >= 0
                    && replay.network().isUp(topology.gimSite[gim]) && topology.gimMart[active] >= 0) {
                int target = topology.gimMart[gim];
                int source = topology.gimMart[active];
                forReplications(step, r -> replay.replications().configure(r, source, target));
                return;
            }
        }
    }

    private void exclude(CompiledStep step, boolean out, int cause) {
        boolean any = false;
        recorder.use(Assumption.EXCLUDED_SOURCES);
        for (int pair = 0; pair < topology.pairs; pair++) {
            int source = topology.pairSource[pair];
            if (out ? isFailed(step, source) : replay.pairs().has(pair, PairStates.EXCLUDED) && isMeant(step, source)) {
                any = true;
                if (out) {
                    replay.marks().touch(pair);
                    replay.pairs().set(pair, PairStates.EXCLUDED);
                } else {
                    include(pair);
                }
                if (replay.cycles().isWorking(topology.pairGim[pair])) {
                    replay.extraction().deviate(pair);
                }
            }
        }
        if (any) {
            recorder.event(replay.second(), out ? EventKind.DAPS_EXCLUDED : EventKind.DAPS_INCLUDED, targetHandle(step), -1, cause, 0, 0);
            for (int gim = 0; gim < topology.gims; gim++) {
                replay.extraction().lastRelease[gim] = cause;
            }
        }
    }

    /** The source counts again; if it still cannot be read the clock of the stuck rule starts now. */
    private void include(int pair) {
        replay.pairs().clear(pair, PairStates.EXCLUDED);
        replay.extraction().comeBack(pair, topology.pairGim[pair]);
        if (replay.pairs().has(pair, PairStates.UNAVAILABLE)) {
            replay.pairs().since[pair] = replay.second();
            replay.stuckRule().plan(pair, topology.pairGim[pair]);
        }
    }

    /** Sources at the sites that the step names, else at the failed site of the plan, else at every site that is down. */
    private boolean isFailed(CompiledStep step, int source) {
        int site = topology.sourceSite[source];
        if (!step.targets().isEmpty()) {
            return isMeant(step, source);
        }
        return step.place() != null && step.place().failedSite() >= 0 ? step.place().failedSite() == site : !replay.network().isUp(site);
    }

    private boolean isMeant(CompiledStep step, int source) {
        boolean all = true;
        for (Element target : step.targets()) {
            all &= target.kind() != ElementKind.SITE && target.kind() != ElementKind.DATA_SOURCE;
            if (target.kind() == ElementKind.SITE && target.index() == topology.sourceSite[source]
                    || target.kind() == ElementKind.DATA_SOURCE && target.index() == source) {
                return true;
            }
        }
        return all;
    }

    private void startInfoMart(CompiledStep step, int index, int cause) {
        int gim = installation(step, true);
        if (gim < 0) {
            return;
        }
        if (replay.sites().hasLostDisks(gim) && !replay.cycles().isActive(gim)) {
            replay.snapshots().clear(gim);
            replay.sites().diskIsFilled(gim);
        }
        replay.gims().start(gim, cause, step.kind().name(), index);
    }

    private void stopInfoMart(CompiledStep step, int cause) {
        int gim = installation(step, false);
        if (gim >= 0) {
            replay.gims().stop(gim, cause);
        }
    }

    /**
     * The installation that a step starts or stops: a target, else that of the site which the plan brings up or leaves, else the fitting
     * one.
     */
    private int installation(CompiledStep step, boolean start) {
        for (Element target : step.targets()) {
            if (target.kind() == ElementKind.INFO_MART_INSTALLATION) {
                return target.index();
            }
            if (target.kind() == ElementKind.SITE) {
                return atSite(target.index());
            }
        }
        CompiledStep.PlanPlace place = step.place();
        if (place != null) {
            int site = place.purpose() == PlanPurpose.RETURN_TO_NORMAL && start ? place.newSite() >= 0 ? place.newSite()
                    : place.failedSite() : place.survivingSite();
            int gim = atSite(site);
            if (gim >= 0) {
                return gim;
            }
        }
        for (int gim = 0; gim < topology.gims; gim++) {
            if (replay.cycles().isActive(gim) != start && replay.network().isUp(topology.gimSite[gim])) {
                return gim;
            }
        }
        return -1;
    }

    int atSite(int site) {
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimSite[gim] == site) {
                return gim;
            }
        }
        return -1;
    }

    /** One presentation layer serves all users: the named one, else one at the site that the plan brings up, else one at a working site. */
    private void present(CompiledStep step, int index, int cause) {
        int chosen = presentation(step);
        if (chosen < 0) {
            return;
        }
        for (int other = 0; other < presenting.length; other++) {
            if (other == chosen || !presenting[other]) {
                continue;
            }
            boolean works = replay.network().isUp(topology.presentationSite[other]);
            if (works && step.kind() == StepKind.START_PRESENTATION) {
                recorder.violation(replay.second(), "BC-RPT-003", step.kind().name(), presentationHandle(chosen), index);
            } else {
                presenting[other] = false;
                recorder.event(replay.second(), EventKind.PRESENTATION_STOP, presentationHandle(other), -1, cause, 0, 0);
            }
        }
        if (!presenting[chosen]) {
            presenting[chosen] = true;
            recorder.event(replay.second(), EventKind.PRESENTATION_START, presentationHandle(chosen), -1, cause, 0, 0);
        }
    }

    private int presentation(CompiledStep step) {
        for (Element target : step.targets()) {
            if (target.kind() == ElementKind.PRESENTATION) {
                return target.index();
            }
        }
        CompiledStep.PlanPlace place = step.place();
        int site = place == null ? -1 : place.purpose() == PlanPurpose.RETURN_TO_NORMAL && place.newSite() >= 0
                && step.kind() != StepKind.CHOOSE_REPORT_SOURCE ? place.newSite() : place.survivingSite();
        int chosen = -1;
        for (int i = 0; i < presenting.length; i++) {
            if (topology.presentationSite[i] == site) {
                return i;
            }
            if (chosen < 0 && replay.network().isUp(topology.presentationSite[i])) {
                chosen = i;
            }
        }
        return chosen;
    }

    private void stopPresentation(CompiledStep step, int cause) {
        for (int i = 0; i < presenting.length; i++) {
            int presentation = i;
            boolean meant = step.targets().isEmpty() || step.targets().stream()
                    .anyMatch(target -> target.kind() == ElementKind.PRESENTATION && target.index() == presentation);
            if (presenting[i] && meant) {
                presenting[i] = false;
                recorder.event(replay.second(), EventKind.PRESENTATION_STOP, presentationHandle(i), -1, cause, 0, 0);
            }
        }
    }

    private void purge(CompiledStep step, boolean on, int cause) {
        boolean named = step.targets().stream().anyMatch(target -> target.kind() == ElementKind.INTERACTION_DATABASE);
        for (int k = 0; k < topology.databases; k++) {
            int database = k;
            if (!named || step.targets().stream()
                    .anyMatch(target -> target.kind() == ElementKind.INTERACTION_DATABASE && target.index() == database)) {
                replay.queues().purge(k, on && replay.parameters().databasePurge[k]);
            }
        }
        recorder.event(replay.second(), on ? EventKind.PURGE_RESUME : EventKind.PURGE_SUSPEND, targetHandle(step), -1, cause, 0, 0);
    }

    /** A planned migration: no calls begin at the site any more. */
    private void stopCalls(CompiledStep step) {
        for (int source = 0; source < topology.sources; source++) {
            boolean meant = step.targets().isEmpty() && step.place() != null ? step.place().failedSite() == topology.sourceSite[source]
                    : !step.targets().isEmpty() && isMeant(step, source);
            if (meant) {
                replay.queues().loads().setFactor(source, 0, 1, replay.second());
                replay.loadChanged(source);
            }
        }
    }

    /** Servers of a host with automatic start come up. */
    void reboot(int host, int cause) {
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimHost[gim] == host && topology.gimAutomaticStart[gim] && replay.network().isUp(topology.gimSite[gim])) {
                replay.gims().start(gim, cause, EventKind.HOST_REBOOT.name(), -1);
            }
        }
    }

    private int handle(CompiledStep step) {
        return step.step() == null ? topology.handle(ElementKind.DEPLOYMENT, 0) : topology.handle(ElementKind.PLAN_STEP,
                step.step().index());
    }

    private int targetHandle(CompiledStep step) {
        return step.targets().isEmpty() ? -1 : topology.handle(step.targets().getFirst().kind(), step.targets().getFirst().index());
    }

    private int presentationHandle(int presentation) {
        return topology.handle(ElementKind.PRESENTATION, presentation);
    }
}
