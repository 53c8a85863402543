/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.perf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;

/**
 * Active-active deployments of any size: the first site is joined with each of the others; every site has a source, a pair of ICONs whose
 * copies stand here and at the next site, and a server that extracts everything.
 */
final class ManySites {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    private ManySites() {
    }

    static Deployment of(int sites) {
        Deployment deployment = FACTORY.createDeployment();
        deployment.setId("deployment");
        deployment.setReportingMode(ReportingMode.ACTIVE_ACTIVE);
        for (int i = 0; i < sites; i++) {
            Site site = FACTORY.createSite();
            site.setId("site-" + i);
            deployment.getSites().add(site);
        }
        for (int i = 1; i < sites; i++) {
            Link link = FACTORY.createLink();
            link.setId("link-" + i);
            link.getEnds().addAll(List.of(deployment.getSites().get(0), deployment.getSites().get(i)));
            deployment.getLinks().add(link);
        }
        for (int i = 0; i < sites; i++) {
            fill(deployment.getSites().get(i), deployment.getSites().get((i + 1) % sites), i);
        }
        return deployment;
    }

    private static void fill(Site site, Site next, int number) {
        DataSource source = FACTORY.createDataSource();
        source.setId("sip-" + number);
        source.setRecordRate(new BigDecimal(150));
        source.setRecordSize(800L);
        site.getDataSources().add(source);
        writer(site, site, source, "icon-" + number + "-local");
        writer(site, next, source, "icon-" + number + "-remote");
        InfoMartDatabase mart = FACTORY.createInfoMartDatabase();
        mart.setId("infomart-" + number);
        site.getInfoMartDatabases().add(mart);
        InfoMartInstallation server = FACTORY.createInfoMartInstallation();
        server.setId("gim-" + number);
        server.setState(InstallationState.ACTIVE);
        server.setCatchUpFactor(new BigDecimal(5));
        site.getInfoMartInstallations().add(server);
    }

    private static void writer(Site at, Site to, DataSource source, String id) {
        InteractionDatabase database = FACTORY.createInteractionDatabase();
        database.setId("idb-" + id);
        database.setRetention(Duration.ofDays(14));
        database.setWriteRate(new BigDecimal(600));
        to.getInteractionDatabases().add(database);
        InteractionConcentrator icon = FACTORY.createInteractionConcentrator();
        icon.setId(id);
        icon.setDatabase(database);
        icon.setWriteLag(Duration.ofSeconds(7));
        icon.getConnections().add(source);
        at.getConcentrators().add(icon);
    }
}
