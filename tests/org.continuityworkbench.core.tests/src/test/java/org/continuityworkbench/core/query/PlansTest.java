/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;

class PlansTest {

    private final RecoveryPlan plan = TopologyFactory.eINSTANCE.createRecoveryPlan();

    @Test
    void stepsAreFoundByTheirKind() {
        add(StepKind.SUSPEND_PURGE);
        add(StepKind.COPY_DATABASE);
        add(StepKind.COPY_DATABASE);
        assertThat(Plans.indexOf(plan, StepKind.COPY_DATABASE, StepKind.EXPORT_DATABASE)).isEqualTo(1);
        assertThat(Plans.lastIndexOf(plan, StepKind.COPY_DATABASE)).isEqualTo(2);
        assertThat(Plans.first(plan, StepKind.COPY_DATABASE)).containsSame(plan.getSteps().get(1));
        assertThat(Plans.contains(plan, StepKind.START_INFO_MART)).isFalse();
        assertThat(Plans.first(plan, StepKind.START_INFO_MART)).isEmpty();
        assertThat(Plans.lastIndexOf(plan, StepKind.START_INFO_MART)).isNegative();
    }

    private void add(StepKind kind) {
        PlanStep step = TopologyFactory.eINSTANCE.createPlanStep();
        step.setKind(kind);
        plan.getSteps().add(step);
    }
}
