/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.util.List;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Field;
import org.eclipse.emf.ecore.EObject;

/** One table of the page: which elements are its rows, which fields its columns. */
interface Sheet {

    /** What the table is called. */
    String title();

    List<Field> columns();

    /** The rows in the order of the model. */
    List<EObject> rows(DeploymentSession session);

    /**
     * A new row like another one, put behind it; to be called inside a command.
     *
     * @return the new element, or {@code null} where rows cannot be added
     */
    EObject addLike(EObject row);
}
