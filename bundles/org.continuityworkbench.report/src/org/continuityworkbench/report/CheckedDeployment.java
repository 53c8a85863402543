/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.Optional;
import java.util.function.ToIntFunction;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.emf.ecore.EObject;

/**
 * A deployment with what validation said about it.
 *
 * @param file       name of the file as the user gave it
 * @param deployment the deployment
 * @param result     findings, suppressions and failures
 * @param lines      line of an element in the file, counted from 1; 0 where it is not known
 * @param terms      the terms on which it was checked
 */
public record CheckedDeployment(String file, Deployment deployment, ValidationResult result, ToIntFunction<EObject> lines, Terms terms) {

    /** A deployment that was checked on the standard terms. */
    public CheckedDeployment(String file, Deployment deployment, ValidationResult result, ToIntFunction<EObject> lines) {
        this(file, deployment, result, lines, Terms.standard());
    }

    /** True if a finding that was not known before is at or above the threshold of the terms, or if a rule could not do its work. */
    public boolean fails() {
        return !result.failures().isEmpty() || result.findings().stream().anyMatch(this::fails);
    }

    boolean fails(Finding finding) {
        return finding.severity().isAtLeast(terms.failOn()) && !isKnown(finding);
    }

    /** True if an earlier run had this finding. */
    boolean isKnown(Finding finding) {
        return terms.baseline().isKnown(deployment, finding);
    }

    /** The decision that once accepted an open finding and has expired; empty if there is none. */
    Optional<Suppression> expired(Finding finding) {
        return deployment.getSuppressions().stream().filter(finding::isConcernedBy).findFirst();
    }

    /** Line of the element of a finding; 1 where it is not known, since formats demand a line. */
    int lineOf(Finding finding) {
        for (EObject at = finding.element(); at != null; at = at.eContainer()) {
            int line = lines.applyAsInt(at);
            if (line > 0) {
                return line;
            }
        }
        return 1;
    }
}
