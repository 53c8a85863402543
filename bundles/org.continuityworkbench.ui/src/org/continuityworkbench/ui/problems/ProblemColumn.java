/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.report.Sources;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.SuppressedFinding;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;

/** The columns of the view: what, by which rule, where, on which ground. */
enum ProblemColumn {

    FINDING(560, ProblemColumn::message), RULE(110, row -> rule(row)), ELEMENT(210, ProblemColumn::element),
            REPAIR(120, ProblemColumn::repair),
    SOURCE(320, ProblemColumn::source);

    private final int width;
    private final Function<Object, String> text;

    ProblemColumn(int width, Function<Object, String> text) {
        this.width = width;
        this.text = text;
    }

    int width() {
        return width;
    }

    String text(Object row) {
        if (row instanceof Group group) {
            return this == FINDING ? group.title() : "";
        }
        if (row instanceof ProblemRows.More more) {
            return this == FINDING ? more.title() : "";
        }
        return text.apply(row);
    }

    ColumnLabelProvider labels(ISharedImages images, Supplier<DeploymentSession> session) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                String where = ProblemColumn.this == ELEMENT && Group.finding(row) != null ? line(Group.finding(row), session.get()) : "";
                return ProblemColumn.this.text(row) + where;
            }

            @Override
            public Image getImage(Object row) {
                return ProblemColumn.this == FINDING && row instanceof Group group ? images.getImage(icon(group.key())) : null;
            }

            @Override
            public String getToolTipText(Object row) {
                Finding finding = Group.finding(row);
                return finding == null ? null : finding.rule().title() + "\n" + finding.rule().rationale();
            }
        };
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "error", "failures" -> ISharedImages.IMG_OBJS_ERROR_TSK;
            case "warning" -> ISharedImages.IMG_OBJS_WARN_TSK;
            default -> ISharedImages.IMG_OBJS_INFO_TSK;
        };
    }

    private static String line(Finding finding, DeploymentSession session) {
        int line = session == null ? 0 : session.lineOf(finding.element());
        return line == 0 ? "" : " " + Messages.get("row.line", line);
    }

    private static String message(Object row) {
        if (row instanceof RuleFailure failure) {
            return failure.reason();
        } else if (row instanceof SuppressedFinding accepted) {
            String until = accepted.suppression().getExpires() == null ? Messages.get("row.forever")
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(accepted.suppression().getExpires());
            return Messages.get("row.accepted", accepted.finding().message(), accepted.suppression().getAuthor(), until,
                    accepted.suppression().getReason());
        }
        return Group.finding(row).message();
    }

    private static String rule(Object row) {
        return row instanceof RuleFailure failure ? failure.ruleId() : Group.finding(row).rule().id();
    }

    private static String element(Object row) {
        if (row instanceof RuleFailure failure) {
            return failure.element();
        }
        Finding finding = Group.finding(row);
        return finding.element() instanceof NamedElement named ? Deployments.label(named) : finding.elementId();
    }

    private static String repair(Object row) {
        Finding finding = Group.finding(row);
        return finding == null || row instanceof SuppressedFinding ? "" : Messages.get(finding.fix() == null ? "row.noFix" : "row.fix");
    }

    private static String source(Object row) {
        Finding finding = Group.finding(row);
        return finding == null ? "" : sources(finding.rule());
    }

    private static String sources(RuleDescriptor rule) {
        return rule.sources().stream().map(key -> Sources.find(key).map(source -> Messages.get("row.source", key, source.title()))
                .orElse(key)).collect(Collectors.joining("; "));
    }
}
