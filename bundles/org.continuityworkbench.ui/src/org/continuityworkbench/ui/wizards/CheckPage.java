/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.Background;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.Validator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What the rules say of the deployment that the answers make, before it is made. */
final class CheckPage extends WizardPage {

    private final QuestionsPage questions;
    private final RuleSettings settings;
    private final Path root;
    private Text result;

    /** @param root folder of the workspace, where a settings file may stand */
    CheckPage(QuestionsPage questions, RuleSettings settings, Path root) {
        super("check", Messages.get("check.title"), null);
        setDescription(Messages.get("check.description"));
        this.questions = questions;
        this.settings = settings;
        this.root = root;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        result = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(680, 260).applyTo(result);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            Answers answers = questions.answers();
            result.setText(Messages.get("check.working"));
            Background.run(Messages.get("check.title"), result, () -> check(answers), text -> {
                if (answers.equals(questions.answers())) {
                    result.setText(text);
                }
            });
        }
    }

    private String check(Answers answers) {
        try {
            Deployment deployment = new Samples().deployment(DeploymentTemplate.sample(answers));
            DeploymentTemplate.fill(deployment, answers);
            ValidationResult found = new Validator(settings.rules()).validate(deployment, settings.of(root.resolve("new.continuity")));
            String findings = found.findings().isEmpty() ? Messages.get("check.clean", found.rulesRun().size())
                    : Messages.get("check.findings", found.findings().size()) + "\n\n" + found.findings().stream()
                            .map(finding -> finding.rule().id() + "  " + finding.message()).collect(Collectors.joining("\n\n"));
            return DeploymentTemplate.summary(answers) + "\n\n" + findings;
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** The text shown. */
    String text() {
        return result.getText();
    }
}
