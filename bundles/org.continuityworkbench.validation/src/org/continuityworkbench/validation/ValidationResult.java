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

/**
 * Outcome of one run.
 *
 * @param findings   what somebody must act on, in model order, then by rule
 * @param suppressed findings that somebody accepted, with the decision
 * @param failures   rules that could not do their work
 * @param rulesRun   rules that ran, in the order of the catalogue
 */
public record ValidationResult(List<Finding> findings, List<SuppressedFinding> suppressed, List<RuleFailure> failures,
        List<RuleDescriptor> rulesRun) {

    public ValidationResult {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        failures = List.copyOf(failures);
        rulesRun = List.copyOf(rulesRun);
    }

    /** Number of findings of exactly this severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** True if a finding is at least as bad as the threshold. */
    public boolean hasAtLeast(Severity threshold) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(threshold));
    }
}
