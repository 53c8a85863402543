/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;

/** Questions about the order of steps in a recovery plan. Stateless. */
public final class Plans {

    private Plans() {
    }

    /** The first step of one of the kinds; empty if the plan has none. */
    public static Optional<PlanStep> first(RecoveryPlan plan, StepKind... kinds) {
        int index = indexOf(plan, kinds);
        return index < 0 ? Optional.empty() : Optional.of(plan.getSteps().get(index));
    }

    public static boolean contains(RecoveryPlan plan, StepKind... kinds) {
        return indexOf(plan, kinds) >= 0;
    }

    /** Position of the first step of one of the kinds; -1 if the plan has none. */
    public static int indexOf(RecoveryPlan plan, StepKind... kinds) {
        Set<StepKind> wanted = Set.of(kinds);
        for (int i = 0; i < plan.getSteps().size(); i++) {
            if (wanted.contains(plan.getSteps().get(i).getKind())) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the last step of one of the kinds; -1 if the plan has none. */
    public static int lastIndexOf(RecoveryPlan plan, StepKind... kinds) {
        Set<StepKind> wanted = Set.of(kinds);
        for (int i = plan.getSteps().size() - 1; i >= 0; i--) {
            if (wanted.contains(plan.getSteps().get(i).getKind())) {
                return i;
            }
        }
        return -1;
    }
}
