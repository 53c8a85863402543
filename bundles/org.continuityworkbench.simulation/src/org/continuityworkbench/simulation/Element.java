/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/**
 * An element of the compiled deployment, without reference to the model.
 *
 * @param kind class
 * @param index number within its class, in model order, from 0
 * @param id identifier in the model
 * @param label name for people
 * @param site index of the site that holds it, a site's own index for a site, -1 for elements of the deployment as a whole
 */
public record Element(ElementKind kind, int index, String id, String label, int site) {

    @Override
    public String toString() {
        return id;
    }
}
