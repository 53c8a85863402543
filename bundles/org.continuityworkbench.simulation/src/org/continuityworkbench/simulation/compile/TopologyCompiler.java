/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.Rational;
import org.eclipse.emf.ecore.EObject;

/** Turns the model into the arrays of a {@link CompiledTopology}. Used once per deployment. */
final class TopologyCompiler {

    private final Deployment deployment;
    private final CompiledTopology t = new CompiledTopology();
    private final Map<EObject, Integer> index = new IdentityHashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Site> sites;
    private final List<Link> links;
    private final List<DataSource> sources;
    private final List<InteractionConcentrator> icons;
    private final List<InteractionDatabase> databases;
    private final List<InfoMartInstallation> gims;
    private final List<InfoMartDatabase> marts;
    private final List<Replication> replications;
    private final List<Presentation> presentations;

    TopologyCompiler(Deployment deployment) {
        this.deployment = Objects.requireNonNull(deployment, "deployment");
        sites = deployment.getSites();
        links = deployment.getLinks().stream().filter(link -> link.getEnds().size() == 2).toList();
        databases = Deployments.interactionDatabases(deployment).toList();
        icons = Deployments.concentrators(deployment).filter(icon -> databases.contains(icon.getDatabase())).toList();
        sources = Deployments.dataSources(deployment).toList();
        gims = Deployments.installations(deployment).toList();
        marts = Deployments.infoMarts(deployment).toList();
        replications = deployment.getReplications().stream().filter(this::carriesInfoMart).toList();
        presentations = Deployments.presentations(deployment).toList();
    }

    private boolean carriesInfoMart(Replication replication) {
        return replication.getContent() == ReplicationContent.INFO_MART && marts.contains(replication.getSource())
                && marts.contains(replication.getTarget());
    }

    CompiledTopology compile() {
        t.deployment = deployment;
        t.activeStandby = Deployments.isActiveStandby(deployment);
        registerElements();
        network();
        dataSources();
        concentrators();
        interactionDatabases();
        installations();
        extraction();
        infoMarts();
        replication();
        presentation();
        return t;
    }

    private void registerElements() {
        t.elementStart = new int[ElementKind.values().length + 1];
        List<Host> hosts = sites.stream().flatMap(site -> site.getHosts().stream()).toList();
        List<RecoveryPlan> plans = deployment.getPlans();
        List<PlanStep> steps = plans.stream().flatMap(plan -> plan.getSteps().stream()).toList();
        List<List<? extends NamedElement>> byKind = List.of(List.of(deployment), sites, links, hosts, sources, icons, databases, gims,
                marts, replications, presentations, plans, steps);
        for (ElementKind kind : ElementKind.values()) {
            t.elementStart[kind.ordinal()] = elements.size();
            int i = 0;
            for (NamedElement element : byKind.get(kind.ordinal())) {
                index.put(element, i);
                elements.add(new Element(kind, i, Objects.requireNonNullElse(element.getId(), ""),
                        Objects.requireNonNullElse(Deployments.label(element), ""), siteIndex(element)));
                i++;
            }
        }
        t.elementStart[ElementKind.values().length] = elements.size();
        t.elements = elements.toArray(Element[]::new);
        t.hosts = hosts.size();
    }

    private int siteIndex(EObject element) {
        return Deployments.siteOf(element).map(sites::indexOf).orElse(-1);
    }

    private int at(EObject element) {
        return element == null ? -1 : index.getOrDefault(element, -1);
    }

    private void network() {
        t.sites = sites.size();
        t.links = links.size();
        t.linkA = links.stream().mapToInt(link -> at(link.getEnds().get(0))).toArray();
        t.linkB = links.stream().mapToInt(link -> at(link.getEnds().get(1))).toArray();
        Lists bySite = new Lists(t.sites);
        for (int l = 0; l < t.links; l++) {
            bySite.add(t.linkA[l], l);
            bySite.add(t.linkB[l], l);
        }
        t.siteLinkStart = bySite.starts();
        t.siteLinkItem = bySite.items();
    }

