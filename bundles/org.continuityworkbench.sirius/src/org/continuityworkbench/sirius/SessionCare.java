/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.io.JournaledFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.CustomDataConstants;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionListener;
import org.eclipse.sirius.business.api.session.SessionManagerListener;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.business.internal.dialect.NotYetOpenedDiagramAdapter;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.osgi.framework.FrameworkUtil;

/** Lets every session save its deployments and representations together, and arranges diagrams that were made without a window. */
public final class SessionCare extends SessionManagerListener.Stub {

    private final Optional<Journals> journals = Journals.of(FrameworkUtil.getBundle(getClass()));

    @Override
    public void notifyAddSession(Session session) {
        journals.ifPresent(found -> session.setSavingPolicy(new PairedSaving(session.getTransactionalEditingDomain(),
                contents -> new JournaledFiles().write(found.of(session.getSessionResource().getURI()), contents))));
    }

    @Override
    public void notify(Session session, int change) {
        if (change != SessionListener.OPENED) {
            return;
        }
        for (DRepresentationDescriptor descriptor : DialectManager.INSTANCE.getAllRepresentationDescriptors(session)) {
            if (descriptor.isLoadedRepresentation() && descriptor.getRepresentation() instanceof DDiagram diagram && !isArranged(diagram)) {
                // Sirius arranges a new diagram when it is opened, but forgets to when the session was closed in between.
                NotYetOpenedDiagramAdapter.markAsToArrange(diagram);
            }
        }
    }

    /** Do its figures stand at different places? The notation is read without its types, so that its bundle is not needed. */
    private static boolean isArranged(DRepresentation diagram) {
        Set<List<Integer>> places = new HashSet<>();
        diagram.getOwnedAnnotationEntries().stream().filter(entry -> CustomDataConstants.GMF_DIAGRAMS.equals(entry.getSource()))
                .flatMap(entry -> entry.getData().eContents().stream()).filter(node -> node.eClass().getName().equals("Node"))
                .flatMap(node -> node.eContents().stream()).filter(constraint -> constraint.eClass().getName().equals("Bounds"))
                .forEach(bounds -> places.add(List.of(value(bounds, "x"), value(bounds, "y"))));
        return places.size() > 1;
    }

    private static int value(EObject bounds, String name) {
        return (Integer) bounds.eGet(bounds.eClass().getEStructuralFeature(name));
    }
}
