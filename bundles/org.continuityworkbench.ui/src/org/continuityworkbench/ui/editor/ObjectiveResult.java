/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;
import org.continuityworkbench.ui.run.Run;

/**
 * How an objective stands by the replays of this deployment.
 *
 * @param objective what is demanded
 * @param run       the last replay that says something about it; null for none
 * @param outcome   what that replay says; null for none
 */
record ObjectiveResult(Objective objective, Run run, Outcome outcome) {

    enum Standing {
        MET, MISSED, STALE, NOT_REPLAYED
    }

    /** @param runs the replays of the deployment, the oldest first */
    static ObjectiveResult of(Objective objective, List<Run> runs) {
        for (Run run : runs.reversed()) {
            Optional<Outcome> outcome = run.request().trial() ? Optional.empty()
                    : run.outcomes().stream().filter(known -> known.id().equals(objective.getId())
                            && known.verdict() != Verdict.NOT_APPLICABLE).findFirst();
            if (outcome.isPresent()) {
                return new ObjectiveResult(objective, run, outcome.get());
            }
        }
        return new ObjectiveResult(objective, null, null);
    }

    Standing standing() {
        if (run == null) {
            return Standing.NOT_REPLAYED;
        }
        return run.stale().isPresent() ? Standing.STALE : outcome.isMissed() ? Standing.MISSED : Standing.MET;
    }

    /** Key of the story of the library that tells about the disruption of the objective. */
    String story() {
        return objective.getDisruption() == Disruption.SITE_FAILURE ? "site-failure" : "network-loss-10h";
    }
}
