/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Severity;

/** What is shown on figures: findings, and over them the state at a moment of a replay. */
final class Marks {

    private Marks() {
    }

    /**
     * A badge for each element with findings, of the worst severity, with all messages. Findings about the deployment as a whole have no
     * figure.
     */
    static Map<String, Mark> of(List<Finding> findings) {
        Map<String, List<Finding>> byFigure = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Figures.forMark(finding.element()).ifPresent(figure -> byFigure.computeIfAbsent(figure.getId(), unused -> new ArrayList<>())
                    .add(finding));
        }
        Map<String, Mark> marks = new LinkedHashMap<>();
        byFigure.forEach((element, about) -> {
            Severity worst = about.stream().map(Finding::severity).max((one, other) -> Integer.compare(rank(one), rank(other)))
                    .orElseThrow();
            String text = String.join("\n", about.stream().map(finding -> finding.rule().id() + ": " + finding.message()).distinct()
                    .toList());
            marks.put(element, Mark.badge(worst.text(), worst.text().substring(0, 1).toUpperCase(java.util.Locale.ROOT), text));
        });
        return marks;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 2;
            case WARNING -> 1;
            case INFO -> 0;
        };
    }

    /** States in front of findings; texts of both. */
    static Map<String, Mark> together(Map<String, Mark> findings, Map<String, Mark> states) {
        Map<String, Mark> all = new LinkedHashMap<>(findings);
        states.forEach((element, state) -> all.merge(element, state,
                (finding, shown) -> new Mark(shown.state(), shown.badge(), shown.letter(), shown.text() + "\n" + finding.text(),
                shown.meaning())));
        return all;
    }
}
