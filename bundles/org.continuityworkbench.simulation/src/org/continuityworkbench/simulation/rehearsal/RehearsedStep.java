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

import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.EventKind;

/**
 * A step of the plan in the replay of the unchanged plan.
 *
 * @param number   from 1
 * @param step     step of the plan
 * @param begin    second of the story
 * @param end      second of the story
 * @param executed false if the observation ends before the step does
 * @param depth    how much of it the replay carries out
 * @param effects  what it brought about at its end (for an export at its begin); empty if nothing changed
 */
public record RehearsedStep(int number, PlanStep step, long begin, long end, boolean executed, Depth depth, List<Effect> effects) {

    /**
     * Something that a step brought about.
     *
     * @param kind    event
     * @param element on what; null for the deployment as a whole
     */
    public record Effect(EventKind kind, Element element) {
    }
}
