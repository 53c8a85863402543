/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import java.util.List;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.ValidationResult;

/**
 * What became of a deployment by applying fixes.
 *
 * @param deployment the deployment with the fixes in it
 * @param mended     findings that were mended, in the order of mending
 * @param refused    findings whose fix was not applied although it was asked for
 * @param before     what validation said before
 * @param after      what validation says now
 */
public record FixOutcome(Deployment deployment, List<Mended> mended, List<Refusal> refused, ValidationResult before,
        ValidationResult after) {

    /**
     * A finding that was mended.
     *
     * @param rule    identifier of the rule
     * @param element identifier of the element at that time; mending may have removed it
     * @param label   what was done
     */
    public record Mended(String rule, String element, String label) {

        static Mended of(Finding finding) {
            return new Mended(finding.rule().id(), finding.elementId(), finding.fixLabel());
        }
    }

    /** Why a fix was not applied. */
    public enum Reason {
        /** It would bring back a state that another fix has changed: the two rules want different things. */
        UNDOES_ANOTHER,
        /** It was tried and the finding was still there. */
        NO_EFFECT,
        /** So many fixes came before that something goes round in circles. */
        TOO_MANY
    }

    /**
     * A fix that was not applied; the model is as if it had never been tried.
     *
     * @param finding what it should have mended
     * @param reason  why not
     */
    public record Refusal(Finding finding, Reason reason) {
    }

    public FixOutcome {
        mended = List.copyOf(mended);
        refused = List.copyOf(refused);
    }

    /** Findings that were not there before, by rule and element: side effects of the fixes. */
    public Stream<Finding> caused() {
        return after.findings().stream().filter(finding -> before.findings().stream()
                .noneMatch(known -> known.rule().id().equals(finding.rule().id()) && known.elementId().equals(finding.elementId())));
    }
}
