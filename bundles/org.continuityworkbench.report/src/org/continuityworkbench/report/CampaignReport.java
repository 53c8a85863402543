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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Distribution;
import org.continuityworkbench.simulation.campaign.Score;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.expectation.Figures;

/** What the outputs of a campaign have in common: its sentences and tables. */
final class CampaignReport {

    /** Shares in thousandths of the columns; the last is the worst case. */
    private static final List<Integer> SHARES = List.of(500, 900, 990, 999, 1000);
    /** Measures whose spread is worth a picture. */
    private static final List<Measure> SPREAD = List.of(Measure.LOST, Measure.DELAY);
    private static final long[] BOUNDS = {0, 60, 300, 900, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 172_800, Long.MAX_VALUE};
    private static final int WIDEST = 40;

    private final CampaignResult result;
    private final Subject subject;

    CampaignReport(CampaignResult result) {
        this.result = result;
        subject = result.subject();
    }

    String headline() {
        return Texts.get(subject.seed() == null ? "campaign.written" : "campaign.random", Long.toString(result.covered().length()),
                String.valueOf(subject.seed()), subject.deployment());
    }

    /** Why the results are not those of the whole campaign; empty if they are. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (result.isPartial()) {
            warnings.add(Texts.get("campaign.partial", Long.toString(result.covered().length()), Long.toString(subject.cases())));
        }
        if (result.unanswered().missed() > 0) {
            warnings.add(Texts.get("campaign.unanswered", Long.toString(result.unanswered().missed()), cases(result.unanswered().first())));
        }
        return warnings;
    }

    /** Header and rows of the table of measures. Rows of measures that were zero in all cases are left out, but for loss and delay. */
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.get("campaign.table").split("\\|")));
        for (Measure measure : Figures.MEASURES) {
            Distribution distribution = result.measure(measure);
            if (distribution.worst().isEmpty() && !SPREAD.contains(measure) || distribution.cases() == 0) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(Texts.get("measure." + measure.getName())));
            SHARES.forEach(share -> row.add(distribution.quantile(share).stream().mapToObj(Durations::format).findFirst()
                    .orElse(Texts.get("campaign.open"))));
            long answered = distribution.cases() - distribution.open();
            row.add(answered == 0 ? "" : Durations.format((2 * distribution.sum() + answered) / (2 * answered)));
            row.add(distribution.open() == 0 ? "" : share(distribution.open(), distribution.cases()));
            rows.add(row);
        }
        return rows;
    }

    List<Measure> spread() {
        return result.covered().isEmpty() ? List.of() : SPREAD;
    }

    /** A row for each class of values: name, share, bar. Classes without a case at the ends are left out. */
    List<List<String>> histogram(Measure measure) {
        Distribution distribution = result.measure(measure);
        List<List<String>> rows = new ArrayList<>();
        long most = 1;
        long[] counts = new long[BOUNDS.length + 1];
        for (int i = 0; i < BOUNDS.length; i++) {
            counts[i] = distribution.between(i == 0 ? -1 : BOUNDS[i - 1], BOUNDS[i]);
            most = Math.max(most, counts[i]);
        }
        counts[BOUNDS.length] = distribution.open();
        int last = counts.length - 1;
        while (last > 0 && counts[last] == 0) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            String name = i == 0 ? Texts.get("campaign.none") : i == BOUNDS.length ? Texts.get("campaign.open")
                    : i == BOUNDS.length - 1 ? Texts.get("campaign.more", Durations.format(BOUNDS[i - 1]))
                    : Texts.get("campaign.upTo", Durations.format(BOUNDS[i]));
            rows.add(List.of(name, share(counts[i], distribution.cases()), "#".repeat((int) Math.ceilDiv(counts[i] * WIDEST, most))));
        }
        return rows;
    }

    /** Expectations and objectives, one line each; those that were missed come first. */
    List<Map.Entry<CampaignResult.Demand, Score>> demands() {
        return result.demands().entrySet().stream()
                .sorted(java.util.Comparator.comparing((Map.Entry<CampaignResult.Demand, Score> entry) -> entry.getValue().missed() == 0))
                        .toList();
    }

    String demand(Map.Entry<CampaignResult.Demand, Score> demand) {
        Score score = demand.getValue();
        long counted = score.met() + score.missed();
        String text = counted == 0 ? Texts.get("campaign.demand.never")
                : score.missed() == 0 ? Texts.get("campaign.demand.met", Long.toString(score.met()))
                : Texts.get("campaign.demand.missed", Long.toString(score.missed()), share(score.missed(), counted), Long.toString(counted),
                        cases(score.first()));
        return Texts.get("replay.outcome", demand.getKey().name() + " (" + demand.getKey().id() + ")", text);
    }

    List<String> forbidden() {
        return result.forbidden().entrySet().stream().map(rule -> Texts.get("campaign.forbidden", rule.getKey(),
                Long.toString(rule.getValue().missed()), share(rule.getValue().missed(), result.covered().length()), cases(rule.getValue()
                        .first())))
                .toList();
    }

    /** The worst cases of each measure, one line each. */
    List<String> worst() {
        List<String> lines = new ArrayList<>();
        for (Measure measure : Figures.MEASURES) {
            List<Distribution.Worst> worst = result.measure(measure).worst();
            if (!worst.isEmpty()) {
                lines.add(Texts.get("replay.outcome", Texts.get("measure." + measure.getName()), worst.stream().map(one -> Texts.get(
                        one.open() ? "campaign.worst.open" : "campaign.worst", subject.name(one.number()), Durations.format(one.seconds())))
                        .collect(Collectors.joining(", "))));
            }
        }
        return lines;
    }

    String replay() {
        return subject.seed() == null ? Texts.get("campaign.replay.written")
                : Texts.get("campaign.replay.random", Long.toString(subject.cases()), subject.seed().toString());
    }

    /** Settings and assumptions. */
    List<String> basis() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(", ", subject.settings()));
        if (subject.seed() != null) {
            lines.add(Texts.get("campaign.drawing", subject.drawing()));
        }
        result.assumptions().forEach(assumption -> lines.add(Texts.get("replay.assumption", assumption.id(), assumption.text(),
                assumption.evidence().tag())));
        return lines;
    }

    private String cases(List<Long> numbers) {
        return numbers.stream().map(subject::name).collect(Collectors.joining(", "));
    }

    /** For example {@code 12.3 %}; only nothing is nothing. */
    private static String share(long part, long whole) {
        long perMille = whole == 0 ? 0 : (Math.multiplyExact(part, 2000) + whole) / (2 * whole);
        return part > 0 && perMille == 0 ? "< 0.1 %" : perMille / 10 + "." + perMille % 10 + " %";
    }
}
