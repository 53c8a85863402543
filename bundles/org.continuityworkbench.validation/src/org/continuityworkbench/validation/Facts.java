/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

/**
 * The facts about one element, by the part that each comes from.
 *
 * @param <P> class of the parts
 * @param <F> a fact
 */
public final class Facts<P extends EObject, F> {

    private final Map<P, F> byPart = new LinkedHashMap<>();
    private final PartOrder order;

    Facts(PartOrder order) {
        this.order = order;
    }

    public boolean isEmpty() {
        return byPart.isEmpty();
    }

    public int size() {
        return byPart.size();
    }

    /** The parts that have a fact, in the order of the model. */
    public List<P> parts() {
        return order.sort(new ArrayList<>(byPart.keySet()));
    }

    /** The facts in the order of their parts. */
    public List<F> facts() {
        return parts().stream().map(byPart::get).toList();
    }

    /** The fact of a part; null if it has none. */
    public F of(P part) {
        return byPart.get(part);
    }

    void put(P part, F fact) {
        byPart.put(part, fact);
    }

    void remove(P part) {
        byPart.remove(part);
    }
}
