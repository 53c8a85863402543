/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;

/**
 * Which elements of a deployment a scenario parameter stands for when nobody names one: the element of its identifier, else an element with
 * the name or identifier of the parameter, else the choice of its selector. Stateless.
 */
public final class Parameters {

    private Parameters() {
    }

    /** The elements, in model order; empty if nothing fits, or several fit a parameter that wants the only one. */
    public static List<NamedElement> of(Parameter parameter, Deployment deployment) {
        List<NamedElement> candidates = candidates(parameter.getType(), deployment);
        return named(candidates, parameter.getElement()).or(() -> named(candidates, parameter.getId()))
                .or(() -> named(candidates, parameter.getName())).map(List::of)
                .orElseGet(() -> selected(parameter.getSelector(), candidates, deployment));
    }

    /** All elements of a type, in model order. */
    public static List<NamedElement> candidates(ElementType type, Deployment deployment) {
        Stream<? extends NamedElement> elements = switch (type) {
            case SITE -> deployment.getSites().stream();
            case LINK -> deployment.getLinks().stream();
            case HOST -> deployment.getSites().stream().flatMap(site -> site.getHosts().stream());
            case DATA_SOURCE -> Deployments.dataSources(deployment);
            case CONCENTRATOR -> Deployments.concentrators(deployment);
            case INTERACTION_DATABASE -> Deployments.interactionDatabases(deployment);
            case INFO_MART_INSTALLATION -> Deployments.installations(deployment);
            case INFO_MART_DATABASE -> Deployments.infoMarts(deployment);
            case REPLICATION -> deployment.getReplications().stream();
            case PRESENTATION -> Deployments.presentations(deployment);
            case RECOVERY_PLAN -> deployment.getPlans().stream();
        };
        return elements.map(NamedElement.class::cast).toList();
    }

    private static Optional<NamedElement> named(List<NamedElement> candidates, String name) {
        return name == null || name.isBlank() ? Optional.empty()
                : candidates.stream().filter(element -> name.equals(element.getId())).findFirst()
                        .or(() -> candidates.stream().filter(element -> name.equals(element.getName())).findFirst());
    }

    private static List<NamedElement> selected(Selector selector, List<NamedElement> candidates, Deployment deployment) {
        Optional<Site> reporting = reportingSite(deployment);
        return switch (selector) {
            case ALL -> candidates;
            case ONLY -> candidates.size() == 1 ? candidates : List.of();
            case FIRST -> first(candidates, element -> true);
            case ACTIVE -> first(candidates, element -> isIn(element, InstallationState.ACTIVE, PresentationState.ACTIVE));
            case STANDBY -> first(candidates, element -> isIn(element, InstallationState.STANDBY, PresentationState.STANDBY));
            case REPORTING -> first(candidates, element -> reporting.isPresent() && touches(element, reporting.get()));
            case OTHER -> first(candidates, element -> reporting.isPresent() && !touches(element, reporting.get()));
        };
    }

    /** The site that reports come from; without an active presentation layer, that of an active Info Mart server, else the first one. */
    private static Optional<Site> reportingSite(Deployment deployment) {
        return InfoMarts.reportingSite(deployment)
                .or(() -> InfoMarts.activeInstallations(deployment).findFirst().flatMap(Deployments::siteOf))
                .or(() -> deployment.getSites().stream().findFirst());
    }

    private static List<NamedElement> first(List<NamedElement> candidates, Predicate<NamedElement> condition) {
        return candidates.stream().filter(condition).limit(1).toList();
    }

    private static boolean isIn(NamedElement element, InstallationState installation, PresentationState presentation) {
        return element instanceof InfoMartInstallation server && server.getState() == installation
                || element instanceof Presentation layer && layer.getState() == presentation;
    }

    /** True if the element stands at the site; for what joins sites or is about one, if it starts or ends there. */
    private static boolean touches(NamedElement element, Site site) {
        if (element instanceof Link link) {
            return link.getEnds().contains(site);
        } else if (element instanceof RecoveryPlan plan) {
            return plan.getFailedSite() == site;
        } else if (element instanceof Replication replication) {
            return replication.getSource() != null && Deployments.siteOf(replication.getSource()).filter(at -> at == site).isPresent();
        }
        return Deployments.siteOf(element).filter(at -> at == site).isPresent();
    }
}
