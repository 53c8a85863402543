/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.eclipse.emf.ecore.EObject;

/** Runs rules on elements, one at a time: the context that rules see, and what they found. For one thread. */
public final class RuleRun implements RuleContext {

    private final Deployment deployment;
    private final Optional<Deployment> baseline;
    private final List<Scenario> scenarios;
    private final ValidationSettings settings;
    private Map<RuleDescriptor, Totals> totals = Map.of();
    private List<Finding> findings = new ArrayList<>();
    private List<RuleFailure> failures = new ArrayList<>();
    private RuleDescriptor current;
    private boolean scenariosRead;
    /** The only thread that may report, where others are to be feared. */
    private Thread owner;

    public RuleRun(Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios, ValidationSettings settings) {
        this.deployment = deployment;
        this.baseline = baseline;
        this.scenarios = List.copyOf(scenarios);
        this.settings = settings;
    }

    /** A run of its own in the same surroundings, for another thread. */
    public RuleRun fork() {
        return new RuleRun(deployment, baseline, scenarios, settings);
    }

    /** What rules have collected that want more than one element; each of the others is on its own. */
    public void collected(Map<RuleDescriptor, Totals> newTotals) {
        totals = newTotals;
    }

    /** Runs a documented rule on an element. What it throws becomes a failure; what it reported before stays. */
    public void check(EObject element, RuleDescriptor rule) {
        current = rule;
        try {
            Totals collected = rule.collects() ? totals.get(rule) : null;
            if (collected == null) {
                apply(rule.rule(), element);
            } else {
                collected.check(element, this);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(element, rule, e.toString());
        }
    }

    /** Runs a rule of a partner, whose worst errors must not end the run either. */
    void checkForeign(EObject element, RuleDescriptor rule) {
        owner = Thread.currentThread();
        current = rule;
        try {
            apply(rule.rule(), element);
        } catch (Throwable e) { // also what the linker throws at a plug-in that does not fit, and checked exceptions of other languages
            fail(element, rule, e.toString());
        }
    }

    @SuppressWarnings("unchecked") // the target class of the rule was compared with the class of the element
    private <E extends EObject> void apply(Rule<E> rule, EObject element) {
        rule.check((E) element, this);
    }

    void fail(EObject element, RuleDescriptor rule, String reason) {
        failures.add(new RuleFailure(rule.id(), new Finding(rule, rule.severity(), element, "", null, null).elementId(), reason));
    }

    /** What was found since the last call, or since the beginning. */
    public Outcome take() {
        Outcome outcome = findings.isEmpty() && failures.isEmpty() && !scenariosRead ? Outcome.NOTHING
                : new Outcome(findings, failures, scenariosRead);
        if (outcome != Outcome.NOTHING) {
            findings = new ArrayList<>();
            failures = new ArrayList<>();
            scenariosRead = false;
        }
        return outcome;
    }

    /** Takes over what another run found. */
    public void add(Outcome outcome) {
        findings.addAll(outcome.findings());
        failures.addAll(outcome.failures());
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
        scenariosRead |= !scenarios.isEmpty();
        return scenarios;
    }

    @Override
    public void report(EObject element, String variant, Fix fix, Object... figures) {
        if (element == null) {
            throw new IllegalArgumentException("reported a finding without an element");
        }
        if (owner != null && owner != Thread.currentThread()) {
            throw new IllegalStateException("reported a finding from a thread of its own");
        }
        Severity severity = settings.overrides().getOrDefault(current.id(), current.severity());
        String message = current.format("message", variant, figures);
        String label = fix == null ? null : current.format("fix", fix.variant(), fix.arguments());
        findings.add(new Finding(current, severity, element, message, label, fix));
    }
}
