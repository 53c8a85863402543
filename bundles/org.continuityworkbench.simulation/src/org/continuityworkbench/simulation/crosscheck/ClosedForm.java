/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.calculator.Etl;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.GimCalculator;
import org.continuityworkbench.simulation.calculator.GimInput;
import org.continuityworkbench.simulation.calculator.GimOutlook;
import org.continuityworkbench.simulation.calculator.OutageStory;
import org.continuityworkbench.simulation.calculator.Rational;
import org.continuityworkbench.simulation.calculator.RecoveryCalculator;
import org.continuityworkbench.simulation.calculator.ReplicationCalculator;
import org.continuityworkbench.simulation.calculator.WriterQueue;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Puts a deployment and a story to the calculator and collects its answers. */
final class ClosedForm {

    private final CompiledTopology topology;
    private final CompiledScenario scenario;
    private final ServerSettings settings;
    private final Story story;
    private final Cuts cuts;
    private final long horizon;
    private final Facts facts;

    ClosedForm(CompiledTopology topology, CompiledScenario scenario, SimulationSettings given, Story story, long horizon) {
        this.topology = topology;
        this.scenario = scenario;
        this.settings = new ServerSettings(topology, scenario, given, horizon);
        this.story = story;
        this.cuts = new Cuts(topology, story);
        this.horizon = horizon;
        this.facts = new Facts(horizon);
    }

    /** @throws NotCoveredException if there is no closed form */
    List<Fact> facts() {
        boolean any = false;
        for (int g = 0; g < topology.gims; g++) {
            boolean active = topology.gimMode[g] == InfoMartMode.ACTIVE.ordinal() && topology.gimScheduler[g];
            if (active && topology.gimSite[g] != story.failedSite()) {
                facts.server(id(ElementKind.INFO_MART_INSTALLATION, g), server(g), settings.etl(g).window() != null);
                any = true;
            }
        }
        if (story.started() >= 0) {
            standby();
            any = true;
        }
        if (!any) {
            throw new NotCoveredException(NotCovered.NO_SERVER);
        }
        if (story.failure() == null) {
            queues();
            replications();
        }
        return facts.list();
    }

    private String id(ElementKind kind, int index) {
        return topology.element(kind, index).id();
    }

