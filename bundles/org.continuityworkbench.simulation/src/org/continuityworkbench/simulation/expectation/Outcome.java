/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.List;
import java.util.OptionalLong;

import org.continuityworkbench.model.scenario.Comparison;
import org.continuityworkbench.simulation.Element;

/**
 * What became of one expectation or objective in one replay.
 *
 * @param origin     who demands it
 * @param id         identifier in the scenario or the deployment
 * @param name       name for people, else the identifier
 * @param subject    what is judged: name of a measure, or of the step kind that is forbidden
 * @param elements   elements that it is about; empty for all
 * @param comparison how the measure is compared; null for a forbidden action
 * @param limit      limit in seconds; empty for a forbidden action
 * @param measured   seconds measured, or how often a forbidden action was taken; empty for a recovery that was not reached within the
 *                   observation and for what does not apply
 * @param verdict    whether it holds
 * @param text       the answer in one line with the figures, without the name and the verdict
 */
public record Outcome(Origin origin, String id, String name, String subject, List<Element> elements, Comparison comparison,
        OptionalLong limit, OptionalLong measured, Verdict verdict, String text) {

    public boolean isMissed() {
        return verdict == Verdict.MISSED;
    }
}
