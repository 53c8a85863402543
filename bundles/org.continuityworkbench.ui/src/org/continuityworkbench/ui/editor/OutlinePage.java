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

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The tree of the deployment in the view <i>Outline</i>. What is selected here is selected in the editor, and the other way round. */
final class OutlinePage extends ContentOutlinePage {

    private final DeploymentSession session;
    private final EditorSelection selection;
    private final Consumer<EObject> open;
    private final ISelectionChangedListener follower = event -> follow();
    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged(DeploymentSession changed) {
            getTreeViewer().refresh();
        }
    };

    /** @param open called on a double click */
    OutlinePage(DeploymentSession session, EditorSelection selection, Consumer<EObject> open) {
        this.session = session;
        this.selection = selection;
        this.open = open;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ItemContent(session.domain().getAdapterFactory()));
        viewer.setLabelProvider(new ItemLabels(session.domain().getAdapterFactory()));
        viewer.setInput(new Object[] {session.deployment()});
        viewer.expandToLevel(2);
        viewer.addDoubleClickListener(event -> {
            if (event.getSelection() instanceof IStructuredSelection chosen && chosen.getFirstElement() instanceof EObject element) {
                open.accept(element);
            }
        });
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

    TreeViewer viewer() {
        return getTreeViewer();
    }

    @Override
    public void dispose() {
        session.removeListener(watcher);
        selection.removeSelectionChangedListener(follower);
        super.dispose();
    }
}
