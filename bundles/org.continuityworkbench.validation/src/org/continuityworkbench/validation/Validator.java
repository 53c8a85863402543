/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.engine.Dispatch;
import org.continuityworkbench.validation.engine.Guard;
import org.continuityworkbench.validation.engine.Outcome;
import org.continuityworkbench.validation.engine.RuleRun;
import org.continuityworkbench.validation.engine.Suppressions;
import org.continuityworkbench.validation.engine.Totals;
import org.eclipse.emf.ecore.EObject;

/**
 * Runs rules over a deployment: one walk over the model, each element handed to the rules of its class. Findings come in the order of the
 * elements checked, then of the rules. Rules that plug-ins contribute run on threads of their own and with a time limit. Keeps nothing
 * between runs but which of those rules hangs, so one validator may serve several threads as long as nobody changes the model meanwhile.
 */
public final class Validator {

    /** How long a rule of a plug-in may take for one element unless somebody says otherwise. */
    public static final Duration RULE_LIMIT = Duration.ofSeconds(10);

    private final List<RuleDescriptor> rules;
    private final Duration limit;
    private final Guard guard;

    public Validator(Collection<RuleDescriptor> rules) {
        this(rules, RULE_LIMIT);
    }

    /** @param limit longest time that a rule of a plug-in may take for one element */
    public Validator(Collection<RuleDescriptor> rules, Duration limit) {
        this.rules = List.copyOf(rules);
        this.limit = limit;
        this.guard = new Guard(limit);
    }

    public List<RuleDescriptor> rules() {
        return rules;
    }

    /** Longest time that a rule of a plug-in may take for one element. */
    public Duration limit() {
        return limit;
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
    public ValidationResult validate(Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios,
            ValidationSettings settings) {
        List<RuleDescriptor> chosen = settings.choose(rules, deployment);
        List<EObject> roots = new ArrayList<>(List.of(deployment));
        roots.addAll(scenarios);
        RuleRun run = new RuleRun(deployment, baseline, scenarios, settings);
        run.collected(collect(chosen, roots));
        Dispatch dispatch = Dispatch.of(chosen);
        Map<RuleDescriptor, Map<EObject, Outcome>> contributed = runContributed(chosen, roots, run);
        Dispatch.Visitor visitor = (element, indexes) -> {
            for (int index : indexes) {
                RuleDescriptor rule = chosen.get(index);
                if (rule.isContributed()) {
                    run.add(contributed.get(rule).getOrDefault(element, Outcome.NOTHING));
                } else {
                    run.check(element, rule);
                }
            }
        };
        roots.forEach(root -> dispatch.visit(root, visitor));
        Outcome outcome = run.take();
        return Suppressions.of(deployment, settings.today()).split(outcome.findings(), outcome.failures(), chosen);
    }

    /** Asks the parts of all collecting rules. */
    private static Map<RuleDescriptor, Totals> collect(List<RuleDescriptor> chosen, List<EObject> roots) {
        List<RuleDescriptor> collecting = chosen.stream().filter(RuleDescriptor::collects).toList();
        if (collecting.isEmpty()) {
            return Map.of();
        }
        Dispatch dispatch = new Dispatch(collecting.stream().map(RuleDescriptor::part).toList());
        List<Totals> totals = collecting.stream().map(rule -> rule.totals(PartOrder.AS_COLLECTED)).toList();
        roots.forEach(root -> dispatch.visit(root, (part, indexes) -> {
            for (int index : indexes) {
                totals.get(index).collect(part, any -> { });
            }
        }));
        Map<RuleDescriptor, Totals> byRule = new IdentityHashMap<>();
        for (int i = 0; i < collecting.size(); i++) {
            byRule.put(collecting.get(i), totals.get(i));
        }
        return byRule;
    }

    /**
     * Runs the rules of plug-ins before all others, each over all its elements, because a thread per element would cost more than the rule.
     */
    private Map<RuleDescriptor, Map<EObject, Outcome>> runContributed(List<RuleDescriptor> chosen, List<EObject> roots, RuleRun run) {
        List<RuleDescriptor> contributed = chosen.stream().filter(RuleDescriptor::isContributed).toList();
        Map<RuleDescriptor, Map<EObject, Outcome>> outcomes = new IdentityHashMap<>();
        if (contributed.isEmpty()) {
            return outcomes;
        }
        List<List<EObject>> elements = contributed.stream().map(rule -> (List<EObject>) new ArrayList<EObject>()).toList();
        Dispatch dispatch = Dispatch.of(contributed);
        roots.forEach(root -> dispatch.visit(root, (element, indexes) -> {
            for (int index : indexes) {
                elements.get(index).add(element);
            }
        }));
        for (int i = 0; i < contributed.size(); i++) {
            outcomes.put(contributed.get(i), guard.run(contributed.get(i), elements.get(i), run));
        }
        return outcomes;
    }
}
