/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Suppression;
import org.eclipse.emf.ecore.EObject;

/** The decisions of a deployment to accept findings, as of one day. An expired decision has no effect, so its finding comes back. */
final class Suppressions {

    private final List<Suppression> inForce;

    private Suppressions(List<Suppression> inForce) {
        this.inForce = inForce;
    }

    static Suppressions of(Deployment deployment, LocalDate today) {
        return new Suppressions(deployment.getSuppressions().stream().filter(s -> s.getExpires() == null || !s.getExpires().isBefore(today)).toList());
    }

    ValidationResult split(List<Finding> all, List<RuleFailure> failures, List<RuleDescriptor> rules) {
        List<Finding> open = new ArrayList<>();
        List<SuppressedFinding> accepted = new ArrayList<>();
        for (Finding finding : all) {
            decision(finding).ifPresentOrElse(s -> accepted.add(new SuppressedFinding(finding, s)), () -> open.add(finding));
        }
        return new ValidationResult(open, accepted, failures, rules);
    }

    private Optional<Suppression> decision(Finding finding) {
        return inForce.stream().filter(s -> finding.rule().id().equals(s.getRule())).filter(s -> concerns(s, finding.element())).findFirst();
    }

    /** A decision about an element covers what it contains without an identifier of its own, such as an option. */
    private static boolean concerns(Suppression suppression, EObject element) {
        return suppression.getElement() == null || suppression.getElement() == element
                || new Finding(null, null, element, "", null, null).elementId().equals(suppression.getElement().getId());
    }
}
