/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.ReportingMode;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The six questions, each with a proposal and where it comes from. */
final class QuestionsPage extends WizardPage {

    private final Answers proposed = Answers.proposed();
    private final Map<String, Text> objectives = new LinkedHashMap<>();
    private Text name;
    private Button activeActive;
    private Button activeStandby;
    private Text sites;
    private Text threshold;
    private Text queueDisk;
    private Text channelSpeed;
    private Answers answers = proposed;

    QuestionsPage() {
        super("questions", Messages.get("questions.title"), null);
        setDescription(Messages.get("questions.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 3).applyTo(area);
        name = question(area, "question.name", proposed.name());
        source(area, "");
        architecture(area);
        sites = question(area, "question.sites", String.join(", ", proposed.sites()));
        source(area, Messages.get("source.sites"));
        threshold = question(area, "question.threshold", Durations.format(proposed.threshold()));
        source(area, Messages.get("source.threshold"));
        queueDisk = question(area, "question.queueDisk", String.valueOf(proposed.queueDisk() / Answers.GIGA));
        source(area, Messages.get("source.queueDisk"));
        channelSpeed = question(area, "question.channelSpeed", String.valueOf(proposed.channelSpeed() * 1000 / Answers.GIGA));
        source(area, Messages.get("source.channelSpeed"));
        label(area, "question.objectives");
        Composite limits = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(limits);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(limits);
        for (String objective : Answers.OBJECTIVES) {
            new Label(limits, SWT.NONE).setText(Messages.get("question." + objective));
            objectives.put(objective, text(limits, Durations.format(proposed.objectives().get(objective))));
        }
        source(area, Messages.get("source.objectives"));
        setControl(area);
        check();
    }

    private void architecture(Composite area) {
        label(area, "question.architecture");
        Composite choice = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
        activeActive = new Button(choice, SWT.RADIO);
        activeActive.setText(Messages.get("question.activeActive"));
        activeActive.setSelection(true);
        activeStandby = new Button(choice, SWT.RADIO);
        activeStandby.setText(Messages.get("question.activeStandby"));
        activeActive.addListener(SWT.Selection, event -> check());
        source(area, Messages.get("source.architecture"));
    }

    private Text question(Composite area, String key, String proposal) {
        label(area, key);
        return text(area, proposal);
    }

    private static void label(Composite area, String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.get(key));
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    }

    private Text text(Composite area, String proposal) {
        Text text = new Text(area, SWT.BORDER);
        text.setText(proposal);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static void source(Composite area, String source) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(source);
        GridDataFactory.fillDefaults().span(2, 1).hint(680, source.isEmpty() ? 2 : SWT.DEFAULT).applyTo(label);
    }

    private void check() {
        if (objectives.size() < Answers.OBJECTIVES.size()) {
            return; // still being made
        }
        String problem;
        try {
            answers = read();
            problem = answers.problem().orElse(null);
        } catch (IllegalArgumentException e) {
            problem = e instanceof NumberFormatException ? Messages.get("problem.number") : e.getMessage();
        }
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private Answers read() {
        Map<String, Duration> limits = new LinkedHashMap<>();
        objectives.forEach((objective, field) -> limits.put(objective, Durations.parse(field.getText().strip())));
        List<String> names = Arrays.stream(sites.getText().split(",", -1)).map(String::strip).toList();
        return new Answers(name.getText().strip(), activeActive.getSelection() ? ReportingMode.ACTIVE_ACTIVE : ReportingMode.ACTIVE_STANDBY,
                names, Durations.parse(threshold.getText().strip()), Math.multiplyExact(Long.parseLong(queueDisk.getText().strip()),
                Answers.GIGA),
                Math.multiplyExact(Long.parseLong(channelSpeed.getText().strip()), Answers.GIGA / 1000), limits);
    }

    /** What the user says; of use only while the page is complete. */
    Answers answers() {
        return answers;
    }

    /** Types answers, as the user does. */
    void fill(ReportingMode mode, String siteNames, String longestOutage) {
        activeActive.setSelection(mode == ReportingMode.ACTIVE_ACTIVE);
        activeStandby.setSelection(mode == ReportingMode.ACTIVE_STANDBY);
        sites.setText(siteNames);
        threshold.setText(longestOutage);
    }
}
