/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import org.eclipse.emf.ecore.EObject;

/** A collecting rule that wants to see the facts one by one. Few of them should come together where a rule is kept. */
public interface FactRule<E extends EObject, P extends EObject, F> extends CollectingRule<E, P, F, Facts<P, F>> {

    @Override
    default Facts<P, F> total(PartOrder order) {
        return new Facts<>(order);
    }

    @Override
    default void add(Facts<P, F> total, P part, F fact) {
        total.put(part, fact);
    }

    @Override
    default void remove(Facts<P, F> total, P part, F fact) {
        total.remove(part);
    }
}
