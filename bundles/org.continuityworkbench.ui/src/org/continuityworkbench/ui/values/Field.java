/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

/** One value of an element as text. Stateless; for the thread that edits the model. */
public interface Field {

    /** The longest list to choose from. */
    int MOST_LISTED = 60;

    /** What the value is called. */
    String title();

    /** What the value means, for people; empty if there is nothing to say. */
    String help(EObject element);

    /** The value as text; empty if it is not set or the element has no such value. */
    String text(EObject element);

    /** Reads the values of many elements of a model that nobody changes meanwhile; quicker than {@link #text} for each. */
    default Function<EObject, String> reader() {
        return this::text;
    }

    /** Can the value of this element be edited? */
    boolean editable(EObject element);

    /** The texts to choose from; empty where any text may be typed. */
    default List<String> choices(EObject element) {
        return List.of();
    }

    /**
     * The choices where a list can show them; empty where there are none, or more than anybody reads: a list of hundreds holds up the
     * window.
     */
    default List<String> listed(EObject element) {
        List<String> all = choices(element);
        return all.size() > MOST_LISTED ? List.of() : all;
    }

    /** Do people write more than a line? */
    default boolean isLong() {
        return false;
    }

    /** Why a text cannot be taken, with the next step; {@code null} if it can. */
    String problem(EObject element, String text);

    /** Sets the value. To be called inside a command, and only with a text that has no problem. */
    void apply(EObject element, String text);
}
