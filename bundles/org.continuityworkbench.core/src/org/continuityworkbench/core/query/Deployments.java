/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Where an element stands, and all elements of one class over all sites, in model order. Stateless; streams may be used once. */
public final class Deployments {

    private Deployments() {
    }

    /** The site that contains the element, or the element itself if it is a site; empty for elements of the deployment as a whole. */
    public static Optional<Site> siteOf(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Site site) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }

    /** The deployment that contains the element; empty for an element outside any deployment. */
    public static Optional<Deployment> deploymentOf(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Deployment deployment) {
                return Optional.of(deployment);
            }
        }
        return Optional.empty();
    }

    /** True if both elements stand at one site. */
    public static boolean sameSite(EObject a, EObject b) {
        return siteOf(a).isPresent() && siteOf(a).equals(siteOf(b));
    }

    public static boolean isActiveStandby(Deployment deployment) {
        return deployment.getReportingMode() == ReportingMode.ACTIVE_STANDBY;
    }

    /** All servers that stand in the data source lists, proxies and dormant Configuration Servers included. */
    public static Stream<DataSource> allServers(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getDataSources().stream());
    }

    /** The data sources that ICON is to monitor: proxies and dormant Configuration Servers are none. */
    public static Stream<DataSource> dataSources(Deployment deployment) {
        return allServers(deployment).filter(Deployments::isMonitored);
    }

    /** True unless the server is a Configuration Server proxy or a dormant Configuration Server. */
    public static boolean isMonitored(DataSource source) {
        return !(source instanceof ConfigurationServer server) || server.getRole() == ConfigurationServerRole.MASTER;
    }

    public static Stream<InteractionConcentrator> concentrators(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getConcentrators().stream());
    }

    public static Stream<InteractionDatabase> interactionDatabases(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getInteractionDatabases().stream());
    }

    public static Stream<InfoMartInstallation> installations(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getInfoMartInstallations().stream());
    }

    public static Stream<InfoMartDatabase> infoMarts(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getInfoMartDatabases().stream());
    }

    public static Stream<Presentation> presentations(Deployment deployment) {
        return deployment.getSites().stream().flatMap(site -> site.getPresentations().stream());
    }

    /** Name for people: the name, else the identifier. */
    public static String label(NamedElement element) {
        String name = element.getName();
        return name == null || name.isBlank() ? element.getId() : name;
    }
}
