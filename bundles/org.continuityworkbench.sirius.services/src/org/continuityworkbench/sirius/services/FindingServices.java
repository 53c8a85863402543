/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;

/**
 * What the rule engine finds, element by element: by the documented rules, or by those of the {@link RuleSource} of the models. One
 * validation per revision of a deployment: its findings stay with it until anything in it changes. For the thread that owns the model.
 */
public final class FindingServices {

    private static final PackageTexts TEXTS = PackageTexts.of(FindingServices.class);

    private final Clock clock;

    /** Services that take the date, which decides whether a suppression has expired, from the system. */
    public FindingServices() {
        this(Clock.systemDefaultZone());
    }

    FindingServices(Clock clock) {
        this.clock = clock;
    }

    /**
     * The findings of an element and of its parts without an identifier of their own, such as options; empty for an element outside any
     * deployment.
     */
    public List<Finding> findingsOf(EObject element) {
        return Deployments.deploymentOf(element).map(this::findings).orElse(List.of()).stream()
                .filter(finding -> bearer(finding.element()) == element).toList();
    }

    /** True if the element has a finding of exactly this severity. */
    public boolean hasFinding(EObject element, String severity) {
        return ofSeverity(element, severity).findAny().isPresent();
    }

    /** The negation of {@link #hasFinding}: what an audit asks. */
    public boolean isFreeOf(EObject element, String severity) {
        return !hasFinding(element, severity);
    }

    /** The findings of this severity with their rules, one a line; empty if there are none. */
    public String findingText(EObject element, String severity) {
        return ofSeverity(element, severity).map(finding -> TEXTS.get("finding", finding.rule().id(), finding.message()))
                .collect(Collectors.joining("\n"));
    }

    /** True if the rules find fault with the objective: it is missed, or cannot be met. */
    public boolean isObjectiveMissed(Objective objective) {
        return !findingsOf(objective).isEmpty();
    }

    /**
     * Applies the first fix that a finding of this severity offers; does nothing if none does. Call it inside the transaction of the
     * editor.
     *
     * @return the element
     */
    public EObject applyFix(EObject element, String severity) {
        Optional<Finding> fixable = ofSeverity(element, severity).filter(finding -> finding.fix() != null).findFirst();
        fixable.flatMap(Finding::repair).ifPresent(fix -> fix.apply());
        return element;
    }

    private java.util.stream.Stream<Finding> ofSeverity(EObject element, String severity) {
        Severity wanted = Severity.valueOf(severity);
        return findingsOf(element).stream().filter(finding -> finding.severity() == wanted);
    }

    private List<Finding> findings(Deployment deployment) {
        Revision revision = null;
        for (Adapter adapter : deployment.eAdapters()) {
            if (adapter instanceof Revision found) {
                revision = found;
            }
        }
        if (revision == null) {
            revision = new Revision();
            deployment.eAdapters().add(revision);
        }
        Optional<RuleSource> source = RuleSource.of(deployment);
        int rules = source.map(RuleSource::revision).orElse(-1);
        if (revision.findings == null || revision.rules != rules) {
            Validator validator = source.map(RuleSource::validator).orElseGet(() -> new Validator(DocumentedRules.all()));
            ValidationSettings settings = source.map(found -> found.settings(deployment))
                    .orElseGet(() -> ValidationSettings.standard(LocalDate.now(clock)));
            revision.findings = validator.validate(deployment, settings).findings();
            revision.rules = rules;
        }
        return revision.findings;
    }

    /** The nearest element with an identifier: what a diagram can show. */
    private static EObject bearer(EObject element) {
        EObject at = element;
        while (at != null && !(at instanceof Identified)) {
            at = at.eContainer();
        }
        return at;
    }

    /** Keeps the findings of a deployment until it changes. */
    private static final class Revision extends EContentAdapter {

        private List<Finding> findings;
        private int rules;

        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch()) {
                findings = null;
            }
        }
    }
}
