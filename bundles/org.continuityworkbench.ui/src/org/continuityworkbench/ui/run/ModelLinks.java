/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.Optional;

import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;

/** Leads from what a run tells about to the elements of the model. For the UI thread. */
public final class ModelLinks {

    private ModelLinks() {
    }

    /** The element of an identifier in the model as it is now; empty if it is gone. */
    public static Optional<EObject> find(Run run, String id) {
        EObject root = run.session().deployment();
        return id.isEmpty() || root.eResource() == null ? Optional.empty() : Optional.ofNullable(root.eResource().getEObject(id));
    }

    /** Shows an element in the editor of its deployment; does nothing if either is gone. */
    public static void reveal(IWorkbenchPage page, Run run, String id) {
        find(run, id).filter(element -> !run.session().reveal(element)).ifPresent(element -> editor(page, run).ifPresent(editor -> {
            page.bringToTop(editor);
            editor.reveal(element);
        }));
    }

    private static Optional<ContinuityEditor> editor(IWorkbenchPage page, Run run) {
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart part = reference.getEditor(false);
            if (part instanceof ContinuityEditor editor && editor.getAdapter(DeploymentSession.class) == run.session()) {
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }
}
