/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.ConnectionType;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.ReportingAggregates;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;

/** Fills the sites of a deployment with servers and databases and joins them. */
final class SiteAssembler {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;
    private static final String RELEASE = "8.5.015.19";
    private static final List<String> INTERACTION_ROLES = List.of("gcc", "gls", "gud");

    private final DeploymentBuilder builder;
    private final Deployment deployment;
    private final List<Site> sites;

    SiteAssembler(DeploymentBuilder builder, Deployment deployment) {
        this.builder = builder;
        this.deployment = deployment;
        this.sites = deployment.getSites();
    }

    void assemble() {
        for (int i = 0; i < sites.size(); i++) {
            addHostsAndInstances(i);
        }
        if (builder.configuration) {
            addConfiguration();
        }
        for (int i = 0; i < sites.size(); i++) {
            addRecording(i, "voice", "sip", DataSourceKind.SIP_SERVER, INTERACTION_ROLES);
            if (builder.multimedia) {
                addRecording(i, "multimedia", "ixn", DataSourceKind.INTERACTION_SERVER, INTERACTION_ROLES);
            }
            if (builder.outbound) {
                addRecording(i, "outbound", "ocs", DataSourceKind.OUTBOUND_CONTACT_SERVER, List.of("gos"));
            }
            addReporting(i);
        }
        joinPeers();
        if (builder.isActiveStandby()) {
            InfoMartApplication application = addApplication("gim-app", 0);
            addAccessPoints(application, "dap-gim-", 0);
            addReplication();
        } else {
            for (int i = 0; i < sites.size(); i++) {
                String key = DeploymentBuilder.key(i);
                InfoMartApplication application = addApplication("gim-app-" + key, i);
                addAccessPoints(application, "dap-gim-" + key + "-", i);
            }
        }
    }

    private void addHostsAndInstances(int index) {
        Site site = sites.get(index);
        String key = DeploymentBuilder.key(index);
        for (String purpose : List.of("call", "icon", "db", "gim", "report")) {
            Host host = FACTORY.createHost();
            host.setId("host-" + key + "-" + purpose);
            host.setClockSynchronized(true);
            site.getHosts().add(host);
        }
        for (String purpose : List.of("idb", "infomart")) {
            DatabaseInstance instance = FACTORY.createDatabaseInstance();
            instance.setId("db-" + key + "-" + purpose);
            instance.setHost(host(index, "db"));
            instance.setRelease("19");
            instance.setArchiveLogging(true);
            instance.setArchivedLogRetention(Duration.ofDays(2));
            site.getDatabaseInstances().add(instance);
        }
    }

    private void addConfiguration() {
        for (int i = 0; i < sites.size() && i < 2; i++) {
            ConfigurationDatabase database = FACTORY.createConfigurationDatabase();
            ConfigurationServer server = addConfigurationServer("cfg-", i);
            server.setRole(i == 0 ? ConfigurationServerRole.MASTER : ConfigurationServerRole.DORMANT);
            server.setLocalBackup(true);
            database.setId("cfgdb-" + DeploymentBuilder.key(i));
            database.setInstance(instance(i, "idb"));
            sites.get(i).getConfigurationDatabases().add(database);
            server.setDatabase(database);
        }
        ConfigurationServer master = Elements.get(deployment, "cfg-a", ConfigurationServer.class);
        for (int i = 0; i < sites.size(); i++) {
            ConfigurationServer proxy = addConfigurationServer("csp-", i);
            proxy.setRole(ConfigurationServerRole.PROXY);
            proxy.setMaster(master);
        }
        master.setRecordRate(BigDecimal.ONE);
        master.setRecordSize(builder.recordSize);
        addPair(0, "cfg", master, List.of("cfg"));
    }

    private ConfigurationServer addConfigurationServer(String prefix, int index) {
        ConfigurationServer server = FACTORY.createConfigurationServer();
        server.setId(prefix + DeploymentBuilder.key(index));
        server.setKind(DataSourceKind.CONFIGURATION_SERVER);
        server.setHost(host(index, "call"));
        server.setRelease("8.5");
        sites.get(index).getDataSources().add(server);
        return server;
    }

