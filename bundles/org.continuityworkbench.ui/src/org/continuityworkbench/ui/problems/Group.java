/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;
import org.continuityworkbench.validation.ValidationResult;

/**
 * Findings of one kind. Equal to another group of the same kind, so that a viewer keeps it open when its content changes.
 *
 * @param key   name of the kind in the texts
 * @param items findings, accepted findings or failures of rules
 */
record Group(String key, List<?> items) {

    Group {
        items = List.copyOf(items);
    }

    /** The groups of a result, the worst first; a group without content is left out. */
    static List<Group> of(ValidationResult result) {
        List<Group> groups = new ArrayList<>();
        add(groups, "failures", result.failures());
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
            add(groups, severity.text(), result.findings().stream().filter(finding -> finding.severity() == severity).toList());
        }
        add(groups, "accepted", result.suppressed());
        return groups;
    }

    private static void add(List<Group> groups, String key, List<?> items) {
        if (!items.isEmpty()) {
            groups.add(new Group(key, items));
        }
    }

    String title() {
        return Messages.get("group." + key, items.size());
    }

    /** The finding behind a row; null for a row that is none. */
    static Finding finding(Object row) {
        return row instanceof Finding finding ? finding : row instanceof SuppressedFinding accepted ? accepted.finding() : null;
    }

    /** All that a row says, for filters and for the clipboard. */
    static String words(Object row) {
        if (row instanceof RuleFailure failure) {
            return String.join(" ", failure.ruleId(), failure.element(), failure.reason());
        }
        Finding finding = finding(row);
        return finding == null ? "" : String.join(" ", finding.rule().id(), finding.elementId(), finding.message(), finding.rule().title());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group group && group.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key);
    }
}
