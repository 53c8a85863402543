/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The phases of a deployment, the present one last, begin with normal operation and follow their documented order. */
@RuleInfo(id = "BC-OPS-017", severity = Severity.ERROR, target = Deployment.class, sources = "guide", reads = {"phase", "phaseHistory"})
public final class PhasesFollowTheirOrder implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<Phase> phases = new ArrayList<>(deployment.getPhaseHistory());
        phases.add(deployment.getPhase());
        if (phases.get(0) != Phase.NORMAL) {
            context.report(deployment, "first", null, phases.get(0));
            return;
        }
        for (int i = 1; i < phases.size(); i++) {
            Phase expected = next(phases.get(i - 1));
            if (phases.get(i) != expected) {
                context.report(deployment, phases.get(i), phases.get(i - 1), expected);
                return;
            }
        }
    }

    private static Phase next(Phase phase) {
        return switch (phase) {
            case NORMAL -> Phase.DISASTER_RECOVERY;
            case DISASTER_RECOVERY -> Phase.EMERGENCY;
            case EMERGENCY -> Phase.RETURN_TO_NORMAL;
            case RETURN_TO_NORMAL -> Phase.NORMAL;
        };
    }
}
