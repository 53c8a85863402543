/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.util.List;

import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Outcome;

/**
 * The result of a rehearsal.
 *
 * @param plan     plan
 * @param story    what happens around it
 * @param trace    replay of the unchanged plan
 * @param figures  figures of the unchanged plan
 * @param outcomes expectations of the scenario and objectives of the deployment, judged with the unchanged plan
 * @param steps    steps in order
 * @param costs    every change of every step, in the order of the steps
 */
public record RehearsalResult(RecoveryPlan plan, Story story, Trace trace, Figures figures, List<Outcome> outcomes,
        List<RehearsedStep> steps,
        List<Cost> costs) {

    /** Second of the story at which the first step or, before it, the time to notice begins. */
    public long planBegin() {
        return story.planBegin();
    }

    /** Second of the story at which the last step ends. */
    public long planEnd() {
        return steps.isEmpty() ? planBegin() : steps.getLast().end();
    }

    /** True if the unchanged plan takes a forbidden action or misses what is demanded. */
    public boolean isFailed() {
        return figures.violations() > 0 || outcomes.stream().anyMatch(Outcome::isMissed);
    }

    /** The steps whose change leads into a forbidden state; empty if none does. */
    public List<RehearsedStep> guards() {
        return steps.stream().filter(step -> costs.stream().anyMatch(cost -> cost.isGuard() && cost.mutation().step() == step.number() - 1))
                .toList();
    }
}
