/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import org.continuityworkbench.core.time.Interval;

/**
 * A manual step as it was taken.
 *
 * @param interval from begin to end; the effect is at the end
 * @param action name of the step kind
 * @param step plan step; null for a single operator event of the scenario
 * @param plan plan; null for a single operator event
 * @param target first element that it acts on; null if it names none
 * @param owner role that does it; empty if not stated
 * @param citation where the step comes from; empty if not stated
 * @param violations numbers of the violations that it caused; empty for an allowed step
 */
public record StepSpan(Interval interval, String action, Element step, Element plan, Element target, String owner, String citation,
        java.util.List<Violation> violations) {
}
