/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform.diagrams;

import java.io.IOException;
import java.util.List;

/**
 * Makes the diagrams of a new project. What draws diagrams offers it as an OSGi service; there may be none, then projects have no diagrams
 * of their own. May take seconds; call it outside the thread of the window, without holding a lock on the workspace.
 */
public interface ProjectDiagrams {

    /**
     * Creates the main diagrams of a deployment in a file beside it, and saves them. Does nothing where the project has such a file.
     *
     * @param deployment path of a {@code *.continuity} file in the workspace, such as {@code /project/bank.continuity}
     * @return the names of the diagrams that were made; empty if nothing was done
     * @throws IOException if there is no such file, it cannot be read, or the diagrams cannot be written; the message is one line for
     *     people
     */
    List<String> create(String deployment) throws IOException;
}
