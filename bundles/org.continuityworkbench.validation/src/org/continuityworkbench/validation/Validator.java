/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.ecore.EObject;

/**
 * Runs rules over a deployment: one walk over the model, each element handed to the rules of its class. Holds no state between runs, so one
 * validator may serve several threads as long as nobody changes the model meanwhile.
 */
public final class Validator {

    private final List<RuleDescriptor> rules;

    public Validator(Collection<RuleDescriptor> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<RuleDescriptor> rules() {
        return rules;
    }

    /** Validates a deployment alone. */
    public ValidationResult validate(Deployment deployment, ValidationSettings settings) {
        return validate(deployment, Optional.empty(), List.of(), settings);
    }

    /**
     * Validates a deployment.
     *
     * @param deployment what is validated
     * @param baseline   an earlier revision, for rules that compare
     * @param scenarios  scenarios that are to be checked together with it
     * @return the outcome; without findings if every condition holds
     */
    public ValidationResult validate(Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios, ValidationSettings settings) {
        List<RuleDescriptor> chosen = rules.stream().filter(rule -> isChosen(rule, deployment, settings)).toList();
        Run run = new Run(deployment, baseline, scenarios, settings);
        Map<Class<?>, List<RuleDescriptor>> byClass = new HashMap<>();
        visit(deployment, chosen, byClass, run);
        scenarios.forEach(scenario -> visit(scenario, chosen, byClass, run));
        return Suppressions.of(deployment, settings.today()).split(run.findings, run.failures, chosen);
    }

    private static boolean isChosen(RuleDescriptor rule, Deployment deployment, ValidationSettings settings) {
        return settings.profile().includes(rule) && !settings.disabled().contains(rule.id())
                && rule.architecture().covers(deployment.getReportingMode())
                && ProductVersions.matches(rule.productVersions(), deployment.getProductVersion());
    }

    private static void visit(EObject root, List<RuleDescriptor> chosen, Map<Class<?>, List<RuleDescriptor>> byClass, Run run) {
        run.check(root, rulesFor(root, chosen, byClass));
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            EObject element = contents.next();
            run.check(element, rulesFor(element, chosen, byClass));
        }
    }

    private static List<RuleDescriptor> rulesFor(EObject element, List<RuleDescriptor> chosen, Map<Class<?>, List<RuleDescriptor>> byClass) {
        return byClass.computeIfAbsent(element.getClass(), type -> chosen.stream().filter(rule -> rule.target().isAssignableFrom(type)).toList());
    }

    /** One validation: the context that rules see, and what they found. */
    private static final class Run implements RuleContext {

        final List<Finding> findings = new ArrayList<>();
        final List<RuleFailure> failures = new ArrayList<>();
        private final Deployment deployment;
        private final Optional<Deployment> baseline;
        private final List<Scenario> scenarios;
        private final ValidationSettings settings;
        private RuleDescriptor current;

        Run(Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios, ValidationSettings settings) {
            this.deployment = deployment;
            this.baseline = baseline;
            this.scenarios = List.copyOf(scenarios);
            this.settings = settings;
        }

        void check(EObject element, List<RuleDescriptor> applicable) {
            for (RuleDescriptor rule : applicable) {
                current = rule;
                try {
                    apply(rule.rule(), element);
                } catch (RuntimeException | StackOverflowError e) {
                    failures.add(new RuleFailure(rule.id(), new Finding(rule, rule.severity(), element, "", null, null).elementId(), e.toString()));
                }
            }
        }

        @SuppressWarnings("unchecked") // the target class of the rule was compared with the class of the element
        private <E extends EObject> void apply(Rule<E> rule, EObject element) {
            rule.check((E) element, this);
        }

        @Override
        public Deployment deployment() {
            return deployment;
        }

        @Override
        public Optional<Deployment> baseline() {
            return baseline;
        }

        @Override
        public List<Scenario> scenarios() {
            return scenarios;
        }

        @Override
        public void report(EObject element, String variant, Fix fix, Object... figures) {
            Severity severity = settings.overrides().getOrDefault(current.id(), current.severity());
            String message = current.format("message", variant, figures);
            String label = fix == null ? null : current.format("fix", fix.variant(), fix.arguments());
            findings.add(new Finding(current, severity, element, message, label, fix));
        }
    }
}
