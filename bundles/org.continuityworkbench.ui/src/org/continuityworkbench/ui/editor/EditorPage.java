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

import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;

/** One page of the editor. For the UI thread only. */
public abstract class EditorPage {

    /** What a page may ask of the editor that holds it. */
    public interface Host {

        DeploymentSession session();

        IEditorSite site();

        /** Tells everybody what is selected on a page. Model elements only; empty for nothing. */
        void select(EditorPage page, List<? extends EObject> elements);

        /** Shows an element on the page that lists everything. */
        void showInSource(EObject element);

        /** Lets a person look for an element on the page that lists everything. */
        void find();

        /** Shows an element in the table of its class. */
        void showInTables(EObject element);
    }

    private final Host host;

    protected EditorPage(Host host) {
        this.host = host;
    }

    /** Text of the tab. */
    public abstract String title();

    /** Makes the controls of the page; called once. */
    public abstract Control create(Composite parent);

    /** Shows what was selected elsewhere; must not select anything by itself. */
    public void reveal(List<EObject> elements) {
        // a page that shows no elements has nothing to do
    }

    /** The page comes to the top. */
    public void activated() {
        // nothing by default
    }

    /** Lets a person look for an element: on the page that lists everything, unless this page can look for itself. */
    public void find() {
        host.find();
    }

    /** Gives the keyboard to the page. */
    public abstract void setFocus();

    /** The editor is closed; the controls are disposed of by the platform. */
    public void dispose() {
        // nothing by default
    }

    protected final Host host() {
        return host;
    }

    protected final DeploymentSession session() {
        return host.session();
    }

    /** Tells everybody what is selected on this page. */
    protected final void select(List<? extends EObject> elements) {
        host.select(this, elements);
    }
}
