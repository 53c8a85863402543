/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.window;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.common.util.URI;
import org.eclipse.sirius.ui.business.api.dialect.DialectEditor;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;

/** Tells the workbench which deployment the editor of a diagram or table is about. */
public final class OpenDeployments implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object part, Class<T> type) {
        return type == OpenDeployment.class && part instanceof DialectEditor editor ? type.cast(of(editor).orElse(null)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {OpenDeployment.class};
    }

    private static Optional<OpenDeployment> of(DialectEditor editor) {
        Optional<Deployment> deployment = editor.getRepresentation() instanceof DSemanticDecorator shown && shown.getTarget() != null
                ? Deployments.deploymentOf(shown.getTarget())
                : Optional.empty();
        URI uri = deployment.map(Deployment::eResource).map(resource -> resource.getURI()).orElse(null);
        return uri != null && uri.isPlatformResource()
                ? Optional.of(new DiagramDeployment(editor, deployment.get(), uri.toPlatformString(true)))
                : Optional.empty();
    }
}
