/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.Later;
import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.ui.editor.EditorSelection;
import org.continuityworkbench.ui.editor.ExternalChange;
import org.continuityworkbench.ui.editor.OutlinePage;
import org.continuityworkbench.ui.editor.RecoveryQuestion;
import org.continuityworkbench.ui.editor.Saving;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.session.ScenarioSession;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.SessionService;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.FieldRow;
import org.continuityworkbench.ui.values.Fields;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Editor of a scenario: one form with what it is, what happens when and to what, how it is replayed and what must hold. */
public final class ScenarioEditor extends EditorPart implements SessionListener, SessionService.Listener {

    /** Identifier of the editor. */
    public static final String ID = "org.continuityworkbench.ui.scenario";

    private static final Set<EAttribute> EDITED = Set.of(TopologyPackage.Literals.NAMED_ELEMENT__NAME,
            TopologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION, ScenarioPackage.Literals.SCENARIO__START,
            ScenarioPackage.Literals.SCENARIO__TIME_ZONE, ScenarioPackage.Literals.SCENARIO__HORIZON);
    private static final int PAUSE_MILLIS = 250;

    private final List<FieldRow> rows = new ArrayList<>();
    private final List<ScenarioTable> tables = new ArrayList<>();
    private final Runnable check = this::check;
    private final EditorSelection selection = new EditorSelection();
    private ScenarioSession session;
    private SessionService deployments;
    private FormToolkit toolkit;
    private ScrolledForm form;
    private Label target;
    private Label problems;
    private Button replay;
    /** What is wrong with the text that is being typed; null for nothing. */
    private String typing;
    private String unfit = "";
    /** A replay was asked for before there was a deployment. */
    private boolean waiting;
    private boolean isMade;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        if (!(input instanceof IFileEditorInput fileInput)) {
            throw new PartInitException(Messages.editor_noFile);
        }
        IFile file = fileInput.getFile();
        try {
            session = new ScenarioSession(file);
        } catch (FileProblemException e) {
            throw new PartInitException(Status.error(e.getMessage(), e));
        }
        session.addListener(this);
        deployments = site.getService(SessionService.class);
        deployments.addListener(this);
        site.getService(IHandlerService.class).activateHandler(ReplayHandler.COMMAND, new AbstractHandler() {

            @Override
            public Object execute(ExecutionEvent event) throws ExecutionException {
                if (event.getParameter(ReplayHandler.STORY) != null) {
                    return new ReplayHandler().execute(event);
                }
                replay();
                return null;
            }
        });
        selection.set(List.of(session.root()));
        site.setSelectionProvider(selection);
        setPartName(file.getName());
        setTitleToolTip(file.getFullPath().toString());
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        toolkit.decorateFormHeading(form.getForm());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(16, 10).applyTo(form.getBody());
        form.setText(name());
        Later.run(form, () -> createFields(section(Messages.section_scenario, 1)));
        Later.run(form, () -> createReplay(section(Messages.section_replay, 1)));
        table(ScenarioTables.events(session), 2);
        table(ScenarioTables.expectations(), 2);
        table(ScenarioTables.parameters(), 1);
        table(ScenarioTables.settings(), 1);
        Later.run(form, this::arrange);
        Later.run(form, () -> RecoveryQuestion.ask(session, getSite().getShell()));
    }

    /** All parts are there, each made in an event of its own: makes room for them, and gives the keyboard to the first field. */
    private void arrange() {
        isMade = true;
        modelChanged();
        form.reflow(true);
        if (getSite().getPage().getActivePart() == this) {
            form.setFocus();
        }
    }

    private Composite section(String title, int columns) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(section);
        Composite client = toolkit.createComposite(section);
        section.setClient(client);
        return client;
    }

    private void createFields(Composite client) {
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(8, 5).applyTo(client);
        for (EAttribute attribute : ScenarioPackage.Literals.SCENARIO.getEAllAttributes()) {
            if (EDITED.contains(attribute)) {
                Field field = Fields.of(attribute);
                rows.add(new FieldRow(client, toolkit, session, session.root(), field, field.title(), text -> typed(field, text)));
            }
        }
    }

    /** A row tells what a field means, or what is wrong with what was typed. */
    private void typed(Field field, String text) {
        typing = text.isEmpty() || text.equals(field.help(session.root())) ? null : NLS.bind(Messages.problem_field, field.title(), text);
        tell();
    }

    private void createReplay(Composite client) {
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(8, 8).applyTo(client);
        target = toolkit.createLabel(client, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(target);
        replay = toolkit.createButton(client, Messages.replay, SWT.PUSH);
        GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(replay);
        replay.addListener(SWT.Selection, event -> replay());
        problems = toolkit.createLabel(client, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(220, 90).applyTo(problems);
    }

    private void table(ScenarioTable.Content content, int columns) {
        Later.run(form, () -> {
            ScenarioTable table = new ScenarioTable(section(content.title(), columns), toolkit, session, content, problem -> {
                typing = problem;
                tell();
            });
            table.onSelected(this::select);
            tables.add(table);
        });
    }

    /** Selects elements in the tables and for all views. */
    private void select(List<EObject> elements) {
        tables.forEach(table -> table.select(elements));
        selection.set(elements);
    }

    /** Replays what the form says, saved or not, on the deployment that was used last; opens one of the project where none is open. */
    void replay() {
        try {
            Optional<DeploymentSession> deployment = deployments.active();
            Optional<IFile> beside = ProjectDeployments.beside(session.file());
            if (deployment.isPresent()) {
                replayOn(deployment.get());
            } else if (beside.isPresent()) {
                // goes on when the deployment is there
                waiting = true;
                IDE.openEditor(getSite().getPage(), beside.get());
                getSite().getPage().activate(this);
            } else {
                MessageDialog.openInformation(getSite().getShell(), Messages.replay, Messages.replay_noDeployment);
            }
        } catch (PartInitException e) {
            waiting = false;
            ErrorDialog.openError(getSite().getShell(), Messages.replay, null, e.getStatus());
        }
    }

    private void replayOn(DeploymentSession deployment) throws PartInitException {
        ReplayHandler.showViews(getSite().getPage());
        Scenario story = EcoreUtil.copy(session.root());
        // a story that is not in its file cannot be compared with the file later
        getSite().getService(RunService.class).start(deployment,
                new ReplayRequest(name(), story, SimulationSettings.ideal(), session.dirty() ? null : session.file(), false));
    }

    private String name() {
        return session.root().getName() == null ? session.file().getName() : session.root().getName();
    }

    @Override
    public void modelChanged() {
        if (!isMade) {
            return; // shown once there is something to show it in
        }
        if (selection.getSelection().toList().stream().anyMatch(gone -> ((EObject) gone).eResource() == null)) {
            selection.set(List.of(session.root()));
        }
        rows.forEach(FieldRow::refresh);
        tables.forEach(ScenarioTable::refresh);
        form.setText(name());
        tell();
        later();
    }

    private void later() {
        form.getDisplay().timerExec(PAUSE_MILLIS, check);
    }

    /** Tries in the background whether the story fits the deployment that it would be replayed on. */
    private void check() {
        if (form.isDisposed() || !isMade) {
            return;
        }
        Optional<DeploymentSession> active = deployments.active();
        target.setText(active.map(found -> NLS.bind(Messages.replay_on, found.file().getName())).orElse(Messages.replay_onNothing));
        if (active.isEmpty() || !ScenarioProblems.of(session).isEmpty()) {
            unfit = "";
            tell();
            return;
        }
        Scenario story = EcoreUtil.copy(session.root());
        Deployment deployment = EcoreUtil.copy(active.get().deployment());
        Job job = Job.createSystem(Messages.check_job, monitor -> {
            String problem = ScenarioProblems.on(story, deployment).orElse("");
            form.getDisplay().asyncExec(() -> {
                if (!form.isDisposed()) {
                    unfit = problem;
                    tell();
                }
            });
        });
        job.schedule();
    }

    private void tell() {
        if (!isMade) {
            return;
        }
        List<String> all = new ArrayList<>(ScenarioProblems.of(session));
        if (typing != null) {
            all.addFirst(typing);
        }
        if (!unfit.isEmpty()) {
            all.add(unfit);
        }
        form.setMessage(all.isEmpty() ? null : all.getFirst().replace("&", "&&"), all.isEmpty() ? IMessageProvider.NONE
                : IMessageProvider.ERROR);
        problems.setText(all.isEmpty() ? Messages.problem_none : String.join("\n", all).replace("&", "&&"));
    }

    /** All that is wrong, as the form tells it. */
    String problems() {
        return problems.getText();
    }

    @Override
    public void dirtyChanged() {
        firePropertyChange(PROP_DIRTY);
    }

    @Override
    public void changedOnDisk() {
        ExternalChange.ask(session, getSite().getShell());
    }

    @Override
    public void activated(DeploymentSession deployment) {
        if (form != null && !form.isDisposed()) {
            later();
            if (waiting && deployment != null) {
                waiting = false;
                form.getDisplay().asyncExec(this::replay);
            }
        }
    }

    ScenarioSession session() {
        return session;
    }

    /** Tables for events, expectations, parameters and settings, in this order. */
    List<ScenarioTable> tables() {
        return tables;
    }

    List<FieldRow> rows() {
        return rows;
    }

    ScrolledForm form() {
        return form;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // what is being typed belongs to what is saved
        form.forceFocus();
        Saving.save(session, getSite().getShell(), monitor);
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == ModelSession.class) {
            return type.cast(session);
        }
        if (type == IPropertySheetPage.class) {
            ITabbedPropertySheetPageContributor contributor = () -> ContinuityEditor.PROPERTIES;
            return type.cast(new TabbedPropertySheetPage(contributor));
        }
        if (type == IContentOutlinePage.class) {
            OutlinePage outline = new OutlinePage(selection, element -> setFocus());
            outline.show(session);
            outline.addSelectionChangedListener(event -> {
                if (event.getSelection() instanceof IStructuredSelection chosen && !chosen.isEmpty()) {
                    select(chosen.stream().map(EObject.class::cast).toList());
                }
            });
            return type.cast(outline);
        }
        return super.getAdapter(type);
    }

    @Override
    public boolean isDirty() {
        return session != null && session.dirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        form.setFocus();
        session.checkDisk();
    }

    @Override
    public void dispose() {
        if (deployments != null) {
            deployments.removeListener(this);
        }
        if (session != null) {
            session.close();
        }
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
