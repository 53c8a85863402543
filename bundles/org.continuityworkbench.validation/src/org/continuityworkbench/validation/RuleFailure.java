/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

/**
 * A rule that could not do its work: it threw, hung or was not set up properly. The run goes on without it.
 *
 * @param ruleId  identifier of the rule
 * @param element identifier of the element that was checked; empty if the failure has nothing to do with one
 * @param reason  one line on what happened
 */
public record RuleFailure(String ruleId, String element, String reason) {
}
