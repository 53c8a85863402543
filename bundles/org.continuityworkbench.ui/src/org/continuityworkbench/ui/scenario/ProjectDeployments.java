/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** Finds deployments in the workspace. Stateless. */
final class ProjectDeployments {

    private ProjectDeployments() {
    }

    /** The first deployment in the folder of a file; empty if there is none. */
    static Optional<IFile> beside(IFile file) {
        try {
            for (IResource member : file.getParent().members()) {
                if (member instanceof IFile found && "continuity".equals(found.getFileExtension())) {
                    return Optional.of(found);
                }
            }
        } catch (CoreException e) {
            ILog.of(ProjectDeployments.class).warn(e.getMessage(), e);
        }
        return Optional.empty();
    }
}
