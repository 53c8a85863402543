/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.Later;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.FieldRow;
import org.continuityworkbench.ui.values.Fields;
import org.continuityworkbench.ui.values.Figures;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;

/** The first page: how the deployment stands, what it is, what it is meant to achieve, and what it is made of. */
public final class OverviewPage extends EditorPage {

    private static final Set<EAttribute> EDITED = Set.of(TopologyPackage.Literals.NAMED_ELEMENT__NAME,
            TopologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION, TopologyPackage.Literals.DEPLOYMENT__REPORTING_MODE,
            TopologyPackage.Literals.DEPLOYMENT__CALL_TOPOLOGY, TopologyPackage.Literals.DEPLOYMENT__PRODUCT_VERSION,
            TopologyPackage.Literals.DEPLOYMENT__PLANNED_LINK_OUTAGE, TopologyPackage.Literals.DEPLOYMENT__PLANNED_MAINTENANCE);

    /** In less width than this it is scrolled. */
    private static final int NARROWEST = 420;

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            update();
        }

        @Override
        public void findingsChanged() {
            update();
        }
    };

    private final RunService.Listener replays = new RunService.Listener() {

        @Override
        public void runsChanged() {
            update();
        }
    };

    private final List<FieldRow> rows = new ArrayList<>();
    private final SectionsLayout sections = new SectionsLayout();
    private FormToolkit toolkit;
    private ScrolledComposite ground;
    private Form form;
    private Label verdict;
    private CLabel errors;
    private CLabel warnings;
    private CLabel notes;
    private ReadinessPart readiness;
    private ObjectiveList objectives;
    private ComponentCounts components;
    private ItemLabels labels;
    private boolean stale;
    private boolean arranging;
    private List<String> arranged = List.of();
    /** What is to be measured again. */
    private final LinkedHashSet<Composite> changed = new LinkedHashSet<>();

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
        ground = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        form = toolkit.createForm(ground);
        toolkit.decorateFormHeading(form);
        ground.setContent(form);
        ground.setExpandHorizontal(true);
        ground.setExpandVertical(true);
        ground.setMinWidth(NARROWEST);
        ground.addListener(SWT.Resize, event -> measure());
        form.getBody().setLayout(sections);
        Composite top = section(Messages.overview_readiness);
        readiness = new ReadinessPart(top, toolkit, host().site());
        createVerdict(section(Messages.overview_findings));
        objectives = new ObjectiveList(section(Messages.overview_objectives), toolkit, session(), host().site());
        Composite settings = section(Messages.overview_settings);
        later(() -> createFields(settings));
        components = new ComponentCounts(section(Messages.overview_components), toolkit, session(), labels, this::showInTable);
        stale = true; // filled when it comes to the front
        session().addListener(watcher);
        host().site().getService(RunService.class).addListener(replays);
        return ground;
    }

    private Composite section(String title) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(client);
        section.setClient(client);
        return client;
    }

    private void createVerdict(Composite client) {
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).spacing(18, 8).applyTo(client);
        verdict = toolkit.createLabel(client, "", SWT.WRAP);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(verdict);
        errors = badge(client, ISharedImages.IMG_OBJS_ERROR_TSK);
        warnings = badge(client, ISharedImages.IMG_OBJS_WARN_TSK);
        notes = badge(client, ISharedImages.IMG_OBJS_INFO_TSK);
        Hyperlink link = toolkit.createHyperlink(client, Messages.overview_showFindings, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(link);
        link.addHyperlinkListener(new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                showFindings();
            }
        });
    }

    private CLabel badge(Composite client, String image) {
        CLabel badge = new CLabel(client, SWT.NONE);
        toolkit.adapt(badge);
        badge.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(image));
        return badge;
    }

    private void createFields(Composite client) {
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(8, 5).applyTo(client);
        Label help = new Label(client, SWT.WRAP);
        for (EAttribute attribute : TopologyPackage.Literals.DEPLOYMENT.getEAllAttributes()) {
            if (EDITED.contains(attribute)) {
                Field field = Fields.of(attribute);
                rows.add(new FieldRow(client, toolkit, session(), session().deployment(), field, field.title(), help::setText));
            }
        }
        toolkit.adapt(help, false, false);
        help.moveBelow(null);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, 48).applyTo(help);
        changed.add(client);
    }

    private void showFindings() {
        try {
            host().site().getPage().showView(ProblemsView.ID);
        } catch (PartInitException e) {
            ILog.of(getClass()).error(e.getMessage(), e);
        }
    }

    private void showInTable(org.eclipse.emf.ecore.EObject element) {
        host().showInTables(element);
    }

    private void update() {
        stale = !form.isVisible();
        if (!stale) {
            fill();
        }
    }

    @Override
    public void activated() {
        if (stale) {
            update();
        }
    }

    private void fill() {
        Deployment deployment = session().deployment();
        String title = deployment.getName() == null ? labels.getText(deployment) : deployment.getName();
        if (!title.equals(form.getText())) {
            form.setText(title);
        }
        ValidationResult result = session().findings();
        errors.setText(NLS.bind(Messages.overview_errors, Figures.count(result.count(Severity.ERROR))));
        warnings.setText(NLS.bind(Messages.overview_warnings, Figures.count(result.count(Severity.WARNING))));
        notes.setText(NLS.bind(Messages.overview_notes, Figures.count(result.count(Severity.INFO))));
        verdict.setText(verdictText(result));
        rows.forEach(FieldRow::refresh);
        if (!arranging) {
            arranging = true;
            later(this::arrange);
        }
    }

    private void later(Runnable step) {
        Later.run(form, step);
    }

    /**
     * To arrange a form anew is what takes most of the time: once for many changes in a row, the texts in an event for each part, and not
     * at all where they are the same.
     */
    private void arrange() {
        arranging = false;
        List<String> now = List.of(form.getText(), verdict.getText(), errors.getText(), warnings.getText(), notes.getText());
        if (!now.equals(arranged)) {
            arranged = now;
            changed.add(verdict.getParent());
        }
        note(objectives.refresh(), objectives.control());
        later(() -> {
            note(readiness.refresh(session().findings(), objectives.results()), readiness.control());
            note(components.refresh(), components.control());
            if (!changed.isEmpty()) {
                later(this::lay);
            }
        });
    }

    private void note(boolean isChanged, Composite part) {
        if (isChanged) {
            changed.add(part);
        }
    }

    /** Makes room for one section that has changed, places what it holds in an event of its own, and goes on with the next. */
    private void lay() {
        if (changed.isEmpty()) {
            measure();
            return;
        }
        Section section = sectionOf(changed.removeFirst());
        Composite client = (Composite) section.getClient();
        sections.forget(section);
        client.setLayoutDeferred(true);
        Point before = section.getSize();
        form.getBody().layout();
        if (section.getSize().equals(before)) {
            section.layout(true, true); // a section of another size does so by itself
        }
        later(() -> {
            client.setLayoutDeferred(false);
            lay();
        });
    }

    private static Section sectionOf(Composite part) {
        return part instanceof Section section ? section : sectionOf(part.getParent());
    }

    /** A form that scrolls by itself would measure all of its parts, changed or not. */
    private void measure() {
        int width = Math.max(NARROWEST, ground.getClientArea().width);
        ground.setMinHeight(form.getBody().getLocation().y + sections.height(form.getBody(), width));
    }

    private static String verdictText(ValidationResult result) {
        if (result.hasAtLeast(Severity.ERROR)) {
            return Messages.overview_verdict_errors;
        }
        if (result.hasAtLeast(Severity.WARNING)) {
            return Messages.overview_verdict_warnings;
        }
        return NLS.bind(Messages.overview_verdict_clean, Figures.count(result.rulesRun().size()));
    }

    ReadinessPart readiness() {
        return readiness;
    }

    ObjectiveList objectives() {
        return objectives;
    }

    @Override
    public void setFocus() {
        activated();
        form.setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
        host().site().getService(RunService.class).removeListener(replays);
        toolkit.dispose();
        labels.dispose();
    }
}
