/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.function.BiConsumer;

import org.continuityworkbench.validation.engine.Totals;
import org.eclipse.emf.ecore.EObject;

/**
 * A rule on one element that rests on facts about many others, its parts: an Info Mart application and all IDBs, say. The engine asks each
 * part once which facts it has for which element, puts the facts of an element together, and hands the total to the check. Live validation
 * asks again only the parts that a change touches, so that the cost of a change does not grow with the number of parts. The class
 * carries {@link Collects}; {@link RuleInfo#reads()} then names only what the check reads besides, and may be empty.
 *
 * @param <E> class of the elements that are checked
 * @param <P> class of the parts
 * @param <F> a fact
 * @param <T> a total, which may change with every fact that comes or goes
 */
public interface CollectingRule<E extends EObject, P extends EObject, F, T> extends Rule<E> {

    /** Tells the facts that a part has for elements, at most one for each. */
    void collect(P part, BiConsumer<E, F> facts);

    /** A total without facts. @param order brings parts into the order of the model where that matters */
    T total(PartOrder order);

    /** Adds a fact to a total. */
    void add(T total, P part, F fact);

    /** Takes a fact back that was added before. */
    void remove(T total, P part, F fact);

    /** Checks one element. The total must not be changed. */
    void check(E element, T total, RuleContext context);

    /** Collects for this element alone; the engine has better ways. */
    @Override
    default void check(E element, RuleContext context) {
        Totals totals = new Totals(this, PartOrder.AS_COLLECTED);
        totals.collectAll(context.deployment());
        totals.check(element, context);
    }
}
