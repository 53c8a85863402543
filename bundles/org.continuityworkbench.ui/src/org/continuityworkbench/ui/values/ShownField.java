/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import org.eclipse.emf.ecore.EObject;

/** A field that is only read. */
public interface ShownField extends Field {

    @Override
    default boolean editable(EObject element) {
        return false;
    }

    @Override
    default String problem(EObject element, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void apply(EObject element, String text) {
        throw new UnsupportedOperationException();
    }
}