    private void addRecording(int index, String media, String prefix, DataSourceKind kind, List<String> roles) {
        DataSource source = FACTORY.createDataSource();
        source.setId(prefix + "-" + DeploymentBuilder.key(index));
        source.setKind(kind);
        source.setHost(host(index, "call"));
        source.setRelease("8.1");
        source.setLocalBackup(true);
        source.setRecordRate(builder.recordRate);
        source.setRecordSize(builder.recordSize);
        sites.get(index).getDataSources().add(source);
        addPair(index, media, source, roles);
    }

    private void addPair(int index, String media, DataSource source, List<String> roles) {
        HaPair pair = FACTORY.createHaPair();
        pair.setId("pair-" + media + "-" + DeploymentBuilder.key(index));
        deployment.getHaPairs().add(pair);
        for (String place : List.of("local", "remote")) {
            int databaseSite = "local".equals(place) ? index : (index + 1) % sites.size();
            String name = media + "-" + DeploymentBuilder.key(index) + "-" + place;
            InteractionDatabase database = addInteractionDatabase("idb-" + name, databaseSite);
            DatabaseAccessPoint point = FACTORY.createDatabaseAccessPoint();
            point.setId("dap-icon-" + name);
            point.setConnectionType(ConnectionType.NATIVE);
            point.getConcentratorRoles().addAll(roles);
            point.setDatabase(database);
            deployment.getAccessPoints().add(point);

            InteractionConcentrator icon = FACTORY.createInteractionConcentrator();
            icon.setId("icon-" + name);
            icon.setHost(host(index, "icon"));
            icon.setRelease("8.1.514");
            icon.setDirectory("/opt/icon/" + name);
            icon.getRoles().addAll(roles);
            icon.setQueueDisk(builder.queueDisk);
            icon.setWriteLag("remote".equals(place) ? builder.writeLag : null);
            icon.getConnections().add(source);
            icon.setDatabase(database);
            icon.setAccessPoint(point);
            Elements.setOption(icon, "callconcentrator", "use-dss-monitor", "1");
            Elements.setOption(icon, "callconcentrator", "pq-startup-purge", "1");
            sites.get(index).getConcentrators().add(icon);
            pair.getMembers().add(icon);
        }
    }

    private InteractionDatabase addInteractionDatabase(String id, int index) {
        InteractionDatabase database = FACTORY.createInteractionDatabase();
        database.setId(id);
        database.setSchemaName(schemaName(id));
        database.setInstance(instance(index, "idb"));
        database.setRetention(builder.retention);
        database.setPurgeEnabled(builder.purge);
        database.setWriteRate(builder.writeRate);
        database.setPreparedForInfoMart(true);
        sites.get(index).getInteractionDatabases().add(database);
        return database;
    }

    private void addReporting(int index) {
        Site site = sites.get(index);
        String key = DeploymentBuilder.key(index);
        boolean first = index == 0;
        InfoMartInstallation installation = FACTORY.createInfoMartInstallation();
        installation.setId("gim-" + key);
        installation.setHost(host(index, "gim"));
        installation.setRelease(RELEASE);
        installation.setState(first || !builder.isActiveStandby() ? InstallationState.ACTIVE : InstallationState.STANDBY);
        installation.setCatchUpFactor(builder.catchUpFactor);
        site.getInfoMartInstallations().add(installation);

        InfoMartDatabase database = FACTORY.createInfoMartDatabase();
        database.setId("infomart-" + key);
        database.setSchemaName(schemaName(database.getId()));
        database.setInstance(instance(index, "infomart"));
        database.setSize(1_500_000_000_000L);
        database.setGrowthPerHour(2_000_000_000L);
        ReportingAggregates aggregates = FACTORY.createReportingAggregates();
        aggregates.setId("raa-" + key);
        aggregates.setRelease("8.5");
        database.setAggregates(aggregates);
        site.getInfoMartDatabases().add(database);

        Presentation presentation = FACTORY.createPresentation();
        presentation.setId("gcxi-" + key);
        presentation.setHost(host(index, "report"));
        presentation.setRelease("9.0");
        presentation.setState(first ? PresentationState.ACTIVE : PresentationState.STANDBY);
        presentation.setInfoMart(database);
        site.getPresentations().add(presentation);
    }

