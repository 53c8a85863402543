/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.Map;
import java.util.TreeMap;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** The first page: what the deployment is, how it stands, what it is meant to achieve. */
final class OverviewPage extends EditorPage {

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged(DeploymentSession changed) {
            fill();
        }

        @Override
        public void findingsChanged(DeploymentSession changed) {
            fill();
        }
    };

    private FormToolkit toolkit;
    private ScrolledForm form;
    private Label description;
    private Label findings;
    private Label objectives;
    private Label components;
    private ItemLabels labels;

    OverviewPage(Host host) {
        super(host);
    }

    @Override
    public String title() {
        return Messages.overview_title;
    }

    @Override
    public Control create(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        labels = new ItemLabels(session().domain().getAdapterFactory());
        form = toolkit.createScrolledForm(parent);
        toolkit.decorateFormHeading(form.getForm());
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        layout.makeColumnsEqualWidth = true;
        layout.horizontalSpacing = 20;
        form.getBody().setLayout(layout);
        description = toolkit.createLabel(form.getBody(), "", org.eclipse.swt.SWT.WRAP);
        description.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, 2));
        findings = section(Messages.overview_findings);
        objectives = section(Messages.overview_objectives);
        components = section(Messages.overview_components);
        fill();
        session().addListener(watcher);
        return form;
    }

    private Label section(String title) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite client = toolkit.createComposite(section);
        client.setLayout(new TableWrapLayout());
        Label label = toolkit.createLabel(client, "", org.eclipse.swt.SWT.WRAP);
        label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        section.setClient(client);
        return label;
    }

    private void fill() {
        Deployment deployment = session().deployment();
        form.setText(labels.getText(deployment));
        description.setText(text(deployment.getDescription()));
        ValidationResult result = session().findings();
        findings.setText(NLS.bind(Messages.overview_counts,
                new Object[] {result.count(Severity.ERROR), result.count(Severity.WARNING), result.count(Severity.INFO)}));
        objectives.setText(objectivesText(deployment));
        components.setText(componentsText(deployment));
        form.reflow(true);
    }

    private String objectivesText(Deployment deployment) {
        if (deployment.getObjectives().isEmpty()) {
            return Messages.overview_noObjectives;
        }
        StringBuilder text = new StringBuilder();
        for (Objective objective : deployment.getObjectives()) {
            String limit = objective.getLimit() == null ? "" : NLS.bind(Messages.overview_limit, Durations.format(objective.getLimit()));
            text.append(text(objective.getName())).append(": ").append(limit).append('\n');
        }
        return text.toString().strip();
    }

    private static String componentsText(Deployment deployment) {
        Map<String, Integer> counts = new TreeMap<>();
        deployment.eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement) {
                counts.merge(element.eClass().getName(), 1, Integer::sum);
            }
        });
        StringBuilder text = new StringBuilder();
        counts.forEach((kind, count) -> text.append(count).append("  ").append(kind).append('\n'));
        return text.toString().strip();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
        toolkit.dispose();
        labels.dispose();
    }
}
