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

import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.session.SessionListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The page with tables of components. */
final class TablesPage extends EditorPage {

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged(DeploymentSession changed) {
            viewer.setInput(rows());
        }
    };

    private TableViewer viewer;
    private boolean revealing;

    TablesPage(Host host) {
        super(host);
    }

    @Override
    public String title() {
        return Messages.tables_title;
    }

    @Override
    public Control create(Composite parent) {
        viewer = new TableViewer(parent, SWT.MULTI | SWT.VIRTUAL | SWT.FULL_SELECTION);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(new ItemLabels(session().domain().getAdapterFactory()));
        viewer.setInput(rows());
        viewer.addSelectionChangedListener(event -> {
            if (!revealing) {
                select(elements(event.getStructuredSelection().toList()));
            }
        });
        session().addListener(watcher);
        return viewer.getControl();
    }

    private List<EObject> rows() {
        List<EObject> rows = new ArrayList<>();
        session().deployment().eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement) {
                rows.add(element);
            }
        });
        return rows;
    }

    private static List<EObject> elements(List<?> selected) {
        return selected.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    @Override
    public void reveal(List<EObject> elements) {
        revealing = true;
        try {
            viewer.setSelection(new StructuredSelection(elements), true);
        } finally {
            revealing = false;
        }
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        session().removeListener(watcher);
    }
}
