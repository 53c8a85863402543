/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import java.time.Duration;
import java.time.format.DateTimeFormatter;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.report.Actions;
import org.continuityworkbench.report.MarkdownText;
import org.continuityworkbench.report.ReplayTimeline;
import org.eclipse.osgi.util.NLS;

/** The record of an exercise as Markdown: who decided what, when, and what it led to. */
final class Minutes {

    private Minutes() {
    }

    /** @param participants who took part, as they wrote it; empty if nobody wrote it */
    static String of(Exercise exercise, String participants) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(escape(NLS.bind(Messages.minutes_title, exercise.name(), Deployments.label(exercise.deployment()))))
                .append("\n\n");
        out.append("**").append(escape(exercise.verdict())).append(".**\n\n").append(Messages.minutes_estimate).append("\n\n");
        out.append("- ").append(NLS.bind(Messages.minutes_begun, DateTimeFormatter.ISO_INSTANT.format(exercise.begun()))).append('\n');
        out.append("- ").append(NLS.bind(Messages.minutes_taken, Durations.format(exercise.elapsed().toSeconds()))).append('\n');
        if (!participants.isBlank()) {
            out.append("- ").append(NLS.bind(Messages.minutes_participants, escape(participants.replaceAll("\\s*\\R\\s*", "; "))))
                    .append('\n');
        }
        out.append("- ").append(NLS.bind(Messages.minutes_step, Durations.format(Exercise.STEP.toSeconds()))).append('\n');
        long forbidden = exercise.decisions().stream().filter(Exercise.Decision::forbidden).count();
        out.append("- ").append(NLS.bind(Messages.minutes_forbidden, forbidden)).append("\n\n");
        out.append("## ").append(Messages.minutes_decisions).append("\n\n").append(Messages.minutes_head)
                .append("\n|---|---|---|---|---|---|---|\n");
        for (Exercise.Decision decision : exercise.decisions()) {
            out.append("| ").append(clock(decision.elapsed())).append(" | ")
                    .append(escape(ReplayTimeline.moment(exercise.trace(), decision.at())))
                    .append(" | ").append(escape(decision.situation().text())).append(" | ").append(escape(decision.who())).append(" | ");
            if (decision.rule() == null) {
                out.append(Messages.waited).append(" | ");
            } else {
                String mark = decision.forbidden() ? "**" + Messages.forbiddenMark + "** " : "";
                out.append(mark).append(escape(Actions.describe(decision.rule().action().getName()))).append(' ')
                        .append(escape(decision.rule().rule())).append(" | ");
            }
            out.append(decision.consequence().lines().map(Minutes::escape).collect(java.util.stream.Collectors.joining("<br>")))
                    .append(" | ").append(escape(decision.note())).append(" |\n");
        }
        out.append("\n## ").append(Messages.minutes_events).append("\n\n");
        exercise.known().forEach(mark -> out.append("- ").append(escape(mark.text())).append('\n'));
        return out.toString();
    }

    /** The minutes so far, a line for each decision, the last one first. */
    static String soFar(Exercise exercise) {
        return exercise.decisions().reversed().stream().map(decision -> {
            String what = decision.rule() == null ? Messages.waited : Actions.describe(decision.rule().action().getName());
            String line = NLS.bind(Messages.line, new Object[] {clock(decision.elapsed()), ReplayTimeline.moment(exercise.trace(),
                    decision.at()),
                decision.forbidden() ? Messages.forbiddenMark + ": " + what : what, decision.who().isEmpty() ? "" : " (" + decision.who()
                + ")"});
            return decision.note().isBlank() ? line : line + "\n        " + decision.note();
        }).collect(java.util.stream.Collectors.joining("\n"));
    }

    static String clock(Duration elapsed) {
        return String.format(java.util.Locale.ROOT, "%d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }

    private static String escape(String text) {
        return MarkdownText.escape(text);
    }
}