    private void joinPeers() {
        for (int i = 0; i < sites.size() && sites.size() > 1; i++) {
            // Peers name each other; of an odd number of sites the last one names the first, which has another peer.
            int peer = i % 2 == 0 ? (i + 1) % sites.size() : i - 1;
            Elements.get(deployment, "sip-" + DeploymentBuilder.key(i), DataSource.class)
                    .setPeer(Elements.get(deployment, "sip-" + DeploymentBuilder.key(peer), DataSource.class));
        }
    }

    private InfoMartApplication addApplication(String id, int index) {
        InfoMartApplication application = FACTORY.createInfoMartApplication();
        application.setId(id);
        application.setRelease(RELEASE);
        application.setHost(host(index, "gim"));
        application.setStartupCommandLine("gim_etl_server.sh -port 2020 -app " + id);
        application.setInstallation(Elements.get(deployment, "gim-" + DeploymentBuilder.key(index), InfoMartInstallation.class));
        deployment.getInfoMartApplications().add(application);
        return application;
    }

    private void addAccessPoints(InfoMartApplication application, String prefix, int index) {
        InfoMartDatabase infoMart = Elements.get(deployment, "infomart-" + DeploymentBuilder.key(index), InfoMartDatabase.class);
        addAccessPoint(application, prefix + "infomart", "INFO_MART", infoMart);
        for (InteractionDatabase database : Elements.all(deployment, InteractionDatabase.class)) {
            String name = database.getId().substring("idb-".length());
            addAccessPoint(application, prefix + name, extractionRole(name), database);
        }
    }

    private void addAccessPoint(InfoMartApplication application, String id, String role, DatabaseSchema database) {
        DatabaseAccessPoint point = FACTORY.createDatabaseAccessPoint();
        point.setId(id);
        point.getRoles().add(role);
        point.setJdbcUrl("jdbc:oracle:thin:@//" + database.getInstance().getId() + ":1521/" + database.getSchemaName());
        point.setExtracted(!"INFO_MART".equals(role));
        point.setDatabase(database);
        deployment.getAccessPoints().add(point);
        application.getAccessPoints().add(point);
    }

    private void addReplication() {
        Replication replication = FACTORY.createReplication();
        replication.setId("ogg");
        replication.setProcessGroup("gim");
        replication.setTrail("gm");
        replication.setTrailDisk(20_000_000_000L);
        replication.setRedoRate(new BigDecimal("500000"));
        replication.setBandwidth(40_000_000L);
        replication.setOverhead(BigDecimal.ONE);
        replication.setApplyLag(Duration.ofMinutes(5));
        replication.setSource(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        replication.setTarget(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        deployment.getReplications().add(replication);
    }

    private Host host(int index, String purpose) {
        return Elements.get(deployment, "host-" + DeploymentBuilder.key(index) + "-" + purpose, Host.class);
    }

    private DatabaseInstance instance(int index, String purpose) {
        return Elements.get(deployment, "db-" + DeploymentBuilder.key(index) + "-" + purpose, DatabaseInstance.class);
    }

    private static String extractionRole(String name) {
        return switch (name.substring(0, name.indexOf('-'))) {
            case "cfg" -> "ICON_CFG";
            case "multimedia" -> "ICON_MM";
            case "outbound" -> "ICON_OCS";
            default -> "ICON_CORE";
        };
    }

    private static String schemaName(String id) {
        return id.replace('-', '_');
    }
}
