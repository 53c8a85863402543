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
import java.util.Map;

import org.continuityworkbench.model.topology.ConnectionType;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;

/**
 * Deployments of any size for measurements: two sites, active-active, to which units of recording are added until the number of elements
 * is reached. Unit {@code N} stands at one site and has hosts of its own, the SIP Server {@code sip-N}, the pair {@code pair-N} of
 * {@code icon-N-local} and {@code icon-N-remote}, their IDBs {@code idb-N-local} and {@code idb-N-remote}, and for both Info Mart
 * applications the access points {@code dap-N-local-0} to {@code dap-N-remote-1}. The same call makes the same model.
 */
public final class LargeDeployments {

    /** Elements that one unit adds. */
    public static final int UNIT = 37;

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;
    private static final List<String> ROLES = List.of("gcc", "gls", "gud");
    private static final Map<String, String> OPTIONS = new java.util.TreeMap<>(Map.of("use-dss-monitor", "1", "pq-startup-purge", "1",
            "pq-startup-check", "0", "acc-queue-lifespan", "5", "acc-queue-size", "500", "partition-type", "0", "log-call-failure", "0",
            "cfg-annex", "0", "dss-no-data-tout", "300", "pq-backlog-threshold", "0"));
    /** One unit in so many breaks a rule, each time another one. */
    private static final int FLAW = 20;

    private LargeDeployments() {
    }

    /** A deployment that keeps all rules in its units. */
    public static Deployment sound(int elements) {
        return build(elements, false);
    }

    /** A deployment in which one unit in twenty has a flaw. */
    public static Deployment flawed(int elements) {
        return build(elements, true);
    }

    private static Deployment build(int elements, boolean flawed) {
        Deployment deployment = Deployments.twoSite().link(1_000_000_000_000_000L, Duration.ofSeconds(1)).build();
        int units = Math.max(2, (elements - Elements.all(deployment, org.eclipse.emf.ecore.EObject.class).size()) / UNIT);
        DataSource peer = null;
        for (int i = 0; i < units; i++) {
            DataSource source = addUnit(deployment, i);
            if (i % 2 == 1) {
                source.setPeer(peer);
                peer.setPeer(source);
            } else if (i == units - 1 && peer != null) {
                source.setPeer(peer.getPeer());
            }
            peer = source;
            if (flawed && i % FLAW == FLAW / 2) {
                spoil(source, i / FLAW);
            }
        }
        return deployment;
    }

    private static DataSource addUnit(Deployment deployment, int number) {
        Site site = deployment.getSites().get(number % 2);
        Site other = deployment.getSites().get((number + 1) % 2);
        DataSource source = FACTORY.createDataSource();
        source.setId("sip-" + number);
        source.setKind(DataSourceKind.SIP_SERVER);
        source.setHost(host(site, "host-" + number + "-call"));
        source.setRelease("8.1");
        source.setLocalBackup(true);
        source.setRecordRate(new BigDecimal("150"));
        source.setRecordSize(800L);
        site.getDataSources().add(source);
        HaPair pair = FACTORY.createHaPair();
        pair.setId("pair-" + number);
        deployment.getHaPairs().add(pair);
        addConcentrator(deployment, source, pair, number + "-local", site, site);
        addConcentrator(deployment, source, pair, number + "-remote", site, other);
        return source;
    }

    private static void addConcentrator(Deployment deployment, DataSource source, HaPair pair, String name, Site site, Site databaseSite) {
        DatabaseInstance instance = FACTORY.createDatabaseInstance();
        instance.setId("db-" + name);
        instance.setRelease("19");
        databaseSite.getDatabaseInstances().add(instance);
        InteractionDatabase database = FACTORY.createInteractionDatabase();
        database.setId("idb-" + name);
        database.setSchemaName("idb_" + name.replace('-', '_'));
        database.setInstance(instance);
        database.setRetention(Duration.ofDays(14));
        database.setPurgeEnabled(true);
        database.setWriteRate(new BigDecimal("600"));
        database.setPreparedForInfoMart(true);
        databaseSite.getInteractionDatabases().add(database);

        InteractionConcentrator icon = FACTORY.createInteractionConcentrator();
        icon.setId("icon-" + name);
        icon.setHost(host(site, "host-" + name));
        icon.setRelease("8.1.514");
        icon.setDirectory("/opt/icon/" + name);
        icon.getRoles().addAll(ROLES);
        icon.setQueueDisk(10_000_000_000L);
        OPTIONS.forEach((option, value) -> icon.getOptions().add(Elements.option("callconcentrator", option, value)));
        icon.getConnections().add(source);
        icon.setDatabase(database);
        DatabaseAccessPoint written = accessPoint(deployment, "dap-icon-" + name, database);
        written.setConnectionType(ConnectionType.NATIVE);
        written.getConcentratorRoles().addAll(ROLES);
        icon.setAccessPoint(written);
        site.getConcentrators().add(icon);
        pair.getMembers().add(icon);

        List<InfoMartApplication> applications = deployment.getInfoMartApplications();
        for (int i = 0; i < applications.size(); i++) {
            DatabaseAccessPoint read = accessPoint(deployment, "dap-" + name + "-" + i, database);
            read.getRoles().add("ICON_CORE");
            read.setJdbcUrl("jdbc:oracle:thin:@//" + instance.getId() + ":1521/" + database.getSchemaName());
            read.setExtracted(true);
            applications.get(i).getAccessPoints().add(read);
        }
    }

    private static DatabaseAccessPoint accessPoint(Deployment deployment, String id, InteractionDatabase database) {
        DatabaseAccessPoint point = FACTORY.createDatabaseAccessPoint();
        point.setId(id);
        point.setDatabase(database);
        deployment.getAccessPoints().add(point);
        return point;
    }

    private static Host host(Site site, String id) {
        Host host = FACTORY.createHost();
        host.setId(id);
        host.setClockSynchronized(true);
        site.getHosts().add(host);
        return host;
    }

    private static void spoil(DataSource source, int kind) {
        InteractionConcentrator icon = source.getMonitoredBy().get(0);
        switch (kind % 6) {
            case 0 -> icon.getRoles().add("GCC");
            case 1 -> Elements.setOption(icon, "callconcentrator", "use-dss-monitor", "0");
            case 2 -> icon.setQueueDisk(1_000_000L);
            case 3 -> source.setLocalBackup(false);
            case 4 -> Elements.setOption(icon, "callconcentrator", "pq-dbname", ":memory:");
            default -> icon.getDatabase().setPreparedForInfoMart(false);
        }
    }
}
