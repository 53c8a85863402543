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

/**
 * One documented condition on a model. A rule class carries its metadata in {@link RuleInfo}, has a public constructor without parameters
 * and no state, so that one instance may serve several threads.
 *
 * <p>The engine calls {@link #check} once for every element of the type that {@link RuleInfo#target()} names, in model order. A rule
 * reports the element that somebody must change, which need not be the element that was checked. It must not change the model, must not
 * read files or clocks, and should return quickly: the engine gives a partner's rule a time limit. Whatever it throws is reported by the
 * name of the rule and does not end the run.
 *
 * @param <E> class of the elements that are checked
 */
public interface Rule<E extends EObject> {

    /**
     * Checks one element and reports each violation to the context; reports nothing if the condition holds or does not apply.
     *
     * @param element the element, never null
     * @param context takes the findings and gives access to what lies outside the element
     */
    void check(E element, RuleContext context);
}
