/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;

/** A section about one model element; refreshed when the model changes. */
abstract class ElementSection extends AbstractPropertySection {

    private final SessionListener watcher = new SessionListener() {

        @Override
        public void modelChanged() {
            if (element != null && element.eResource() != null) {
                refresh();
            }
        }

        @Override
        public void closed() {
            session = null;
            element = null;
        }
    };

    private ModelSession session;
    private EObject element;

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        element = (EObject) ((IStructuredSelection) selection).getFirstElement();
        ModelSession ofPart = Adapters.adapt(part, ModelSession.class);
        follow(ofPart != null ? ofPart : part.getSite().getService(SessionService.class).active().orElse(null));
    }

    private void follow(ModelSession wanted) {
        if (session != wanted) {
            if (session != null) {
                session.removeListener(watcher);
            }
            session = wanted;
            if (session != null) {
                session.addListener(watcher);
            }
        }
    }

    /** The session of the element; null after it was closed. */
    final ModelSession session() {
        return session;
    }

    /** The element shown; null after its session was closed. */
    final EObject element() {
        return element;
    }

    @Override
    public void dispose() {
        follow(null);
        super.dispose();
    }
}
