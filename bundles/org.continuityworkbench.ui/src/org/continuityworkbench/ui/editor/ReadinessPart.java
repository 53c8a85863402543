/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.List;

import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.ui.help.HelpHandlers;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** The verdict on the deployment as a whole, and below it the score with its arithmetic. */
final class ReadinessPart {

    private static final String PAGE = "readiness.html";
    private static final int WIDTH = 400;

    private final Composite parent;
    private final Label verdict;
    private final Label formula;

    ReadinessPart(Composite parent, FormToolkit toolkit, IEditorSite site) {
        this.parent = parent;
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(10, 4).applyTo(parent);
        verdict = label(toolkit);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        formula = label(toolkit);
        formula.setToolTipText(Readiness.basis());
        Hyperlink link = toolkit.createHyperlink(parent, Messages.overview_readinessHelp, SWT.NONE);
        link.addHyperlinkListener(new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                try {
                    HelpHandlers.open(site.getPage()).show(PAGE);
                } catch (PartInitException e) {
                    ILog.of(ReadinessPart.class).error(e.getMessage(), e);
                }
            }
        });
    }

    private Label label(FormToolkit toolkit) {
        Label label = toolkit.createLabel(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Shows how things stand now; false if that is what was shown before. */
    boolean refresh(ValidationResult findings, List<ObjectiveResult> objectives) {
        Readiness readiness = Readiness.of(findings, objectives.stream().map(ReadinessPart::demand).toList());
        String says = readiness.verdict().replace("&", "&&");
        if (says.equals(verdict.getText()) && readiness.formula().equals(formula.getText())) {
            return false;
        }
        verdict.setText(says);
        formula.setText(readiness.formula());
        return true;
    }

    private static Readiness.Demand demand(ObjectiveResult result) {
        String name = result.objective().getName() == null ? String.valueOf(result.objective().getId()) : result.objective().getName();
        return new Readiness.Demand(name, state(result), result.outcome() == null ? "" : result.outcome().text());
    }

    /** What a replay missed stays missed until another one meets it. */
    private static Readiness.State state(ObjectiveResult result) {
        if (result.outcome() != null && result.outcome().isMissed()) {
            return Readiness.State.MISSED;
        }
        return Readiness.State.valueOf(result.standing().name());
    }

    String verdictText() {
        return verdict.getText();
    }

    String formulaText() {
        return formula.getText();
    }

    /** What holds all its widgets. */
    Composite control() {
        return parent;
    }
}
