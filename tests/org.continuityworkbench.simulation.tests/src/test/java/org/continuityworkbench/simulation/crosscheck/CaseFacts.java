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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.GimCalculator;
import org.continuityworkbench.simulation.calculator.GimInput;
import org.continuityworkbench.simulation.calculator.GimOutlook;
import org.continuityworkbench.simulation.calculator.OutageStory;
import org.continuityworkbench.simulation.calculator.OutageStory.Far;
import org.continuityworkbench.simulation.calculator.Rational;
import org.continuityworkbench.simulation.calculator.RecoveryCalculator;
import org.continuityworkbench.simulation.calculator.ReplicationCalculator;
import org.continuityworkbench.simulation.calculator.SplitBrain;
import org.continuityworkbench.simulation.calculator.TransferCalculator;
import org.continuityworkbench.simulation.calculator.WriterQueue;

/** What the calculator says about a generated case, straight from its numbers: no model and no compiled array is looked at. */
final class CaseFacts {

    private static final int START_STEP = 5;
    private static final int EXCLUDE_STEP = 4;
    private static final int REPORT_STEP = 6;

    private final Case input;
    private final Facts facts;

    private CaseFacts(Case input) {
        this.input = input;
        this.facts = new Facts(input.horizon());
    }

    static List<Fact> of(Case input) {
        CaseFacts calculator = new CaseFacts(input);
        switch (input.family()) {
            case LINK, LINK_THEN_SITE, SITE -> calculator.servers();
            case QUEUE -> calculator.queues();
            case REPLICATION -> calculator.replication();
            case STANDBY_RECOVERY -> calculator.standby();
            case ACTIVE_RECOVERY -> calculator.activeRecovery();
            case TRANSFER -> calculator.transfer();
            case PURGE -> calculator.purge();
            case SPLIT_BRAIN -> calculator.splitBrain();
        }
        return calculator.facts.list();
    }

    static String key(int site) {
        return String.valueOf((char) ('a' + site));
    }

    private String server(int site) {
        return "gim-" + key(site);
    }

    private static String source(int site) {
        return "sip-" + key(site);
    }

    private int remote(int site) {
        return (site + 1) % input.sites();
    }

    private IntStream sites() {
        return IntStream.range(0, input.sites());
    }

    private WriterQueue.Writer writer() {
        Case.Figures figures = input.figures();
        return new WriterQueue.Writer(input.etl().lag(), decimal(figures.produced()), decimal(figures.written()), figures.recordSize(),
                figures.disk());
    }

    private static Rational decimal(String text) {
        return Rational.of(new java.math.BigDecimal(text));
    }

    private void servers() {
        sites().filter(site -> input.failure() == null || site != input.victim())
                .forEach(site -> facts.server(server(site), outlook(site), windowed()));
        if (input.failure() != null && input.failure().restored() == Gap.NEVER) {
            facts.add(Quantity.PHASES, "", "", List.of("NORMAL@0", "DISASTER_RECOVERY@" + input.failure().at()));
        }
        means();
    }

    private boolean windowed() {
        return input.etl().window() != null;
    }

    private GimOutlook outlook(int site) {
        return GimCalculator.of(story(site).input());
    }

    /** The victim stands on one side of the cut, everybody else on the other; its remote copy stands with its neighbour. */
    private OutageStory story(int site) {
        List<String> near = new ArrayList<>();
        List<Far> far = new ArrayList<>();
        sites().forEach(other -> {
            boolean across = other != site && (site == input.victim() || other == input.victim());
            boolean copied = input.paired() && (site != input.victim() || remote(other) == site);
            if (across) {
                far.add(new Far(source(other), copied ? writer() : null));
            } else {
                near.add(source(other));
            }
        });
        return new OutageStory(input.etl().forCalculator(), input.etl().localLag(), near, far, input.outages(), input.failure(),
                input.horizon());
    }

    private void means() {
        Case.Etl etl = input.etl();
        if (input.family() != Family.LINK || input.outages().size() != 1 || etl.period() != 0 || etl.localLag() != 0
                || etl.window() != null) {
            return;
        }
        Interval outage = input.outages().getFirst();
        Rational factor = etl.forCalculator().catchUp();
        boolean shorter = outage.length() <= etl.tau();
        sites().forEach(site -> sites().forEach(other -> {
            boolean across = other != site && (site == input.victim() || other == input.victim());
            Interval data = shorter ? outage
                    : across ? new Interval(outage.end() - etl.tau(), outage.end())
                            : new Interval(outage.start(), outage.start() + etl.tau());
            boolean serialLive = !shorter && !across && etl.serial();
            if (!serialLive) {
                facts.mean(server(site), source(other), data, factor);
            }
        }));
    }

    private void queues() {
        servers();
        sites().filter(site -> site == input.victim() || remote(site) == input.victim()).forEach(site -> facts
                .queue("icon-voice-" + key(site) + "-remote", WriterQueue.of(writer(), input.outages())));
    }


