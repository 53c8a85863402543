/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Origin;
import org.continuityworkbench.simulation.expectation.Reading;
import org.continuityworkbench.simulation.expectation.Verdict;

/**
 * The results of a campaign or of a part of it. Parts that cover different cases add up to exactly the results of the whole, in whatever
 * order they are added and however the cases were spread. Its size depends on the length of the observation, not on the number of cases.
 * Not safe for several threads.
 */
public final class CampaignResult {

    /** Something that is demanded of cases. Expectations are named by their scenario too: {@code scenario/expectation}. */
    public record Demand(Origin origin, String id, String name) {
    }

    private static final Comparator<Demand> ORDER = Comparator.comparing(Demand::origin).thenComparing(Demand::id);

    private final Subject subject;
    private final Map<Measure, Distribution> measures = new EnumMap<>(Measure.class);
    private final SortedMap<Demand, Score> demands = new TreeMap<>(ORDER);
    private final SortedMap<String, Score> forbidden = new TreeMap<>();
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
    private final Score unanswered;
    private IntervalSet covered = IntervalSet.EMPTY;

    /** Results without any case. */
    public CampaignResult(Subject subject) {
        this.subject = subject;
        Figures.MEASURES.forEach(measure -> measures.put(measure, new Distribution(subject.worst())));
        unanswered = new Score(subject.worst());
    }

    void add(long number, Figures figures) {
        for (Map.Entry<Measure, Distribution> measure : measures.entrySet()) {
            Reading reading = figures.of(measure.getKey());
            measure.getValue().add(number, reading.high(), reading.open());
        }
    }

    void add(long number, Demand demand, Verdict verdict) {
        score(demand).add(number, verdict);
    }

    void addForbidden(long number, String rule) {
        forbidden(rule).add(number, Verdict.MISSED);
    }

    void addAssumptions(long bits) {
        for (Assumption assumption : Assumption.values()) {
            if ((bits >>> assumption.ordinal() & 1) != 0) {
                assumptions.add(assumption);
            }
        }
    }

    void addUnanswered(long number) {
        unanswered.add(number, Verdict.MISSED);
    }

    /**
     * Says that cases are in these results.
     *
     * @throws IllegalArgumentException if one of them is in already
     */
    public void cover(IntervalSet cases) {
        if (!covered.intersect(cases).isEmpty()) {
            throw new IllegalArgumentException("cases " + covered.intersect(cases) + " twice");
        }
        covered = covered.union(cases);
    }

    /**
     * Adds another part of the same campaign.
     *
     * @throws IllegalArgumentException if it is about something else, or has a case that these results have too
     */
    public void add(CampaignResult other) {
        if (!subject.equals(other.subject)) {
            throw new IllegalArgumentException(subject + " and " + other.subject);
        }
        cover(other.covered);
        other.measures.forEach((measure, distribution) -> measures.get(measure).add(distribution));
        other.demands.forEach((demand, score) -> score(demand).add(score));
        other.forbidden.forEach((rule, score) -> forbidden(rule).add(score));
        assumptions.addAll(other.assumptions);
        unanswered.add(other.unanswered);
    }

    public Subject subject() {
        return subject;
    }

    /** Numbers of the cases that were replayed. */
    public IntervalSet covered() {
        return covered;
    }

    /** True if cases of the campaign are missing. */
    public boolean isPartial() {
        return covered.length() < subject.cases();
    }

    /** The distribution of one of {@link Figures#MEASURES}. */
    public Distribution measure(Measure measure) {
        return measures.get(measure);
    }

    /** All expectations and objectives with their scores; expectations come first, then by identifier. */
    public SortedMap<Demand, Score> demands() {
        return java.util.Collections.unmodifiableSortedMap(demands);
    }

    /** The score of a demand, which is added if there is none yet. */
    public Score score(Demand demand) {
        return demands.computeIfAbsent(demand, unused -> new Score(subject.worst()));
    }

    /** Rules that were broken by forbidden actions; the cases that did are the missed ones. */
    public SortedMap<String, Score> forbidden() {
        return java.util.Collections.unmodifiableSortedMap(forbidden);
    }

    /** The score of a rule against forbidden actions, which is added if there is none yet. */
    public Score forbidden(String rule) {
        return forbidden.computeIfAbsent(rule, unused -> new Score(subject.worst()));
    }

    /** What the replays took for granted; may be added to. */
    public Set<Assumption> assumptions() {
        return assumptions;
    }

    /** Cases that could not be replayed; they are the missed ones and in no distribution. */
    public Score unanswered() {
        return unanswered;
    }

    /** True if a case missed an expectation or an objective. */
    public boolean isMissed() {
        return demands.values().stream().anyMatch(score -> score.missed() > 0);
    }
}
