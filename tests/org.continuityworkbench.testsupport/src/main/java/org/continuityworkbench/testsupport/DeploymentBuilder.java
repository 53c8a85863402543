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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;

/**
 * Builds a deployment step by step; see {@link Deployments} for what comes out. Each call of {@link #build()} makes a new, independent
 * model. Not safe for use by several threads.
 */
public final class DeploymentBuilder {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    private record GimOption(String section, String name, String value) {
    }

    private final ReportingMode mode;
    private final int siteCount;
    private final List<GimOption> options = new ArrayList<>();
    private final List<Consumer<Deployment>> edits = new ArrayList<>();
    private boolean operations = true;

    boolean multimedia;
    boolean outbound;
    boolean configuration = true;
    BigDecimal recordRate = new BigDecimal("150");
    long recordSize = 800;
    BigDecimal writeRate = new BigDecimal("600");
    long queueDisk = 10_000_000_000L;
    Duration writeLag;
    Duration retention = Duration.ofDays(14);
    boolean purge = true;
    BigDecimal catchUpFactor = new BigDecimal("5");
    private long bandwidth = 1_000_000_000L;
    private Duration latency = Duration.ofSeconds(1);
    private Duration stuckThreshold = Duration.ofHours(8);
    private Duration plannedLinkOutage = Duration.ofHours(8);

    DeploymentBuilder(ReportingMode mode, int siteCount) {
        if (siteCount < 1 || siteCount > 26) {
            throw new IllegalArgumentException("1 to 26 sites, not " + siteCount);
        }
        this.mode = mode;
        this.siteCount = siteCount;
        options.add(new GimOption("schedule", "run-scheduler", "true"));
        options.add(new GimOption("schedule", "run-aggregates", "true"));
        options.add(new GimOption("schedule", "aggregate-duration", "23:00"));
        options.add(new GimOption("error-policy", "error-policy-islink-dangling", "exception"));
        options.add(new GimOption("gim-etl", "aggregation-engine-class-name", "GIMAgg.GimInterfaceImpl.AggregationImpl"));
    }

    /** Adds an Interaction Server with its ICON pair at each site. */
    public DeploymentBuilder multimedia() {
        multimedia = true;
        return this;
    }

    /** Adds an Outbound Contact Server with its ICON pair at each site. */
    public DeploymentBuilder outbound() {
        outbound = true;
        return this;
    }

    /** Leaves out the Configuration Servers and their ICON pair, so that only the data sources of the sites remain. Breaks BC-OPS-013. */
    public DeploymentBuilder withoutConfiguration() {
        configuration = false;
        return this;
    }

    /** Leaves out plans, objectives and alarms. */
    public DeploymentBuilder withoutOperations() {
        operations = false;
        return this;
    }

    /** Explicit {@code extract-data-stuck-threshold} of every Info Mart application; null leaves it unset. */
    public DeploymentBuilder stuckThreshold(Duration threshold) {
        stuckThreshold = threshold;
        return this;
    }

    /** Longest loss of connectivity that the owner wants to survive without loss; null leaves it unset. */
    public DeploymentBuilder plannedLinkOutage(Duration outage) {
        plannedLinkOutage = outage;
        return this;
    }

    /** Option of every Info Mart application. */
    public DeploymentBuilder infoMartOption(String section, String name, String value) {
        options.add(new GimOption(section, name, value));
        return this;
    }

    /**
     * Load of every data source and speed of every IDB.
     *
     * @param records records per second that ICON writes for one data source
     * @param bytes bytes per record
     * @param written records per second that one ICON can write into its IDB
     */
    public DeploymentBuilder rates(String records, long bytes, String written) {
        recordRate = new BigDecimal(records);
        recordSize = bytes;
        writeRate = new BigDecimal(written);
        return this;
    }

    /** Free disk for the queue of every ICON, in bytes. */
    public DeploymentBuilder queueDisk(long bytes) {
        queueDisk = bytes;
        return this;
    }

    /** Write lag of every ICON that writes into a remote IDB. */
    public DeploymentBuilder remoteWriteLag(Duration lag) {
        writeLag = lag;
        return this;
    }

    /** Retention of every IDB and whether its purge runs. */
    public DeploymentBuilder retention(Duration age, boolean purgeEnabled) {
        retention = age;
        purge = purgeEnabled;
        return this;
    }

    /** Catch-up factor of every installation; null leaves it unset. */
    public DeploymentBuilder catchUpFactor(String factor) {
        catchUpFactor = factor == null ? null : new BigDecimal(factor);
        return this;
    }

    /** Bandwidth (bit/s) and one-way latency of every link. */
    public DeploymentBuilder link(long bitsPerSecond, Duration oneWay) {
        bandwidth = bitsPerSecond;
        latency = oneWay;
        return this;
    }

    /** A change to the finished model; changes run in the order in which they were given. */
    public DeploymentBuilder edit(Consumer<Deployment> change) {
        edits.add(change);
        return this;
    }

    /** Makes the model. It belongs to no resource. */
    public Deployment build() {
        Deployment deployment = buildEmpty();
        SiteAssembler assembler = new SiteAssembler(this, deployment);
        assembler.assemble();
        for (InfoMartApplication application : deployment.getInfoMartApplications()) {
            if (stuckThreshold != null) {
                Elements.setOption(application, "gim-etl", "extract-data-stuck-threshold", Long.toString(stuckThreshold.toSeconds()));
            }
            options.forEach(o -> Elements.setOption(application, o.section(), o.name(), o.value()));
        }
        if (operations) {
            OperationsAssembler.assemble(deployment);
        }
        edits.forEach(e -> e.accept(deployment));
        return deployment;
    }

    Deployment buildEmpty() {
        Deployment deployment = FACTORY.createDeployment();
        deployment.setId("deployment");
        deployment.setName(isActiveStandby() ? "Active-standby" : "Active-active");
        deployment.setReportingMode(mode);
        deployment.setPlannedLinkOutage(plannedLinkOutage);
        deployment.setPlannedMaintenance(Duration.ofDays(2));
        deployment.setKeyPreservationRequired(isActiveStandby());
        for (int i = 0; i < siteCount; i++) {
            Site site = FACTORY.createSite();
            site.setId("site-" + key(i));
            site.setName("Site " + key(i).toUpperCase(Locale.ROOT));
            deployment.getSites().add(site);
        }
        for (int i = 0; i < siteCount; i++) {
            for (int j = i + 1; j < siteCount; j++) {
                Link link = FACTORY.createLink();
                link.setId("link-" + key(i) + "-" + key(j));
                link.setBandwidth(bandwidth);
                link.setLatency(latency);
                link.setUsableFraction(new BigDecimal("0.7"));
                link.getEnds().add(deployment.getSites().get(i));
                link.getEnds().add(deployment.getSites().get(j));
                deployment.getLinks().add(link);
            }
        }
        return deployment;
    }

    boolean isActiveStandby() {
        return mode == ReportingMode.ACTIVE_STANDBY;
    }

    static String key(int site) {
        return String.valueOf((char) ('a' + site));
    }
}
