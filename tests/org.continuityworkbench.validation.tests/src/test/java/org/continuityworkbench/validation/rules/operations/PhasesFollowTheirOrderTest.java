/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PhasesFollowTheirOrderTest {

    private final RuleProbe rule = RuleProbe.of(new PhasesFollowTheirOrder());
    private final Deployment deployment = Deployments.empty();

    @Test
    void theDocumentedOrderIsFine() {
        rule.isSilentOn(deployment);
        deployment.getPhaseHistory()
                .addAll(List.of(Phase.NORMAL, Phase.DISASTER_RECOVERY, Phase.EMERGENCY, Phase.RETURN_TO_NORMAL, Phase.NORMAL));
        deployment.setPhase(Phase.DISASTER_RECOVERY);
        rule.isSilentOn(deployment);
    }

    @Test
    void aPhaseIsLeftOut() {
        deployment.getPhaseHistory().addAll(List.of(Phase.NORMAL, Phase.DISASTER_RECOVERY));
        deployment.setPhase(Phase.NORMAL);
        rule.finds(deployment, deployment, "NORMAL follows DISASTER_RECOVERY", "EMERGENCY is the next one");
    }

    @Test
    void operationBeginsNormally() {
        deployment.setPhase(Phase.EMERGENCY);
        rule.finds(deployment, deployment, "begin with EMERGENCY");
    }
}
