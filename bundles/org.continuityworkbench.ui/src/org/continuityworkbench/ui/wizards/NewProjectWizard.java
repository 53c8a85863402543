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

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a project with a deployment of six answers and the two scenarios of the guide. */
public final class NewProjectWizard extends Wizard implements INewWizard {

    /** Identifier of the wizard. */
    public static final String ID = "org.continuityworkbench.ui.wizards.newProject";

    private final QuestionsPage questions = new QuestionsPage();
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench where, IStructuredSelection selection) {
        workbench = where;
        setWindowTitle(Messages.get("project.title"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(questions);
        addPage(new CheckPage(questions, workbench.getService(RuleSettings.class),
                Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString())));
    }

    @Override
    public boolean performFinish() {
        Answers answers = questions.answers();
        String name = Answers.slug(answers.name());
        NewFiles files = new NewFiles(NewFiles.freeProject(name));
        try {
            Samples samples = new Samples();
            Deployment deployment = samples.deployment(DeploymentTemplate.sample(answers));
            DeploymentTemplate.fill(deployment, answers);
            files.add(name + ".continuity", DeploymentFiles.toBytes(deployment));
            for (String scenario : new String[] {"network-loss-10h.scenario", "site-failure.scenario"}) {
                files.add(scenario, samples.open("scenarios/" + scenario));
            }
            files.add(".gitattributes", samples.open(Samples.GIT_ATTRIBUTES));
        } catch (IOException e) {
            NewFiles.tell(getContainer(), e);
            return false;
        }
        return files.create(getContainer(), workbench);
    }
}