    private void replication() {
        facts.server(server(0), outlook(0), windowed());
        Case.Figures figures = input.figures();
        Interval outage = input.outages().getFirst();
        Rational speed = Rational.of(figures.bandwidth(), 8).over(decimal(figures.overhead()));
        facts.replication("ogg", ReplicationCalculator.of(new ReplicationCalculator.Input(decimal(figures.redo()), speed,
                figures.trailDisk(), null, outage.start(), outage.end(), outage.end())));
    }

    private void steps(long begin) {
        List<Interval> steps = new ArrayList<>();
        long at = begin + input.recovery().detect() + input.recovery().decide();
        for (long step : input.recovery().steps()) {
            steps.add(new Interval(at, at + step));
            at += step;
        }
        facts.add(Quantity.STEPS, "", "", steps);
        facts.add(Quantity.PHASES, "", "", List.of("NORMAL@0", "DISASTER_RECOVERY@" + begin, "EMERGENCY@" + at));
    }

    private void standby() {
        Case.Recovery recovery = input.recovery();
        long failed = input.failure().at();
        steps(failed);
        RecoveryCalculator.StandbyOutlook outlook = RecoveryCalculator.standby(new RecoveryCalculator.StandbyInput(
                input.etl().forCalculator(), input.etl().localLag(), failed, recovery.lag(), input.etl().lag(),
                recovery.detect() + recovery.decide(), recovery.steps(), START_STEP, recovery.exclude() ? EXCLUDE_STEP : -1, REPORT_STEP,
                input.horizon()));
        String server = server(1);
        GimOutlook.SourceOutlook gone = outlook.server().source("failed");
        GimOutlook.SourceOutlook live = outlook.server().source("live");
        facts.add(Quantity.LOST_AT_MOST, server, source(0), outlook.upper().get(0));
        facts.add(Quantity.LOST_AT_MOST, server, source(1), outlook.upper().get(1));
        facts.add(Quantity.LOST, server, source(0), outlook.lower().get(0));
        facts.add(Quantity.LOST, server, source(1), outlook.lower().get(1));
        facts.add(Quantity.STUCK, server, source(0), gone.stuck());
        facts.add(Quantity.ALARM, server, source(0), gone.alarms());
        facts.add(Quantity.CAUGHT_UP, server, source(1), live.settled());
        facts.add(Quantity.OLDEST_DELAY, server, source(1), live.oldest());
    }

    private void activeRecovery() {
        Case.Recovery recovery = input.recovery();
        long failed = input.failure().at();
        steps(failed);
        long excluded = RecoveryCalculator.endOfStep(failed, recovery.detect() + recovery.decide(), recovery.steps(), 1);
        Case told = input.with(new OutageStory.Failure(failed, Gap.NEVER, false, excluded));
        int survivor = 1 - input.victim();
        facts.server(server(survivor), GimCalculator.of(new CaseFacts(told).story(survivor).input()), windowed());
    }

    private TransferCalculator transferFigures() {
        Case.Figures figures = input.figures();
        return new TransferCalculator(figures.size(), figures.bandwidth(), decimal(figures.usable()), figures.exportTime(),
                figures.importTime());
    }

    private void transfer() {
        TransferCalculator transfer = transferFigures();
        long begin = input.pause().start() + input.recovery().detect() + input.recovery().decide();
        long copy = begin + input.figures().exportTime();
        long end = begin + transfer.totalSeconds();
        facts.add(Quantity.STEPS, "", "", List.of(new Interval(begin, copy), new Interval(copy, copy + transfer.copySeconds()),
                new Interval(copy + transfer.copySeconds(), end), new Interval(end, end)));
        facts.instants(Quantity.TRANSFER, "", "", LongStream.of(begin, end));
        facts.server(server(0), stopped(input.recovery().stopped() ? new Interval(begin, end) : null, null), windowed());
    }

    /** The standby is started by mistake; the active server goes on as if nothing had happened, and no phase changes. */
    private void splitBrain() {
        SplitBrain brain = SplitBrain.of(0, input.pause().start(), input.pause().end());
        long desync = brain.desync().orElseThrow();
        facts.add(Quantity.DESYNC, "", "", List.of(desync));
        facts.add(Quantity.DIVERGENCE, "", "", List.of(new Interval(desync, desync + brain.divergence(input.horizon()))));
        facts.add(Quantity.PHASES, "", "", List.of("NORMAL@0"));
        facts.server(server(0), outlook(0), windowed());
    }

    private void purge() {
        facts.server(server(0), stopped(input.pause(), input.figures().purge() ? input.figures().retention() : null), windowed());
        facts.server(server(1), stopped(null, null), windowed());
    }

    private GimOutlook stopped(Interval pause, Long retention) {
        List<GimInput.Source> sources = sites().mapToObj(site -> new GimInput.Source(source(site))).toList();
        return GimCalculator.of(new GimInput(input.etl().forCalculator(), input.etl().localLag(), 0, Rational.ZERO, pause, retention,
                sources, input.horizon()));
    }
}