    private void dataSources() {
        t.sources = sources.size();
        t.sourceSite = sources.stream().mapToInt(this::siteIndex).toArray();
        t.sourceRateNum = new long[t.sources];
        t.sourceRateDen = new long[t.sources];
        t.sourceRecordSize = sources.stream().mapToLong(source -> orNone(source.getRecordSize())).toArray();
        Lists byIcon = new Lists(t.sources);
        Lists bySite = new Lists(t.sites);
        for (int s = 0; s < t.sources; s++) {
            Rational rate = rational(sources.get(s).getRecordRate());
            t.sourceRateNum[s] = rate.numerator();
            t.sourceRateDen[s] = rate.denominator();
            for (InteractionConcentrator icon : sources.get(s).getMonitoredBy()) {
                byIcon.add(s, at(icon));
            }
            bySite.add(t.sourceSite[s], s);
        }
        t.sourceIconStart = byIcon.starts();
        t.sourceIconItem = byIcon.items();
        t.siteSourceStart = bySite.starts();
        t.siteSourceItem = bySite.items();
    }

    private void concentrators() {
        t.icons = icons.size();
        t.iconSite = icons.stream().mapToInt(this::siteIndex).toArray();
        t.iconDatabase = icons.stream().mapToInt(icon -> at(icon.getDatabase())).toArray();
        t.iconWriteLag = icons.stream().mapToLong(icon -> seconds(icon.getWriteLag())).toArray();
        t.iconQueueDisk = icons.stream().mapToLong(icon -> orNone(icon.getQueueDisk())).toArray();
        t.iconMemoryQueue = new boolean[t.icons];
        t.iconRateNum = new long[t.icons];
        t.iconRateDen = new long[t.icons];
        t.iconBytesNum = new long[t.icons];
        t.iconBytesDen = new long[t.icons];
        t.iconWriteNum = new long[t.icons];
        t.iconWriteDen = new long[t.icons];
        Lists bySource = new Lists(t.icons);
        Lists bySite = new Lists(t.sites);
        for (int i = 0; i < t.icons; i++) {
            InteractionConcentrator icon = icons.get(i);
            t.iconMemoryQueue[i] = Options.explicit(icon, OptionKey.PQ_DBNAME).filter(":memory:"::equals).isPresent();
            Rational records = Rational.ZERO;
            Rational bytes = Rational.ZERO;
            for (DataSource source : icon.getConnections()) {
                int s = at(source);
                if (s >= 0) {
                    bySource.add(i, s);
                    Rational rate = new Rational(t.sourceRateNum[s], t.sourceRateDen[s]);
                    records = records.plus(rate);
                    bytes = bytes.plus(rate.times(Rational.of(Math.max(t.sourceRecordSize[s], 0))));
                }
            }
            Rational write = rational(icon.getDatabase().getWriteRate());
            t.iconRateNum[i] = records.numerator();
            t.iconRateDen[i] = records.denominator();
            t.iconBytesNum[i] = bytes.numerator();
            t.iconBytesDen[i] = bytes.denominator();
            t.iconWriteNum[i] = write.numerator();
            t.iconWriteDen[i] = write.denominator();
            bySite.add(t.iconSite[i], i);
        }
        t.iconSourceStart = bySource.starts();
        t.iconSourceItem = bySource.items();
        t.siteIconStart = bySite.starts();
        t.siteIconItem = bySite.items();
    }

    private void interactionDatabases() {
        t.databases = databases.size();
        t.databaseSite = databases.stream().mapToInt(this::siteIndex).toArray();
        t.databaseRetention = databases.stream().mapToLong(database -> seconds(database.getRetention())).toArray();
        t.databasePurge = new boolean[t.databases];
        Lists byIcon = new Lists(t.databases);
        Lists bySite = new Lists(t.sites);
        for (int k = 0; k < t.databases; k++) {
            t.databasePurge[k] = databases.get(k).isPurgeEnabled();
            bySite.add(t.databaseSite[k], k);
        }
        t.siteDatabaseStart = bySite.starts();
        t.siteDatabaseItem = bySite.items();
        for (int i = 0; i < t.icons; i++) {
            byIcon.add(t.iconDatabase[i], i);
        }
        t.databaseIconStart = byIcon.starts();
        t.databaseIconItem = byIcon.items();
    }

