/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Copies of an Info Mart database: the target gets, at the end of the import, what the source had when the export began. */
final class Transfers {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    /** Second at which the running copy into an installation's database began; -1 if there is none. */
    private final long[] begun;
    private final int[] copiedFrom;

    Transfers(Replay replay, CompiledTopology topology, Recorder recorder) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        begun = new long[topology.gims];
        copiedFrom = new int[topology.gims];
    }

    void reset() {
        Arrays.fill(begun, -1);
        Arrays.fill(copiedFrom, -1);
    }

    void begin(CompiledStep step, int cause) {
        int from = source(step);
        int to = target(step, from);
        if (from < 0 || to < 0 || begun[to] >= 0) {
            return;
        }
        begun[to] = replay.second();
        copiedFrom[to] = from;
        recorder.use(Assumption.TRANSFER_STATE_AT_EXPORT);
        recorder.event(replay.second(), EventKind.XFER_BEGIN, mart(from), mart(to), cause, 0, 0);
        if (step.place() != null && step.place().stopDuringCopy()) {
            replay.gims().stop(from, cause);
        }
    }

    /** The import ends the copy; the copy itself does where the plan has no import. */
    void end(CompiledStep step, CompiledScenario scenario, int cause) {
        int from = source(step);
        int to = target(step, from);
        if (to < 0 || begun[to] < 0 || step.kind() == StepKind.COPY_DATABASE && hasImport(step, scenario)) {
            return;
        }
        if (!replay.cycles().isActive(to)) {
            replay.snapshots().adopt(copiedFrom[to], to, begun[to]);
        }
        replay.sites().diskIsFilled(to);
        int event = recorder.event(replay.second(), EventKind.XFER_END, mart(copiedFrom[to]), mart(to), cause, begun[to], replay.second());
        replay.replications().filled(topology.gimMart[to], begun[to], event);
        begun[to] = -1;
    }

    /** What the source collected during the copy is brought over as well. */
    void synchronize(CompiledStep step, int cause) {
        int from = source(step);
        int to = target(step, from);
        if (from >= 0 && to >= 0 && !replay.cycles().isActive(to)) {
            replay.snapshots().adopt(from, to, replay.second());
            replay.replications().filled(topology.gimMart[to], replay.second(), cause);
        }
    }

    private static boolean hasImport(CompiledStep step, CompiledScenario scenario) {
        for (CompiledStep other : scenario.steps) {
            boolean samePlan = step.place() == null ? other.place() == null
                    : other.place() != null && other.place().plan().equals(step.place().plan());
            if (other.kind() == StepKind.IMPORT_DATABASE && samePlan && other.begin() >= step.end()) {
                return true;
            }
        }
        return false;
    }

    /** The surviving installation of the plan; without a plan the active one. */
    private int source(CompiledStep step) {
        int site = step.place() == null ? -1 : step.place().survivingSite();
        for (int gim = 0; gim < topology.gims; gim++) {
            if (site >= 0 ? topology.gimSite[gim] == site : replay.cycles().isActive(gim)) {
                return gim;
            }
        }
        return -1;
    }

    private int target(CompiledStep step, int from) {
        for (Element target : step.targets()) {
            for (int gim = 0; gim < topology.gims; gim++) {
                boolean meant = target.kind() == ElementKind.INFO_MART_INSTALLATION && target.index() == gim
                        || target.kind() == ElementKind.INFO_MART_DATABASE && target.index() == topology.gimMart[gim]
                        || target.kind() == ElementKind.SITE && target.index() == topology.gimSite[gim];
                if (meant && gim != from) {
                    return gim;
                }
            }
        }
        CompiledStep.PlanPlace place = step.place();
        int site = place == null ? -1 : place.newSite() >= 0 ? place.newSite() : place.failedSite();
        for (int gim = 0; gim < topology.gims; gim++) {
            if (gim != from && (site < 0 || topology.gimSite[gim] == site)) {
                return gim;
            }
        }
        return -1;
    }

    private int mart(int gim) {
        return topology.gimMart[gim] >= 0 ? topology.handle(ElementKind.INFO_MART_DATABASE, topology.gimMart[gim])
                : topology.handle(ElementKind.INFO_MART_INSTALLATION, gim);
    }
}
