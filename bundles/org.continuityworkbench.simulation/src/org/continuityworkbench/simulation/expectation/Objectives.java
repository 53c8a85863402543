/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.List;
import java.util.function.Predicate;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.ObjectiveKind;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** The objectives of a deployment, ready to judge many replays without looking at the model again. Immutable, safe for any thread. */
public final class Objectives {

    /**
     * An objective.
     *
     * @param subjects elements that it is about; empty for all
     * @param limit    seconds
     */
    record Item(String id, String name, ObjectiveKind kind, Disruption disruption, List<Element> subjects, long limit) {

        Measure measure() {
            return switch (kind) {
                case LOSS -> Measure.LOST;
                case DELAY -> Measure.DELAY;
                case RECOVERY_TIME -> Measure.RECOVERY;
            };
        }
    }

    /**
     * What a replay shows for an objective.
     *
     * @param reading null if the objective does not apply
     * @param reason  key of the reason why it does not; empty if it does
     */
    record Judgement(Reading reading, String reason) {
    }

    /**
     * A replay, measured and judged.
     *
     * @param figures  what it cost
     * @param verdicts of the objectives, in the order of {@link #ids()}
     */
    public record Assessment(Figures figures, List<Verdict> verdicts) {
    }

    private final List<Item> items;

    private Objectives(List<Item> items) {
        this.items = items;
    }

    /** The objectives of the deployment that was compiled, in file order; empty if its owner wants nothing. */
    public static Objectives of(CompiledTopology topology) {
        return new Objectives(topology.deployment().getObjectives().stream().map(objective -> item(objective, topology)).toList());
    }

    private static Item item(Objective objective, CompiledTopology topology) {
        List<Element> subjects = objective.getSite() == null ? List.of()
                : topology.find(objective.getSite().getId()).map(List::of).orElse(List.of());
        return new Item(objective.getId(), Deployments.label(objective), objective.getKind(), objective.getDisruption(), subjects,
                objective.getLimit().getSeconds());
    }

    List<Item> items() {
        return items;
    }

    /** Identifiers in file order. */
    public List<String> ids() {
        return items.stream().map(Item::id).toList();
    }

    /** Names for people, in file order. */
    public List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    /** Measures a replay of the deployment and judges it by every objective. */
    public Assessment assess(Trace trace) {
        Readings readings = new Readings(trace);
        return new Assessment(Figures.of(trace, readings), items.stream().map(item -> verdict(item, readings)).toList());
    }

    private static Verdict verdict(Item item, Readings readings) {
        Judgement judgement = judge(item, readings);
        return judgement.reading == null ? Verdict.NOT_APPLICABLE : verdict(judgement.reading, item.limit);
    }

    static Verdict verdict(Reading reading, long limit) {
        return !reading.open() && reading.high() <= limit ? Verdict.MET : Verdict.MISSED;
    }

    static Judgement judge(Item item, Readings readings) {
        boolean cut = readings.occurs(kind -> kind == EventKind.LINK_DOWN);
        boolean failure = readings.occurs(kind -> kind == EventKind.SITE_FAIL);
        String reason = notApplicable(item, cut, failure);
        if (!reason.isEmpty()) {
            return new Judgement(null, reason);
        }
        return new Judgement(switch (item.kind) {
            case LOSS -> readings.lost(item.subjects, causes(item.disruption, cut && failure));
            case DELAY -> readings.delay(item.subjects);
            case RECOVERY_TIME -> readings.recovery(item.subjects, failures(item.disruption));
        }, "");
    }

    private static Predicate<EventKind> failures(Disruption disruption) {
        return switch (disruption) {
            case LINK_LOSS -> kind -> kind == EventKind.LINK_DOWN;
            case SITE_FAILURE -> kind -> kind == EventKind.SITE_FAIL;
            case ANY -> kind -> true;
        };
    }

    /** Where a scenario has disruptions of both kinds, a loss belongs to the one that caused it. */
    private static Predicate<LossCause> causes(Disruption disruption, boolean both) {
        if (!both || disruption == Disruption.ANY) {
            return cause -> true;
        }
        return cause -> cause == LossCause.STUCK_RULE == (disruption == Disruption.LINK_LOSS);
    }

    /** Key of the reason why the disruption of an objective is none of this replay; empty if it is. */
    private static String notApplicable(Item item, boolean cut, boolean failure) {
        return switch (item.disruption) {
            case ANY -> "";
            case LINK_LOSS -> !cut ? "notApplicable.LINK_LOSS"
                    : failure && item.kind != ObjectiveKind.LOSS ? "notApplicable.LINK_LOSS.site" : "";
            case SITE_FAILURE -> !failure ? "notApplicable.SITE_FAILURE" : "";
        };
    }
}
