/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.ecore.EObject;

/** What a rule may see besides the element it checks, and where it puts its findings. Valid during one call of {@link Rule#check} only. */
public interface RuleContext {

    /** The deployment that is validated. */
    Deployment deployment();

    /** An earlier revision to compare with; empty if the user named none. */
    Optional<Deployment> baseline();

    /** The scenarios validated together with the deployment; empty if the user named none. */
    List<Scenario> scenarios();

    /**
     * Reports a violation with the text {@code ID.message}, filled with the figures.
     *
     * @param element what somebody must change
     * @param figures values for {@code {0}}, {@code {1}} ... of the message; elements are shown by their label, numbers without grouping
     */
    default void report(EObject element, Object... figures) {
        report(element, "", null, figures);
    }

    /** Reports a violation that a fix can mend. */
    default void report(EObject element, Fix fix, Object... figures) {
        report(element, "", fix, figures);
    }

    /**
     * Reports a violation with the text {@code ID.message.VARIANT}, for a rule that can be broken in several ways.
     *
     * @param variant last part of the message key; empty for the plain {@code ID.message}
     * @param fix     mutation that mends it, or null
     */
    void report(EObject element, String variant, Fix fix, Object... figures);
}
