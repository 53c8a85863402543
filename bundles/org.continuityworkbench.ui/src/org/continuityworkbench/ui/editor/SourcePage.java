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
import java.util.Locale;

import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.FocusCommands;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;

/** The page with the tree of everything. */
public final class SourcePage extends EditorPage {

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            update();
        }
    };

    private TreeViewer viewer;
    private TreeChanges changes;
    private SourceActions actions;
    private Text search;
    private boolean revealing;

    SourcePage(Host host) {
        super(host);
    }

    @Override
    public String title() {
        return Messages.source_title;
    }

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        search = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.source_search);
        AccessibleName.give(search, Messages.source_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        viewer = new TreeViewer(page, SWT.MULTI | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        AdapterFactoryEditingDomain domain = session().domain();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ItemContent(domain.getAdapterFactory()));
        viewer.setLabelProvider(new ItemLabels(domain.getAdapterFactory()));
        viewer.addSelectionChangedListener(event -> {
            if (!revealing) {
                select(elements(event.getStructuredSelection().toList()));
            }
        });
        search.addListener(SWT.DefaultSelection, event -> findNext());
        AccessibleName.give(viewer.getTree(), Messages.source_tree);
        actions = new SourceActions(session(), viewer, host().site().getService(ElementClipboard.class));
        new FocusCommands(viewer.getTree(), host().site()).on(IWorkbenchCommandConstants.EDIT_COPY, actions::copy)
                .on(IWorkbenchCommandConstants.EDIT_CUT, actions::cut).on(IWorkbenchCommandConstants.EDIT_PASTE, actions::paste)
                .on(IWorkbenchCommandConstants.EDIT_DELETE, actions::delete).on(IWorkbenchCommandConstants.FILE_RENAME, actions::rename)
                .on(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> viewer.getTree().selectAll());
        SourceMenu.install(viewer, actions, host().site());
        SourceDragAndDrop.install(viewer, session());
        changes = new TreeChanges(domain.getAdapterFactory());
        session().addListener(watcher);
        return page;
    }

    /** A tree that nobody sees waits. */
    private void update() {
        if (viewer.getControl().isVisible()) {
            changes.show(viewer);
        }
    }

    @Override
    public void activated() {
        bringUpToDate();
    }

    /** The tree is filled when somebody looks at it first. */
    private void bringUpToDate() {
        if (viewer.getInput() == null) {
            viewer.setInput(new Object[] {session().deployment()});
            viewer.expandToLevel(2);
        }
        changes.show(viewer);
    }

    /** Selects the next element whose name, identifier or kind contains the text, going round at the end. */
    private void findNext() {
        String wanted = search.getText().strip().toLowerCase(Locale.getDefault());
        if (wanted.isEmpty()) {
            return;
        }
        List<EObject> all = new ArrayList<>();
        all.add(session().deployment());
        session().deployment().eAllContents().forEachRemaining(all::add);
        int from = all.indexOf(viewer.getStructuredSelection().getFirstElement()) + 1;
        for (int i = 0; i < all.size(); i++) {
            EObject candidate = all.get((from + i) % all.size());
            if (matches(candidate, wanted)) {
                viewer.setSelection(new StructuredSelection(candidate), true);
                return;
            }
        }
    }

    private boolean matches(EObject element, String wanted) {
        String id = element instanceof Identified identified && identified.getId() != null ? identified.getId() : "";
        String text = ((ItemLabels) viewer.getLabelProvider()).getText(element) + ' ' + id;
        return text.toLowerCase(Locale.getDefault()).contains(wanted);
    }

    TreeViewer viewer() {
        return viewer;
    }

    SourceActions actions() {
        return actions;
    }

    Text search() {
        return search;
    }

    @Override
    public void find() {
        search.setFocus();
    }

    static List<EObject> elements(List<?> selected) {
        return selected.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    @Override
    public void reveal(List<EObject> elements) {
        revealing = true;
        try {
            bringUpToDate();
            viewer.setSelection(new StructuredSelection(elements), true);
        } finally {
            revealing = false;
        }
    }

    @Override
    public void setFocus() {
        bringUpToDate();
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
        if (changes != null) {
            changes.dispose();
        }
    }
}
