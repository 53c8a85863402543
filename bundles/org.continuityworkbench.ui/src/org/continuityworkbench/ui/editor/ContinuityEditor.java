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
import java.util.List;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.session.SelectionElsewhere;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.SessionService;
import org.continuityworkbench.ui.tables.TablesPage;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Editor of a deployment: overview, picture, tables and the tree of everything, on one session. */
public final class ContinuityEditor extends MultiPageEditorPart implements EditorPage.Host, ITabbedPropertySheetPageContributor {

    /** Identifier of the editor. */
    public static final String ID = "org.continuityworkbench.ui.editor";

    /** Contributor of the tabbed properties; parts that select model elements show them by the same one. */
    public static final String PROPERTIES = "org.continuityworkbench.ui.properties";

    private final EditorSelection selection = new EditorSelection();
    private final List<EditorPage> pages = new ArrayList<>();
    private final SessionListener watcher = new SessionListener() {

        @Override
        public void dirtyChanged() {
            firePropertyChange(PROP_DIRTY);
        }

        @Override
        public void changedOnDisk() {
            ExternalChange.ask(session, getSite().getShell());
        }
    };

    private final List<OutlinePage> outlines = new ArrayList<>();

    private IFile file;
    private WaitingPage waiting;
    private DeploymentSession session;
    private SelectionElsewhere elsewhere;
    private boolean disposed;
    private boolean reading;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        if (!(input instanceof IFileEditorInput fileInput)) {
            throw new PartInitException(Messages.editor_noFile);
        }
        file = fileInput.getFile();
        site.setSelectionProvider(selection);
        setPartName(file.getName());
        setTitleToolTip(file.getFullPath().toString());
    }

    /** The file is read in the background; the editor says so meanwhile. */
    @Override
    protected void createPages() {
        waiting = new WaitingPage(getContainer(), file.getName(), this::read);
        setPageText(addPage(waiting.control()), file.getName());
        read();
    }

    /** True until the file was read and the pages are there, or it turned out that it cannot be read. */
    public boolean isReading() {
        return reading;
    }

    private void read() {
        reading = true;
        getSite().getService(SessionService.class).open(file, new SessionService.Opening() {

            @Override
            public void opened(DeploymentSession opened) {
                if (disposed) {
                    PlatformUI.getWorkbench().getService(SessionService.class).release(opened);
                } else {
                    begin(opened);
                }
            }

            @Override
            public void failed(FileProblemException problem) {
                reading = false;
                if (!disposed) {
                    waiting.failed(problem.getMessage());
                }
            }
        });
    }

    /** Step by step, with time for the user in between. */
    private void begin(DeploymentSession opened) {
        session = opened;
        session.addListener(watcher);
        List<EditorPage> all = PageList.of(this);
        add(all.getFirst());
        later(() -> {
            removePage(0);
            waiting = null;
            setActivePage(0);
            firePropertyChange(PROP_DIRTY);
        });
        all.subList(1, all.size()).forEach(page -> later(() -> add(page)));
        later(() -> selection.set(List.of(session.deployment())));
        later(this::announce);
    }

    private void announce() {
        later(() -> reading = false);
        outlines.forEach(outline -> outline.show(session));
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
                new AbstractHandler() {

            @Override
            public Object execute(ExecutionEvent event) {
                activePage().find();
                return null;
            }
        });
        elsewhere = new SelectionElsewhere(this, session::deployment, this::follow);
        later(() -> RecoveryQuestion.ask(session, getSite().getShell()));
    }

    private void add(EditorPage page) {
        Control control = page.create(getContainer());
        pages.add(page);
        setPageText(addPage(control), page.title());
    }

    private void later(Runnable step) {
        getContainer().getDisplay().asyncExec(() -> {
            if (!disposed) {
                step.run();
            }
        });
    }

    /** Null before the file is read. */
    @Override
    public DeploymentSession session() {
        return session;
    }

    @Override
    public IEditorSite site() {
        return getEditorSite();
    }

    @Override
    public void select(EditorPage page, List<? extends EObject> elements) {
        if (page == activePage()) {
            selection.set(elements);
        }
    }

    @Override
    public void showInSource(EObject element) {
        show(element, SourcePage.class);
    }

    @Override
    public void find() {
        showPage(SourcePage.class);
        if (activePage() instanceof SourcePage source) {
            source.find();
        }
    }

    @Override
    public void showInTables(EObject element) {
        show(element, TablesPage.class);
    }

    /** Shows an element: on the page in front if it shows elements, else in the tree of everything. */
    public void reveal(EObject element) {
        EditorPage front = activePage();
        show(element, front == null || front instanceof OverviewPage ? SourcePage.class : front.getClass());
    }

    private void goTo(EObject element) {
        getSite().getPage().activate(this);
        reveal(element);
    }

    /** Selects what another part has selected, without coming to the front. */
    private void follow(List<EObject> elements) {
        if (!selected().equals(elements)) {
            selection.set(elements);
            EditorPage front = activePage();
            if (front != null) {
                front.reveal(elements);
            }
        }
    }

    private void show(EObject element, Class<? extends EditorPage> kind) {
        for (int i = 0; i < pages.size(); i++) {
            if (kind.isInstance(pages.get(i))) {
                selection.set(List.of(element));
                setActivePage(i);
                pages.get(i).reveal(List.of(element));
            }
        }
    }

    /** Brings the page of a class to the top; does nothing if there is none. */
    public void showPage(Class<? extends EditorPage> kind) {
        for (int i = 0; i < pages.size(); i++) {
            if (kind.isInstance(pages.get(i))) {
                setActivePage(i);
            }
        }
    }

    /** The page in front; null before there is one. */
    public EditorPage activePage() {
        int index = getContainer() == null ? -1 : getActivePage();
        return index < 0 || index >= pages.size() ? null : pages.get(index);
    }

    /** What is selected, whatever page it was selected on. */
    public IStructuredSelection selection() {
        return selection.getSelection();
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        // the pages share a selection, the platform's default of one for each page does not fit
        getSite().setSelectionProvider(selection);
        if (index < pages.size()) {
            EditorPage page = pages.get(index);
            page.activated();
            List<EObject> elements = selected();
            if (!elements.isEmpty()) {
                page.reveal(elements);
            }
        }
    }

    private List<EObject> selected() {
        List<EObject> elements = new ArrayList<>();
        for (Object element : selection.getSelection()) {
            if (element instanceof EObject object) {
                elements.add(object);
            }
        }
        return elements;
    }

    @Override
    public void setFocus() {
        EditorPage page = activePage();
        if (page == null) {
            super.setFocus();
        } else {
            page.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return session != null && session.dirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Saving.save(session, getSite().getShell(), monitor);
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == DeploymentSession.class || type == ModelSession.class) {
            return type.cast(session);
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new TabbedPropertySheetPage(this));
        }
        if (type == IContentOutlinePage.class) {
            OutlinePage outline = new OutlinePage(selection, this::goTo);
            outlines.add(outline);
            if (session != null) {
                outline.show(session);
            }
            return type.cast(outline);
        }
        return super.getAdapter(type);
    }

    @Override
    public String getContributorId() {
        return PROPERTIES;
    }

    @Override
    public void dispose() {
        disposed = true;
        pages.forEach(EditorPage::dispose);
        if (elsewhere != null) {
            elsewhere.dispose();
        }
        if (session != null) {
            session.removeListener(watcher);
            getSite().getService(SessionService.class).release(session);
        }
        super.dispose();
    }

    /** The container of the pages, for those who look at the window. */
    @Override
    public Composite getContainer() {
        return super.getContainer();
    }
}
