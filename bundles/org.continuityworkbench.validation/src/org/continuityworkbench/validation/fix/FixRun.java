/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.fix.FixOutcome.Mended;
import org.continuityworkbench.validation.fix.FixOutcome.Reason;
import org.continuityworkbench.validation.fix.FixOutcome.Refusal;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Applies the fixes of a deployment one after another and validates again after each, until none is left that can be applied. Findings that
 * were there at the beginning come first, in the order of validation; those that fixes bring about come afterwards, so that a fix on one of
 * two servers does not move the other one back before its own fix had its turn. A fix is taken back and not tried again if its finding
 * remains, or if it leads to a state that was there before. The same deployment gives the same outcome, always.
 *
 * <p>Stateless between runs; cannot be cancelled. Each fix costs one validation.
 */
public final class FixRun {

    private static final int FIXES_BEYOND_FINDINGS = 1000;

    private final Validator validator;
    private final Optional<Deployment> baseline;
    private final ValidationSettings settings;
    private final Predicate<RuleDescriptor> chosen;

    /**
     * @param rules    the rules that validate
     * @param baseline earlier revision to validate with
     * @param settings how to validate
     * @param chosen   rules whose fixes are applied
     */
    public FixRun(List<RuleDescriptor> rules, Optional<Deployment> baseline, ValidationSettings settings,
            Predicate<RuleDescriptor> chosen) {
        this.validator = new Validator(rules);
        this.baseline = baseline;
        this.settings = settings;
        this.chosen = chosen;
    }

    /** Applies all fixes that can be applied to a copy of the deployment; the deployment itself is not changed. */
    public FixOutcome run(Deployment deployment) {
        return new Steps(EcoreUtil.copy(deployment)).run();
    }

    /** A finding in words that stay the same from one validation to the next. */
    private record Key(String rule, String place, String message) {

        static Key of(Finding finding) {
            EObject root = EcoreUtil.getRootContainer(finding.element());
            return new Key(finding.rule().id(), EcoreUtil.getRelativeURIFragmentPath(root, finding.element()), finding.message());
        }
    }

    private final class Steps {

        private final Map<Key, Integer> firstSeen = new HashMap<>();
        private final Set<Key> given = new HashSet<>();
        private final Set<ModelDigest> states = new HashSet<>();
        private final List<Mended> mended = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private Deployment current;
        private ValidationResult result;

        Steps(Deployment start) {
            current = start;
        }

        FixOutcome run() {
            result = validate();
            ValidationResult before = result;
            states.add(ModelDigest.of(current));
            int most = before.findings().size() + FIXES_BEYOND_FINDINGS;
            for (Optional<Finding> next = next(); next.isPresent(); next = next()) {
                if (mended.size() + refused.size() == most) {
                    refused.add(new Refusal(next.get(), Reason.TOO_MANY));
                    break;
                }
                attempt(next.get());
            }
            return new FixOutcome(current, mended, refused, before, result);
        }

        private ValidationResult validate() {
            ValidationResult validated = validator.validate(current, baseline, List.of(), settings);
            validated.findings().forEach(finding -> firstSeen.putIfAbsent(Key.of(finding), mended.size()));
            return validated;
        }

        /** The fixable finding that has waited longest; among equals the first one of validation. */
        private Optional<Finding> next() {
            return result.findings().stream().filter(finding -> finding.fix() != null && chosen.test(finding.rule()))
                    .filter(finding -> EcoreUtil.getRootContainer(finding.element()) == current && !given.contains(Key.of(finding)))
                    .min(Comparator.comparing(finding -> firstSeen.get(Key.of(finding))));
        }

        private void attempt(Finding finding) {
            Deployment undo = EcoreUtil.copy(current);
            Key key = Key.of(finding);
            mended.add(Mended.of(finding));
            finding.fix().apply();
            ValidationResult after = validate();
            ModelDigest state = ModelDigest.of(current);
            boolean remains = after.findings().stream().map(Key::of).anyMatch(key::equals);
            if (!remains && states.add(state)) {
                result = after;
                return;
            }
            mended.removeLast();
            refused.add(new Refusal(finding, remains ? Reason.NO_EFFECT : Reason.UNDOES_ANOTHER));
            given.add(key);
            current = undo;
            result = validate();
        }
    }
}
