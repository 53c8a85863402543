/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.List;

/**
 * Outcome of a cross-check.
 *
 * @param reason      why the story has no closed form; null if it has one
 * @param compared    number of answers that were compared; 0 without a closed form
 * @param differences questions that the engines answer differently; empty if they agree
 */
public record Verdict(NotCovered reason, int compared, List<Difference> differences) {

    /** True if the story has a closed form. */
    public boolean covered() {
        return reason == null;
    }

    /** True if the story has a closed form and both engines say the same. */
    public boolean agrees() {
        return covered() && differences.isEmpty();
    }
}
