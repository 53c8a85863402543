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
import java.util.function.Consumer;

import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.ModelSession;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The tree of a model in the view <i>Outline</i>. What is selected here is selected in the editor, and the other way round. */
public final class OutlinePage extends ContentOutlinePage implements IAdaptable {

    private final EditorSelection selection;
    private final Consumer<EObject> open;
    private final ISelectionChangedListener follower = event -> follow();
    private ModelSession session;
    private TreeChanges changes;
    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            changes.show(getTreeViewer());
        }
    };

    /**
     * An empty tree; see {@link #show}.
     *
     * @param open called on a double click
     */
    public OutlinePage(EditorSelection selection, Consumer<EObject> open) {
        this.selection = selection;
        this.open = open;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setUseHashlookup(true);
        viewer.addDoubleClickListener(event -> {
            if (event.getSelection() instanceof IStructuredSelection chosen && chosen.getFirstElement() instanceof EObject element) {
                open.accept(element);
            }
        });
        fill();
    }

    /** Shows a model as soon as there is one. */
    public void show(ModelSession opened) {
        session = opened;
        fill();
    }

    private void fill() {
        TreeViewer viewer = getTreeViewer();
        if (session == null || viewer == null || viewer.getControl().isDisposed()) {
            return;
        }
        AdapterFactory factory = session.domain().getAdapterFactory();
        viewer.setContentProvider(new ItemContent(factory));
        viewer.setLabelProvider(new ItemLabels(factory));
        viewer.setInput(new Object[] {session.root()});
        viewer.expandToLevel(2);
        changes = new TreeChanges(factory);
        session.addListener(watcher);
        selection.addSelectionChangedListener(follower);
        follow();
    }

    private void follow() {
        List<?> wanted = selection.getSelection().toList();
        if (!wanted.equals(getTreeViewer().getStructuredSelection().toList())) {
            getTreeViewer().setSelection(selection.getSelection(), true);
        }
    }

    /** The properties of what is selected here belong to its model. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == ModelSession.class ? type.cast(session) : null;
    }

    /** The tree, for those who look at the window. */
    public TreeViewer viewer() {
        return getTreeViewer();
    }

    @Override
    public void dispose() {
        if (changes != null) {
            session.removeListener(watcher);
            changes.dispose();
        }
        selection.removeSelectionChangedListener(follower);
        super.dispose();
    }
}
