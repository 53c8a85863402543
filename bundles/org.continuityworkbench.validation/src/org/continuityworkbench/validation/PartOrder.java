/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** Brings parts of a total into the order of the model. */
public interface PartOrder {

    /** Order of those who collect from a model from its beginning to its end. */
    PartOrder AS_COLLECTED = new PartOrder() {
        @Override
        public <P extends EObject> List<P> sort(List<P> parts) {
            return parts;
        }
    };

    /** The same elements in the order of the model. */
    <P extends EObject> List<P> sort(List<P> parts);
}
