/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;

/** Kinds of edits after which live validation is measured. Each has its own way back, so that a model can be edited for ever. */
public enum EditKind {

    NAME_OF_A_SITE((at, there) -> at.site.setName(there ? "Elsewhere" : "Site A")),
    NAME_OF_AN_ICON((at, there) -> at.icon.setName(there ? "Recorder" : null)),
    OPTION_OF_AN_ICON((at, there) -> at.icon.getOptions().get(0).setValue(there ? "6" : "5")),
    ROLES_OF_AN_ICON((at, there) -> hold(at.icon.getRoles(), "gud", !there)),
    QUEUE_DISK_OF_AN_ICON((at, there) -> at.icon.setQueueDisk(there ? 1_000L : 10_000_000_000L)),
    IDB_OF_AN_ICON((at, there) -> at.icon.setDatabase(there ? at.otherDatabase : at.database)),
    CONNECTION_OF_AN_ICON((at, there) -> hold(at.icon.getConnections(), at.source, !there)),
    RECORD_RATE_OF_A_DATA_SOURCE((at, there) -> at.source.setRecordRate(new BigDecimal(there ? "170" : "150"))),
    CLUSTER_OF_A_DATA_SOURCE((at, there) -> at.source.setCluster(there ? "north" : null)),
    NEW_AND_DELETED_DATA_SOURCE((at, there) -> hold(at.site.getDataSources(), at.spare, there)),
    RETENTION_OF_AN_IDB((at, there) -> at.database.setRetention(Duration.ofDays(there ? 13 : 14))),
    IDB_TAKEN_OUT_AND_PUT_BACK(Target::moveDatabase),
    ROLES_OF_AN_ACCESS_POINT((at, there) -> at.accessPoint.getRoles().set(0, there ? "ICON_MM" : "ICON_CORE")),
    DATABASE_OF_AN_ACCESS_POINT((at, there) -> at.accessPoint.setDatabase(there ? at.otherDatabase : at.database)),
    ACCESS_POINT_OF_AN_INFO_MART((at, there) -> hold(at.application.getAccessPoints(), at.accessPoint, !there)),
    OPTION_OF_AN_INFO_MART((at, there) -> at.application.getOptions().get(0).setValue(there ? "36000" : "28800")),
    BANDWIDTH_OF_A_LINK((at, there) -> at.link.setBandwidth(there ? 4_000_000_000L : 1_000_000_000_000_000L)),
    /** So slow that the return takes longer than any IDB keeps its rows: a finding for each IDB. */
    LINK_TOO_SLOW_FOR_EVERY_IDB((at, there) -> at.link.setBandwidth(there ? 1_000_000L : 1_000_000_000_000_000L)),
    REPORTING_MODE((at, there) -> at.deployment.setReportingMode(there ? ReportingMode.ACTIVE_STANDBY : ReportingMode.ACTIVE_ACTIVE)),
    INFO_MART_OF_A_PRESENTATION((at, there) -> at.presentation.setInfoMart(there ? null : at.site.getInfoMartDatabases().get(0)));

    private final BiConsumer<Target, Boolean> change;

    EditKind(BiConsumer<Target, Boolean> change) {
        this.change = change;
    }

    /** Goes there or back. */
    final void edit(Target at, boolean there) {
        change.accept(at, there);
    }

    private static <T> void hold(List<T> list, T element, boolean wanted) {
        if (wanted) {
            list.add(element);
        } else {
            list.remove(element);
        }
    }

    /** What is edited: elements in the middle of a deployment. */
    static final class Target {
        final Deployment deployment;
        final Site site;
        final Link link;
        final DataSource source;
        final DataSource spare = TopologyFactory.eINSTANCE.createDataSource();
        final InteractionConcentrator icon;
        final InteractionDatabase database;
        final InteractionDatabase otherDatabase;
        final List<InteractionDatabase> databases;
        final DatabaseAccessPoint accessPoint;
        final InfoMartApplication application;
        final Presentation presentation;
        int databasePlace;

        Target(Deployment deployment) {
            spare.setId("spare");
            spare.setKind(DataSourceKind.SIP_SERVER);
            this.deployment = deployment;
            site = deployment.getSites().get(0);
            link = deployment.getLinks().get(0);
            icon = site.getConcentrators().get(site.getConcentrators().size() / 2);
            source = icon.getConnections().get(0);
            database = icon.getDatabase();
            otherDatabase = site.getConcentrators().get(site.getConcentrators().size() / 2 + 2).getDatabase();
            databases = ((Site) database.eContainer()).getInteractionDatabases();
            application = deployment.getInfoMartApplications().get(0);
            accessPoint = database.getAccessPoints().stream().filter(one -> one.getUsedBy().contains(application)).findFirst()
                    .orElseThrow();
            presentation = site.getPresentations().get(0);
        }

        private void moveDatabase(boolean out) {
            if (out) {
                databasePlace = databases.indexOf(database);
                databases.remove(databasePlace);
            } else {
                databases.add(databasePlace, database);
            }
        }
    }
}
