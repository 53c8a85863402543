/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.continuityworkbench.simulation.compile.CompiledStep;

/** Changes the order and the times of the steps of a plan. Stateless. */
final class Mutations {

    private Mutations() {
    }

    /** The steps after a change, one after another from the moment at which the first one began. */
    static List<CompiledStep> apply(Mutation mutation, List<CompiledStep> steps) {
        List<CompiledStep> order = new ArrayList<>(steps);
        int at = mutation.step();
        switch (mutation.kind()) {
            case DROP -> order.remove(at);
            case SWAP -> Collections.swap(order, at, at + 1);
            case DELAY -> {
                // only the times change
            }
        }
        List<CompiledStep> timed = new ArrayList<>();
        long time = steps.getFirst().begin();
        for (int i = 0; i < order.size(); i++) {
            CompiledStep step = order.get(i);
            time += mutation.kind() == Mutation.Kind.DELAY && i == at ? Mutation.LATE : 0;
            long end = time + step.end() - step.begin();
            timed.add(placed(step.at(time, end), i == 0, i == order.size() - 1));
            time = end;
        }
        return timed;
    }

    private static CompiledStep placed(CompiledStep step, boolean first, boolean last) {
        CompiledStep.PlanPlace place = step.place();
        return new CompiledStep(step.kind(), step.begin(), step.end(), step.targets(), step.option(), step.step(),
                new CompiledStep.PlanPlace(place.plan(), place.purpose(), place.failedSite(), place.survivingSite(), place.newSite(),
                        place.stopDuringCopy(), first, last), step.owner(), step.citation());
    }
}
