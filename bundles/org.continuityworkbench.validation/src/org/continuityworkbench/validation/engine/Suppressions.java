/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.SuppressedFinding;
import org.continuityworkbench.validation.ValidationResult;

/** The decisions of a deployment to accept findings, as of one day. An expired decision has no effect, so its finding comes back. */
public final class Suppressions {

    private final Map<String, List<Suppression>> inForceByRule = new HashMap<>();

    private Suppressions() {
    }

    public static Suppressions of(Deployment deployment, LocalDate today) {
        Suppressions suppressions = new Suppressions();
        for (Suppression suppression : deployment.getSuppressions()) {
            if (suppression.getExpires() == null || !suppression.getExpires().isBefore(today)) {
                suppressions.inForceByRule.computeIfAbsent(suppression.getRule(), rule -> new ArrayList<>()).add(suppression);
            }
        }
        return suppressions;
    }

    /** The result of a run: its findings, parted into open and accepted ones without a change of order. */
    public ValidationResult split(List<Finding> all, List<RuleFailure> failures, List<RuleDescriptor> rules) {
        List<Finding> open = new ArrayList<>();
        List<SuppressedFinding> accepted = new ArrayList<>();
        for (Finding finding : all) {
            Suppression decision = decision(finding);
            if (decision == null) {
                open.add(finding);
            } else {
                accepted.add(new SuppressedFinding(finding, decision));
            }
        }
        return new ValidationResult(open, accepted, failures, rules);
    }

    private Suppression decision(Finding finding) {
        for (Suppression suppression : inForceByRule.getOrDefault(finding.rule().id(), List.of())) {
            if (concerns(suppression, finding)) {
                return suppression;
            }
        }
        return null;
    }

    /** A decision about an element covers what it contains without an identifier of its own, such as an option. */
    private static boolean concerns(Suppression suppression, Finding finding) {
        return suppression.getElement() == null || suppression.getElement() == finding.element()
                || finding.elementId().equals(suppression.getElement().getId());
    }
}
