/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.eclipse.emf.ecore.EObject;

/** From which elements a {@link CollectingRule} takes its facts. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Collects {

    /** Class of the elements that the engine hands to {@link CollectingRule#collect}. */
    Class<? extends EObject> part();

    /**
     * What the rule reads to make its facts of a part, and what its check reads of the elements in a fact; as in {@link RuleInfo#reads()}.
     */
    String[] reads();
}
