/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.simulation.plan.Deadline;
import org.continuityworkbench.simulation.plan.Permission;
import org.continuityworkbench.simulation.plan.PlanSheet;

/** What the outputs of a plan have in common: the sentences in it, with local clock times where the disruption has a start. */
final class PlanReport {

    private static final int FEW = 6;

    private final PlanSheet sheet;
    private final Moments moments;

    PlanReport(PlanSheet sheet, Optional<ZonedDateTime> start) {
        this.sheet = sheet;
        moments = new Moments(start);
    }

    PlanSheet sheet() {
        return sheet;
    }

    Moments moments() {
        return moments;
    }

    static String name(NamedElement element) {
        return Deployments.label(element);
    }

    /** The most important sentence: until when the link must be back, or how long the recovery takes. */
    String headline() {
        if (!sheet.deadlines().isEmpty()) {
            return sheet.deadline().map(deadline -> Texts.get("plan.deadline", moments.at(deadline.seconds()),
                    Durations.format(deadline.seconds())))
                    .orElseGet(() -> Texts.get("plan.noDeadline"));
        }
        return Texts.get("plan.total", Durations.format(sheet.total()), Durations.format(sheet.prepare()),
                Durations.format(sheet.total() - sheet.prepare()), moments.at(sheet.total()));
    }

    /** Empty for a step that lasts as long as it needs. */
    static String duration(PlanSheet.Entry entry) {
        return entry.end() > entry.begin() ? Durations.format(entry.end() - entry.begin())
                : entry.step().getDuration() != null ? Durations.format(0) : Texts.get("plan.open");
    }

    static String text(String value) {
        return value == null ? "" : value;
    }

    /** A few names; how many there are where they are many. */
    static String targets(PlanStep step) {
        String names = step.getTargets().stream().limit(FEW).map(PlanReport::name).collect(Collectors.joining(", "));
        int more = step.getTargets().size() - FEW;
        return more > 0 ? Texts.get("plan.more", names, more) : names;
    }

    /** When a step begins; after a step that lasts as long as it needs nobody knows. */
    String when(PlanSheet.Entry entry) {
        Optional<PlanSheet.Entry> open = sheet.steps().stream().filter(earlier -> earlier.number() < entry.number())
                .filter(earlier -> earlier.end() == earlier.begin() && earlier.step().getDuration() == null).reduce((a, b) -> b);
        return open.map(earlier -> Texts.get("plan.after", earlier.number())).orElseGet(() -> moments.at(entry.begin()));
    }

    /** Deadlines of one kind and moment are one line. */
    List<String> deadlines() {
        Map<String, List<Element>> grouped = new LinkedHashMap<>();
        for (Deadline deadline : sheet.deadlines()) {
            grouped.computeIfAbsent(deadline.kind() + "@" + deadline.seconds(), unused -> new ArrayList<>()).add(deadline.element());
        }
        List<String> lines = new ArrayList<>();
        grouped.forEach((key, elements) -> lines.add(Texts.get("plan.watch." + key.substring(0, key.indexOf('@')),
                moments.at(Long.parseLong(key.substring(key.indexOf('@') + 1))),
                elements.stream().map(Element::label).collect(Collectors.joining(", ")))));
        return lines;
    }

    List<ActionRule> rules(Permission permission) {
        return sheet.rules().stream().filter(rule -> rule.permission() == permission).toList();
    }

    static String rule(ActionRule rule) {
        return Texts.get("plan.rule", rule.text(), (rule.rule().isEmpty() ? "" : rule.rule() + " ") + rule.source());
    }
}