    private GimOutlook server(int g) {
        Etl etl = settings.etl(g);
        List<GimInput.Source> sources = new ArrayList<>();
        Long retention = null;
        for (int pair = topology.gimPairStart[g]; pair < topology.gimPairStart[g + 1]; pair++) {
            sources.add(source(etl, g, pair));
            for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
                Long age = settings.retention(topology.iconDatabase[topology.copyIcon[c]]);
                retention = age == null ? retention : retention == null ? age : Long.valueOf(Math.min(age, retention));
            }
        }
        return GimCalculator.of(new GimInput(etl, settings.localLag(), 0, Rational.ZERO, pause(g), purgeable(retention, etl, g, sources),
                sources, horizon));
    }

    private Interval pause(int g) {
        List<Interval> pauses = story.pauses().get(g);
        if (pauses.size() > 1 || !pauses.isEmpty() && pauses.getFirst().end() == Gap.NEVER) {
            throw new NotCoveredException(NotCovered.SERVER_STOP);
        }
        return pauses.isEmpty() ? null : pauses.getFirst();
    }

    /** Retention as far as it can matter: only a stop of the server may outlive it, and only if all IDBs delete at the same age. */
    private Long purgeable(Long retention, Etl etl, int g, List<GimInput.Source> sources) {
        if (retention == null) {
            return null;
        }
        long longest = 0;
        for (GimInput.Source source : sources) {
            for (Gap gap : source.gaps()) {
                longest = Math.max(longest, gap.to() == Gap.NEVER ? 0 : gap.to() - gap.from());
            }
        }
        boolean window = etl.window() != null;
        if (longest + etl.period() + settings.localLag() + (window ? 86_400 : 0) >= retention) {
            throw new NotCoveredException(NotCovered.PURGE);
        }
        Interval pause = pause(g);
        boolean outlived = pause != null && pause.length() + etl.period() >= retention;
        if (outlived && (window || !sameRetention(g))) {
            throw new NotCoveredException(NotCovered.PURGE);
        }
        return outlived ? retention : null;
    }

    private boolean sameRetention(int g) {
        TreeSet<Long> ages = new TreeSet<>();
        for (int pair = topology.gimPairStart[g]; pair < topology.gimPairStart[g + 1]; pair++) {
            for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
                Long age = settings.retention(topology.iconDatabase[topology.copyIcon[c]]);
                ages.add(age == null ? Gap.NEVER : age);
            }
        }
        return ages.size() == 1;
    }

    private GimInput.Source source(Etl etl, int g, int pair) {
        int ds = topology.pairSource[pair];
        int here = topology.gimSite[g];
        int home = topology.sourceSite[ds];
        WriterQueue.Writer copy = null;
        boolean atHome = false;
        IntervalSet cut = cuts.between(here, home);
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            int icon = topology.copyIcon[c];
            int place = topology.databaseSite[topology.iconDatabase[icon]];
            if (topology.iconSite[icon] != home) {
                throw new NotCoveredException(NotCovered.PATHS);
            }
            atHome |= place == home;
            copy = place != home && survives(here, home, place, cut) ? writer(icon) : copy;
        }
        if (!atHome) {
            throw new NotCoveredException(NotCovered.PATHS);
        }
        boolean fails = story.failedSite() == home;
        OutageStory.Far far = new OutageStory.Far(id(ElementKind.DATA_SOURCE, ds), copy, !cut.isEmpty(), fails);
        return new OutageStory(etl, settings.localLag(), List.of(), List.of(far), cut.intervals(), fails ? story.failure() : null, horizon)
                .input().sources().getFirst();
    }

    /** True if a copy at a place can be read while its writer is cut off; false if it goes away with the source's own site. */
    private boolean survives(int here, int home, int place, IntervalSet cut) {
        IntervalSet reading = cuts.between(here, place);
        IntervalSet writing = cuts.between(home, place);
        if (reading.isEmpty() && writing.equals(cut)) {
            return true;
        }
        boolean gone = reading.equals(cut) && writing.isEmpty() && story.failedSite() != home;
        if (gone || cut.isEmpty() && story.failedSite() != home) {
            return false;
        }
        throw new NotCoveredException(NotCovered.PATHS);
    }

    private WriterQueue.Writer writer(int icon) {
        Rational produced = topology.iconRateNum[icon] == 0 ? null
                : Rational.of(topology.iconRateNum[icon], topology.iconRateDen[icon]);
        Rational written = topology.iconWriteNum[icon] == 0 ? null
                : Rational.of(topology.iconWriteNum[icon], topology.iconWriteDen[icon]);
        Long disk = topology.iconBytesNum[icon] == 0 ? null : settings.disk(icon);
        if (disk == null || produced == null) {
            return WriterQueue.Writer.rates(settings.remoteLag(icon), produced, written);
        }
        // the mean size of a record, so that bytes and records fill the disk at the same moment
        Rational size = Rational.of(topology.iconBytesNum[icon], topology.iconBytesDen[icon]).over(produced);
        if (!size.isWhole()) {
            throw new NotCoveredException(NotCovered.COPY_WITH_HOLE);
        }
        return new WriterQueue.Writer(settings.remoteLag(icon), produced, written, size.floor(), disk);
    }

    private void queues() {
        for (int icon = 0; icon < topology.icons; icon++) {
            IntervalSet cut = cuts.between(topology.iconSite[icon], topology.databaseSite[topology.iconDatabase[icon]]);
            if (topology.writesRemotely(icon) && !cut.isEmpty()) {
                facts.queue(id(ElementKind.CONCENTRATOR, icon), WriterQueue.of(writer(icon), cut.intervals()));
            }
        }
    }

    private void replications() {
        for (int r = 0; r < topology.replications; r++) {
            IntervalSet cut = cuts.between(topology.martSite[topology.replicationSource[r]],
                    topology.martSite[topology.replicationTarget[r]]);
            boolean known = topology.replicationRedoNum[r] > 0 && topology.replicationSpeedNum[r] > 0 && topology.replicationState[r] == 0;
            if (cut.size() == 1 && known && cut.get(0).end() != Gap.NEVER && scenario.steps.length == 0) {
                Interval outage = cut.get(0);
                facts.replication(id(ElementKind.REPLICATION, r),
                        ReplicationCalculator.of(new ReplicationCalculator.Input(
                                Rational.of(topology.replicationRedoNum[r], topology.replicationRedoDen[r]),
                                Rational.of(topology.replicationSpeedNum[r], topology.replicationSpeedDen[r]), settings.trailDisk(r), null,
                                outage.start(), outage.end(), outage.end())));
            }
        }
    }

    /** Switch-over of an active-standby deployment whose links all work. */
    private void standby() {
        int g = standbyServer();
        if (story.down().stream().anyMatch(down -> !down.isEmpty()) || story.failure().restored() != Gap.NEVER || topology.replications != 1
                || !story.pauses().get(g).isEmpty()) {
            throw new NotCoveredException(NotCovered.PATHS);
        }
        RecoveryCalculator.StandbyOutlook outlook = RecoveryCalculator.standby(standbyInput(g));
        for (int pair = topology.gimPairStart[g]; pair < topology.gimPairStart[g + 1]; pair++) {
            int ds = topology.pairSource[pair];
            int side = topology.sourceSite[ds] == story.failedSite() ? 0 : 1;
            standbySource(id(ElementKind.INFO_MART_INSTALLATION, g), id(ElementKind.DATA_SOURCE, ds), outlook, side);
        }
    }

    private void standbySource(String server, String source, RecoveryCalculator.StandbyOutlook outlook, int side) {
        GimOutlook.SourceOutlook one = outlook.server().sources().get(side);
        facts.add(Quantity.LOST_AT_MOST, server, source, outlook.upper().get(side));
        facts.add(Quantity.LOST, server, source, outlook.lower().get(side));
        facts.add(Quantity.STUCK, server, source, one.stuck());
        facts.add(Quantity.ALARM, server, source, one.alarms());
        facts.add(Quantity.OLDEST_DELAY, server, source, one.oldest());
        facts.add(Quantity.CAUGHT_UP, server, source, one.settled());
    }

    private int standbyServer() {
        int found = -1;
        for (int g = 0; g < topology.gims; g++) {
            if (topology.gimSite[g] != story.failedSite() && topology.gimMode[g] != InfoMartMode.ACTIVE.ordinal()) {
                if (found >= 0) {
                    throw new NotCoveredException(NotCovered.STEP);
                }
                found = g;
            }
        }
        if (found < 0) {
            throw new NotCoveredException(NotCovered.STEP);
        }
        return found;
    }

    private RecoveryCalculator.StandbyInput standbyInput(int g) {
        long failed = story.failure().at();
        long started = scenario.steps[story.started()].end();
        long excluded = story.failure().excluded();
        TreeSet<Long> instants = new TreeSet<>(List.of(started));
        if (excluded != Gap.NEVER) {
            instants.add(excluded);
        }
        List<Long> ends = List.copyOf(instants);
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            steps.add(ends.get(i) - (i == 0 ? failed : ends.get(i - 1)));
        }
        return new RecoveryCalculator.StandbyInput(settings.etl(g), settings.localLag(), failed, settings.applyLag(0), failedLag(g), 0,
                steps, ends.indexOf(started), excluded == Gap.NEVER ? -1 : ends.indexOf(excluded), ends.indexOf(started), horizon);
    }

    /** Lag of the writers that copied the failed site's sources to a surviving one; it must be the same for all. */
    private Long failedLag(int g) {
        TreeSet<Long> lags = new TreeSet<>();
        for (int pair = topology.gimPairStart[g]; pair < topology.gimPairStart[g + 1]; pair++) {
            for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
                int icon = topology.copyIcon[c];
                boolean gone = topology.iconSite[icon] == story.failedSite();
                if (gone && topology.databaseSite[topology.iconDatabase[icon]] != story.failedSite()) {
                    lags.add(settings.remoteLag(icon));
                }
            }
        }
        if (lags.size() > 1) {
            throw new NotCoveredException(NotCovered.PATHS);
        }
        return lags.isEmpty() ? null : lags.first();
    }
}
