/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.Optional;

import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.Suppression;
import org.eclipse.emf.ecore.EObject;

/**
 * One violation of one rule.
 *
 * @param rule     the rule
 * @param severity severity in force, overrides included
 * @param element  what somebody must change
 * @param message  text with the figures
 * @param fixLabel label of the fix, or null
 * @param fix      mutation that mends it, or null
 */
public record Finding(RuleDescriptor rule, Severity severity, EObject element, String message, String fixLabel, Fix fix) {

    /** Identifier of the element, or of the nearest container that has one; empty for an element outside any identified one. */
    public String elementId() {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Identified identified && identified.getId() != null) {
                return identified.getId();
            }
        }
        return "";
    }

    /** True if a decision speaks of this finding. One about an element covers what it contains without an identifier, such as an option. */
    public boolean isConcernedBy(Suppression decision) {
        return rule.id().equals(decision.getRule())
                && (decision.getElement() == null || decision.getElement() == element || elementId().equals(decision.getElement().getId()));
    }

    public Optional<Fix> repair() {
        return Optional.ofNullable(fix);
    }
}