    private void installations() {
        t.gims = gims.size();
        t.gimSite = gims.stream().mapToInt(this::siteIndex).toArray();
        t.gimMode = gims.stream().mapToInt(gim -> gim.getState().ordinal()).toArray();
        t.gimHost = gims.stream().mapToInt(gim -> at(gim.getHost())).toArray();
        t.gimMart = gims.stream().mapToInt(gim -> InfoMarts.databaseOf(gim).map(this::at).orElse(-1)).toArray();
        t.gimAutomaticStart = new boolean[t.gims];
        t.gimGroup = new int[t.gims];
        t.gimTau = new long[t.gims];
        t.gimTheta = new long[t.gims];
        t.gimPeriod = new long[t.gims];
        t.gimWindowStart = new long[t.gims];
        t.gimWindowEnd = new long[t.gims];
        t.gimCatchUpNum = new long[t.gims];
        t.gimCatchUpDen = new long[t.gims];
        t.gimScheduler = new boolean[t.gims];
        t.gimReadsAll = new boolean[t.gims];
        for (int g = 0; g < t.gims; g++) {
            InfoMartInstallation gim = gims.get(g);
            t.gimAutomaticStart[g] = gim.getStartType() == StartType.AUTOMATIC;
            t.gimGroup[g] = t.activeStandby ? 0 : g;
            Rational factor = rational(gim.getCatchUpFactor());
            t.gimCatchUpNum[g] = factor.numerator();
            t.gimCatchUpDen[g] = factor.denominator();
            options(g, application(gim));
        }
    }

    /** The application object that denotes the installation or, for a standby, the one that a disaster would point to it. */
    private Optional<InfoMartApplication> application(InfoMartInstallation gim) {
        return gim.getApplications().stream().findFirst()
                .or(() -> deployment.getInfoMartApplications().stream().filter(InfoMarts::isActive).findFirst());
    }

    private void options(int g, Optional<InfoMartApplication> application) {
        t.gimTau[g] = number(application, OptionKey.STUCK_THRESHOLD);
        t.gimTheta[g] = number(application, OptionKey.DELAYED_THRESHOLD);
        long minutes = number(application, OptionKey.ETL_FREQUENCY);
        t.gimPeriod[g] = minutes < 0 ? CompiledTopology.NONE : minutes * 60;
        t.gimWindowStart[g] = clock(application, OptionKey.ETL_START);
        t.gimWindowEnd[g] = clock(application, OptionKey.ETL_END);
        t.gimScheduler[g] = application.flatMap(a -> Options.explicit(a, OptionKey.RUN_SCHEDULER)).map(value -> !"false".equals(value))
                .orElse(true);
    }

    private static long number(Optional<InfoMartApplication> application, OptionKey key) {
        Optional<String> text = application.flatMap(a -> Options.explicit(a, key));
        try {
            return text.map(Long::parseLong).filter(value -> value > 0).orElse(CompiledTopology.NONE);
        } catch (NumberFormatException e) {
            return CompiledTopology.NONE; // the rules report the value; the replay goes on with the default
        }
    }

    private static long clock(Optional<InfoMartApplication> application, OptionKey key) {
        Optional<String> text = application.flatMap(a -> Options.explicit(a, key));
        try {
            return text.map(value -> (long) java.time.LocalTime.parse(value).toSecondOfDay()).orElse(CompiledTopology.NONE);
        } catch (java.time.format.DateTimeParseException e) {
            return CompiledTopology.NONE;
        }
    }

    /** Pairs of installations and sources, each with the copies that the access points reach. */
    private void extraction() {
        List<int[]> pairs = new ArrayList<>();
        Ints copies = new Ints();
        t.gimPairStart = new int[t.gims + 1];
        for (int g = 0; g < t.gims; g++) {
            t.gimPairStart[g] = pairs.size();
            boolean[] read = readDatabases(g);
            for (int s = 0; s < t.sources; s++) {
                int from = copies.size();
                for (int c = t.sourceIconStart[s]; c < t.sourceIconStart[s + 1]; c++) {
                    int icon = t.sourceIconItem[c];
                    if (read[t.iconDatabase[icon]]) {
                        copies.add(icon);
                    }
                }
                if (copies.size() > from) {
                    pairs.add(new int[] {g, s, from, copies.size()});
                }
            }
        }
        t.gimPairStart[t.gims] = pairs.size();
        t.pairs = pairs.size();
        t.pairGim = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        t.pairSource = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        t.pairCopyFrom = pairs.stream().mapToInt(pair -> pair[2]).toArray();
        t.pairCopyTo = pairs.stream().mapToInt(pair -> pair[3]).toArray();
        t.copyIcon = copies.toArray();
        Lists bySource = new Lists(t.sources);
        for (int p = 0; p < t.pairs; p++) {
            bySource.add(t.pairSource[p], p);
        }
        t.sourcePairStart = bySource.starts();
        t.sourcePairItem = bySource.items();
    }

