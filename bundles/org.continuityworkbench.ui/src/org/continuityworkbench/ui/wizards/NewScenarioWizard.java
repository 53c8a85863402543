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

import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.ForbiddenAction;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Selector;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a scenario that can be replayed on any deployment: the sites lose each other, or a site fails. */
public final class NewScenarioWizard extends Wizard implements INewWizard {

    /** Identifier of the wizard. */
    public static final String ID = "org.continuityworkbench.ui.wizards.newScenario";

    private static final Duration AFTER = Duration.ofHours(14);

    private ScenarioPage page;
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench where, IStructuredSelection selection) {
        workbench = where;
        IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
        page = new ScenarioPage(selected == null ? "" : selected.getProject().getName());
        setWindowTitle(Messages.get("scenario.title"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        NewFiles files = new NewFiles(page.project.getText());
        try {
            String name = page.name.getText().strip();
            files.add(Answers.slug(name) + ".scenario", ScenarioFiles.toBytes(page.siteFails.getSelection() ? siteFailure(name)
                    : linkLoss(name, Durations.parse(page.duration.getText().strip()), Durations.parse(page.limit.getText().strip()))));
        } catch (UnwritableFileException e) {
            NewFiles.tell(getContainer(), e);
            return false;
        }
        return files.create(getContainer(), workbench);
    }

    /** All links are cut for a while; no Info Mart server may be started, and at most so much may be lost. */
    static Scenario linkLoss(String name, Duration duration, Duration limit) {
        Scenario scenario = scenario(name, duration.plus(AFTER));
        Parameter links = parameter(scenario, "links", ElementType.LINK, Selector.ALL);
        OutageEvent cut = ScenarioFactory.eINSTANCE.createOutageEvent();
        cut.setId("cut");
        cut.setAt(Duration.ZERO);
        cut.setTarget(links);
        cut.setDuration(duration);
        scenario.getEvents().add(cut);
        ForbiddenAction standby = ScenarioFactory.eINSTANCE.createForbiddenAction();
        standby.setId("no-standby-start");
        standby.setName(Messages.get("scenario.noStart"));
        scenario.getExpectations().add(standby);
        scenario.getExpectations().add(lost(limit));
        return scenario;
    }

    /** The site whose reports are read fails; the recovery plan runs. */
    static Scenario siteFailure(String name) {
        Scenario scenario = scenario(name, Duration.ofHours(24));
        OutageEvent failure = ScenarioFactory.eINSTANCE.createOutageEvent();
        failure.setId("failure");
        failure.setKind(OutageKind.SITE_FAIL);
        failure.setAt(Duration.ofHours(2));
        failure.setTarget(parameter(scenario, "site", ElementType.SITE, Selector.REPORTING));
        PlanRun recovery = ScenarioFactory.eINSTANCE.createPlanRun();
        recovery.setId("recovery");
        recovery.setAt(Duration.ofHours(2));
        scenario.getEvents().add(failure);
        scenario.getEvents().add(recovery);
        return scenario;
    }

    private static Scenario scenario(String name, Duration horizon) {
        Scenario scenario = ScenarioFactory.eINSTANCE.createScenario();
        scenario.setId(Answers.slug(name));
        scenario.setName(name);
        scenario.setHorizon(horizon);
        return scenario;
    }

    private static Parameter parameter(Scenario scenario, String name, ElementType type, Selector selector) {
        Parameter parameter = ScenarioFactory.eINSTANCE.createParameter();
        parameter.setId(name);
        parameter.setName(name);
        parameter.setType(type);
        parameter.setSelector(selector);
        scenario.getParameters().add(parameter);
        return parameter;
    }

    private static LimitExpectation lost(Duration limit) {
        LimitExpectation expectation = ScenarioFactory.eINSTANCE.createLimitExpectation();
        expectation.setId("lost");
        expectation.setName(Messages.get("scenario.lost", Durations.format(limit)));
        expectation.setLimit(limit);
        return expectation;
    }

    private static final class ScenarioPage extends WizardPage {

        private final String proposedProject;
        private Combo project;
        private Text name;
        private Button siteFails;
        private Text duration;
        private Text limit;

        ScenarioPage(String proposedProject) {
            super("scenario", Messages.get("scenario.title"), null);
            setDescription(Messages.get("scenario.description"));
            this.proposedProject = proposedProject;
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            new Label(area, SWT.NONE).setText(Messages.get("scenario.project"));
            project = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
            for (IProject candidate : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                project.add(candidate.getName());
            }
            project.select(Math.max(0, project.indexOf(proposedProject)));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(project);
            name = field(area, "scenario.name", Messages.get("scenario.proposal"));
            new Label(area, SWT.NONE).setText(Messages.get("scenario.kind"));
            Composite kinds = new Composite(area, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).applyTo(kinds);
            Button linkLost = new Button(kinds, SWT.RADIO);
            linkLost.setText(Messages.get("scenario.linkLoss"));
            linkLost.setSelection(true);
            siteFails = new Button(kinds, SWT.RADIO);
            siteFails.setText(Messages.get("scenario.siteFails"));
            duration = field(area, "scenario.duration", Durations.format(Duration.ofHours(10)));
            limit = field(area, "scenario.limit", Durations.format(Duration.ofHours(2)));
            siteFails.addListener(SWT.Selection, event -> check());
            setControl(area);
            check();
        }

        private Text field(Composite area, String key, String value) {
            new Label(area, SWT.NONE).setText(Messages.get(key));
            Text text = new Text(area, SWT.BORDER);
            text.setText(value);
            text.addModifyListener(event -> check());
            GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
            return text;
        }

        private void check() {
            if (limit == null) {
                return; // still being made
            }
            duration.setEnabled(!siteFails.getSelection());
            limit.setEnabled(!siteFails.getSelection());
            setErrorMessage(problem());
            setPageComplete(getErrorMessage() == null);
        }

        private String problem() {
            if (project.getText().isEmpty()) {
                return Messages.get("scenario.noProject");
            } else if (Answers.slug(name.getText()).isEmpty()) {
                return Messages.get("problem.names");
            }
            try {
                return Durations.parse(duration.getText().strip()).isZero() || Durations.parse(limit.getText().strip()).isNegative()
                        ? Messages.get("problem.positive") : null;
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        }
    }
}
