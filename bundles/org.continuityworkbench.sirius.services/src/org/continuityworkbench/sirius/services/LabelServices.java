/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.text.MetamodelTexts;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.TopologyPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;

/** Labels and tooltips of the diagrams. Stateless; change nothing; for the thread that owns the model. */
public final class LabelServices {

    private static final PackageTexts TEXTS = PackageTexts.of(LabelServices.class)
            .figuresIn(Locale.getDefault(Locale.Category.FORMAT));

    private final FindingServices findings = new FindingServices();

    /** What people call the element: its name, else its identifier; for an option its section and name; else the name of its class. */
    public String displayName(EObject element) {
        return switch (element) {
            case NamedElement named when Deployments.label(named) != null -> Deployments.label(named);
            case Identified identified when identified.getId() != null -> identified.getId();
            case OptionSetting option -> TEXTS.get("option", text(option.getSection()), text(option.getName()));
            default -> Names.of(element.eClass());
        };
    }

    /** What a new diagram or table of the element is called. */
    public String title(EObject element, String representation) {
        return TEXTS.get("title." + representation, displayName(element));
    }

    /** What a column of a table is called, whatever the table is of. */
    public String heading(EObject element, String column) {
        return TEXTS.get("heading." + column);
    }

    /** How the access point is connected. */
    public String connectionLabel(DatabaseAccessPoint point) {
        return point.getConnectionType() == null ? "" : words(point, Literals.DATABASE_ACCESS_POINT__CONNECTION_TYPE);
    }

    /** The name, and below it the state for what has one. */
    public String stateLabel(EObject element) {
        EAttribute state = switch (element) {
            case InfoMartInstallation installation -> Literals.INFO_MART_INSTALLATION__STATE;
            case Presentation presentation -> Literals.PRESENTATION__STATE;
            case RecoveryPlan plan -> Literals.RECOVERY_PLAN__PURPOSE;
            default -> null;
        };
        return state == null ? displayName(element) : TEXTS.get("state", displayName(element), words(element, state));
    }

    /** The name of what the option belongs to. */
    public String carrierLabel(OptionSetting option) {
        return option.eContainer() == null ? displayName(option) : displayName(option.eContainer());
    }

    /** Bandwidth in Mbit/s and latency in milliseconds, as far as they are stated. */
    public String linkLabel(Link link) {
        Long bandwidth = link.getBandwidth();
        BigDecimal speed = bandwidth == null ? null : BigDecimal.valueOf(bandwidth).movePointLeft(6);
        Long delay = link.getLatency() == null ? null : link.getLatency().toMillis();
        if (speed == null) {
            return delay == null ? displayName(link) : TEXTS.get("link.latency", delay);
        }
        return delay == null ? TEXTS.get("link.bandwidth", speed) : TEXTS.get("link", speed, delay);
    }

    /** The step with its place in the plan, counted from 1. */
    public String stepLabel(PlanStep step) {
        int place = step.eContainer() instanceof RecoveryPlan plan ? plan.getSteps().indexOf(step) + 1 : 1;
        String name = step.getName() == null || step.getName().isBlank() ? words(step, Literals.PLAN_STEP__KIND) : step.getName();
        return TEXTS.get("step", Integer.toString(place), name);
    }

    /** The phase of operation that the deployment is in. */
    public String phaseLabel(Deployment deployment) {
        return TEXTS.get("phase", words(deployment, Literals.DEPLOYMENT__PHASE));
    }

    /** What the objective limits, and to what. */
    public String objectiveLabel(Objective objective) {
        String limit = objective.getLimit() == null ? "-" : Durations.format(objective.getLimit());
        return TEXTS.get("objective", words(objective, Literals.OBJECTIVE__KIND), limit);
    }

    /** What the class of the element means, from the documentation of the metamodel, and below it the findings of the element. */
    public String elementTooltip(EObject element) {
        List<String> lines = new ArrayList<>();
        lines.add(displayName(element));
        String documentation = MetamodelTexts.of(element.eClass());
        if (!documentation.isEmpty()) {
            lines.add(documentation);
        }
        findings.findingsOf(element).forEach(finding -> lines.add(TEXTS.get("finding", finding.rule().id(), finding.message())));
        return String.join("\n", lines);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String words(EObject element, EAttribute kind) {
        return Names.of(((EEnum) kind.getEAttributeType()).getEEnumLiteralByLiteral(element.eGet(kind).toString()));
    }
}
