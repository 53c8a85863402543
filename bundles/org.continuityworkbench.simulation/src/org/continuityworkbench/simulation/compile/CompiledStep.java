/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.util.List;

import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Element;

/**
 * A manual step with its times. Its effect is at the end.
 *
 * @param kind what is done
 * @param begin second
 * @param end second, not before the begin
 * @param targets elements that it acts on; empty if it names none
 * @param option {@code section/name=value} for a change of an option; null otherwise
 * @param step plan step; null for a single operator event
 * @param place where the step stands in its plan; null for a single operator event
 * @param owner role that does it; empty if not stated
 * @param citation where it comes from; empty if not stated
 */
public record CompiledStep(StepKind kind, long begin, long end, List<Element> targets, String option, Element step, PlanPlace place,
        String owner, String citation) {

    /** The same step at another time. */
    public CompiledStep at(long from, long to) {
        return new CompiledStep(kind, from, to, targets, option, step, place, owner, citation);
    }

    /**
     * The plan of a step.
     *
     * @param plan plan
     * @param purpose what the plan is for
     * @param failedSite index of the failed site; -1 if not stated
     * @param survivingSite index of the surviving site; -1 if not stated
     * @param newSite index of the replacement or recovered site; -1 if not stated
     * @param stopDuringCopy true if the surviving Info Mart server stands still during the copy
     * @param firstStep true for the first step of the plan
     * @param lastStep true for the last step of the plan
     */
    public record PlanPlace(Element plan, PlanPurpose purpose, int failedSite, int survivingSite, int newSite, boolean stopDuringCopy,
            boolean firstStep, boolean lastStep) {
    }
}