    private boolean[] readDatabases(int g) {
        boolean[] read = new boolean[t.databases];
        Stream<DatabaseSchema> named = application(gims.get(g)).stream().flatMap(InfoMarts::extractionAccessPoints)
                .map(accessPoint -> accessPoint.getDatabase());
        boolean[] any = new boolean[1];
        named.mapToInt(this::at).filter(k -> k >= 0).forEach(k -> {
            read[k] = true;
            any[0] = true;
        });
        if (!any[0]) {
            java.util.Arrays.fill(read, true);
            t.gimReadsAll[g] = true;
        }
        return read;
    }

    private void infoMarts() {
        t.marts = marts.size();
        t.martSite = marts.stream().mapToInt(this::siteIndex).toArray();
        t.martSize = marts.stream().mapToLong(mart -> orNone(mart.getSize())).toArray();
        t.martGrowth = marts.stream().mapToLong(mart -> orNone(mart.getGrowthPerHour())).toArray();
    }

    private void replication() {
        int n = replications.size();
        t.replications = n;
        t.replicationSource = replications.stream().mapToInt(replication -> at(replication.getSource())).toArray();
        t.replicationTarget = replications.stream().mapToInt(replication -> at(replication.getTarget())).toArray();
        t.replicationState = replications.stream().mapToInt(replication -> replication.getState().ordinal()).toArray();
        t.replicationTrailDisk = replications.stream().mapToLong(replication -> orNone(replication.getTrailDisk())).toArray();
        t.replicationLag = replications.stream().mapToLong(replication -> seconds(replication.getApplyLag())).toArray();
        t.replicationRedoNum = new long[n];
        t.replicationRedoDen = new long[n];
        t.replicationSpeedNum = new long[n];
        t.replicationSpeedDen = new long[n];
        t.replicationLogRetention = new long[n];
        for (int r = 0; r < n; r++) {
            Replication replication = replications.get(r);
            Rational redo = rational(replication.getRedoRate());
            Rational speed = replicationSpeed(replication);
            t.replicationRedoNum[r] = redo.numerator();
            t.replicationRedoDen[r] = redo.denominator();
            t.replicationSpeedNum[r] = speed.numerator();
            t.replicationSpeedDen[r] = speed.denominator();
            t.replicationLogRetention[r] = logRetention(replication);
        }
    }

    /** Bytes of change data per second: bandwidth in bit/s over 8 over the overhead; of the link where the replication names none. */
    private Rational replicationSpeed(Replication replication) {
        Long bits = replication.getBandwidth();
        if (bits == null) {
            int a = siteIndex(replication.getSource());
            int b = siteIndex(replication.getTarget());
            for (Link link : links) {
                int x = at(link.getEnds().get(0));
                int y = at(link.getEnds().get(1));
                if ((x == a && y == b || x == b && y == a) && link.getBandwidth() != null) {
                    bits = link.getBandwidth();
                    break;
                }
            }
        }
        if (bits == null || bits <= 0) {
            return Rational.ZERO;
        }
        Rational overhead = rational(replication.getOverhead());
        return new Rational(bits, 8).dividedBy(overhead.signum() > 0 ? overhead : Rational.ONE);
    }

    private static long logRetention(Replication replication) {
        var instance = replication.getSource().getInstance();
        if (instance == null) {
            return CompiledTopology.NONE;
        }
        return instance.isArchiveLogging() ? seconds(instance.getArchivedLogRetention()) : 0;
    }

    private void presentation() {
        t.presentations = presentations.size();
        t.presentationSite = presentations.stream().mapToInt(this::siteIndex).toArray();
        t.presentationMart = presentations.stream().mapToInt(p -> at(p.getInfoMart())).toArray();
        t.presentationActive = new boolean[t.presentations];
        for (int i = 0; i < t.presentations; i++) {
            t.presentationActive[i] = presentations.get(i).getState() == PresentationState.ACTIVE;
        }
    }

    private static long seconds(Duration duration) {
        return duration == null ? CompiledTopology.NONE : duration.getSeconds();
    }

    private static long orNone(Long value) {
        return value == null ? CompiledTopology.NONE : value;
    }

    private static Rational rational(BigDecimal value) {
        return value == null || value.signum() <= 0 ? Rational.ZERO : Rational.of(value);
    }
}
