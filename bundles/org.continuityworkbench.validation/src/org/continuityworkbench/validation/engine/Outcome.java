/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.util.List;

import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleFailure;

/**
 * What rules found in a run.
 *
 * @param findings      in the order in which they were reported
 * @param failures      of rules that could not finish
 * @param scenariosRead true if a rule looked at scenarios, which no metadata of rules can name
 */
public record Outcome(List<Finding> findings, List<RuleFailure> failures, boolean scenariosRead) {

    /** No findings and no failures. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of(), false);
}
