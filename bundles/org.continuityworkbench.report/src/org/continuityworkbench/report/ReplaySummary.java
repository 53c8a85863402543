/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;

/**
 * What people ask about a replay: what is lost, how late the rest is, when reporting is back. Data sources of one site that share their
 * fate are one entry. Info Mart servers that were never in service are left out. Immutable.
 *
 * @param losses     data lost, by Info Mart, site and cause
 * @param uncertain  data that a switch-over to a lagging replica may lose in addition, by Info Mart and site
 * @param lateness   delay by Info Mart
 * @param unrecorded data that no ICON recorded, by data source; without those that recorded everything
 */
public record ReplaySummary(List<LostData> losses, List<UncertainData> uncertain, List<Lateness> lateness,
        Map<Element, IntervalSet> unrecorded) {

    /**
     * Data of one site that are absent from one Info Mart for good.
     *
     * @param infoMart    installation
     * @param site        site of the sources
     * @param sources     data sources that share the windows
     * @param windows     data seconds lost
     * @param cause       why
     * @param provisional true if the data may still come because the failed site may come back with its disks
     * @param outage      how long the sources were out of reach, in seconds; -1 if that is not the reason
     * @param threshold   stuck threshold in seconds; -1 if that is not the reason
     */
    public record LostData(Element infoMart, Element site, List<Element> sources, IntervalSet windows, LossCause cause, boolean provisional,
            long outage, long threshold) {
    }

    /**
     * Data of one site that are lost only if what the replica lacked cannot be extracted again.
     *
     * @param windows data seconds
     */
    public record UncertainData(Element infoMart, Element site, List<Element> sources, IntervalSet windows) {
    }

    /**
     * How late data reach reports from one Info Mart.
     *
     * @param outages  stretches in which no new data reached reports
     * @param oldest   largest age of data when they became visible, in seconds
     * @param caughtUp second at which reports are as fresh as usual again, 0 if they always were; empty if that did not happen
     * @param stopped  second since which the server is out of service for good; empty if it is in service at the end
     */
    public record Lateness(Element infoMart, List<Interval> outages, long oldest, OptionalLong caughtUp, OptionalLong stopped) {
    }

    /** What a replay answers. */
    public static ReplaySummary of(Trace trace) {
        List<LostData> losses = new ArrayList<>();
        List<UncertainData> uncertain = new ArrayList<>();
        List<Lateness> lateness = new ArrayList<>();
        for (InfoMartTrace mart : trace.infoMarts()) {
            if (mart.modes().stream().anyMatch(mode -> mode.state() == InfoMartMode.ACTIVE)) {
                losses.addAll(losses(trace, mart));
                uncertain.addAll(uncertain(trace, mart));
                lateness.add(new Lateness(mart.installation(), mart.reportingOutages(), mart.oldestDelay(), mart.caughtUp(),
                        stopped(mart)));
            }
        }
        return new ReplaySummary(List.copyOf(losses), List.copyOf(uncertain), List.copyOf(lateness), unrecorded(trace));
    }

    private static OptionalLong stopped(InfoMartTrace mart) {
        var last = mart.modes().getLast();
        return last.state() == InfoMartMode.ACTIVE ? OptionalLong.empty() : OptionalLong.of(last.interval().start());
    }

    private static Map<Element, IntervalSet> unrecorded(Trace trace) {
        Map<Element, IntervalSet> unrecorded = new LinkedHashMap<>();
        for (int source = 0; source < trace.topology().sources; source++) {
            IntervalSet missing = trace.notRecorded(source);
            if (!missing.isEmpty()) {
                unrecorded.put(trace.topology().element(ElementKind.DATA_SOURCE, source), missing);
            }
        }
        return unrecorded;
    }

    /** What sources must have in common to be one entry. */
    private record Fate(int site, LossCause cause, IntervalSet windows, boolean provisional, long outage) {
    }

    private static List<LostData> losses(Trace trace, InfoMartTrace mart) {
        Map<Fate, List<Element>> groups = new LinkedHashMap<>();
        for (DataTrace data : mart.data()) {
            for (LossCause cause : LossCause.values()) {
                List<Loss> own = data.losses().stream().filter(loss -> loss.cause() == cause).toList();
                if (!own.isEmpty()) {
                    IntervalSet windows = IntervalSet.of(own.stream().map(Loss::interval).toList());
                    boolean provisional = own.stream().anyMatch(Loss::provisional);
                    Fate fate = new Fate(data.dataSource().site(), cause, windows, provisional, cause == LossCause.STUCK_RULE
                            ? outage(trace, data, own) : -1);
                    groups.computeIfAbsent(fate, unused -> new ArrayList<>()).add(data.dataSource());
                }
            }
        }
        List<LostData> losses = new ArrayList<>();
        groups.forEach((fate, sources) -> losses.add(new LostData(mart.installation(), trace.topology().element(ElementKind.SITE,
                fate.site()),
                List.copyOf(sources), fate.windows(), fate.cause(), fate.provisional(), fate.outage(),
                fate.cause() == LossCause.STUCK_RULE ? threshold(trace) : -1)));
        return losses;
    }

    private static List<UncertainData> uncertain(Trace trace, InfoMartTrace mart) {
        Map<Fate, List<Element>> groups = new LinkedHashMap<>();
        for (DataTrace data : mart.data()) {
            IntervalSet windows = data.lostUpperBound().minus(data.lost());
            if (!windows.isEmpty()) {
                groups.computeIfAbsent(new Fate(data.dataSource().site(), null, windows, false, -1), unused -> new ArrayList<>())
                        .add(data.dataSource());
            }
        }
        List<UncertainData> uncertain = new ArrayList<>();
        groups.forEach((fate, sources) -> uncertain.add(new UncertainData(mart.installation(), trace.topology().element(ElementKind.SITE,
                fate.site()),
                List.copyOf(sources), fate.windows())));
        return uncertain;
    }

    /** Longest stretch without the source that ended in one of the losses. */
    private static long outage(Trace trace, DataTrace data, List<Loss> losses) {
        Set<Long> ends = losses.stream().filter(loss -> loss.event() >= 0).map(loss -> trace.event(loss.event()).time())
                .collect(Collectors.toSet());
        return data.unavailable().stream().filter(interval -> ends.contains(interval.end())).mapToLong(Interval::length).max().orElse(-1);
    }

    private static long threshold(Trace trace) {
        return trace.effectiveSettings().stream().filter(setting -> setting.key() == SettingKey.TAU).map(SettingValue::text)
                .mapToLong(text -> Durations.parse(text).getSeconds()).findFirst().orElse(-1);
    }

    /** Length of the longest loss of one Info Mart and one site, in seconds; 0 if nothing is lost. */
    public long worstLoss() {
        return losses.stream().mapToLong(loss -> loss.windows().length()).max().orElse(0);
    }

    /** Largest delay of surviving data, in seconds. */
    public long worstDelay() {
        return lateness.stream().mapToLong(Lateness::oldest).max().orElse(0);
    }

    /** Longest time in which reports got nothing new, in seconds. */
    public long worstStandstill() {
        return lateness.stream().flatMap(late -> late.outages().stream()).mapToLong(Interval::length).max().orElse(0);
    }

    /** What happened, in words: the failures of the scenario if they are of one simple kind, else the name of the scenario. */
    static String disruption(Trace trace) {
        List<TraceEvent> cuts = trace.events(EventKind.LINK_DOWN);
        List<TraceEvent> failures = trace.events(EventKind.SITE_FAIL);
        List<TraceEvent> restores = trace.events(EventKind.LINK_UP);
        boolean oneCut = !cuts.isEmpty() && cuts.stream().allMatch(cut -> cut.time() == cuts.getFirst().time())
                && restores.stream().allMatch(up -> up.time() == restores.getFirst().time());
        if (failures.isEmpty() && oneCut && restores.size() == cuts.size()) {
            return Texts.get("replay.networkLoss", Durations.format(restores.getFirst().time() - cuts.getFirst().time()));
        } else if (cuts.isEmpty() && failures.size() == 1) {
            return Texts.get("replay.siteFailure", failures.getFirst().element().label());
        }
        return trace.scenario().id();
    }

    /** The answer in one sentence. */
    String verdict() {
        if (losses.isEmpty() && !uncertain.isEmpty()) {
            long most = uncertain.stream().mapToLong(data -> data.windows().length()).max().orElseThrow();
            return Texts.get("verdict.uncertain", Durations.format(most), Durations.format(worstDelay()));
        } else if (losses.isEmpty()) {
            return worstDelay() == 0 ? Texts.get("verdict.unharmed") : Texts.get("verdict.late", Durations.format(worstDelay()));
        }
        LostData first = losses.getFirst();
        boolean alike = losses.stream().allMatch(loss -> loss.cause() == LossCause.STUCK_RULE && loss.outage() == first.outage()
                && loss.windows().length() == first.windows().length());
        long sites = losses.stream().filter(loss -> loss.infoMart().equals(first.infoMart())).map(LostData::site).distinct().count();
        if (alike && first.outage() >= 0) {
            return Texts.get("verdict.stuck", Durations.format(first.windows().length()), sites, Durations.format(first.outage()),
                    Durations.format(first.threshold()));
        }
        LostData worst = losses.stream().max(java.util.Comparator.comparingLong(loss -> loss.windows().length())).orElseThrow();
        return Texts.get("verdict.lost", Durations.format(worst.windows().length()), worst.site().label(), worst.infoMart().label(),
                Texts.get("cause.short." + worst.cause().name()));
    }
}
