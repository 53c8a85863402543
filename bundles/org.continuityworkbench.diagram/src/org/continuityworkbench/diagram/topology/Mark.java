/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

/**
 * Something shown on an element of the picture.
 *
 * @param state  style name that replaces the one of the element, for example {@code down}; empty to keep it
 * @param badge  style name of a badge at its corner, for example {@code error}; empty for none
 * @param letter letter in the badge
 * @param text   tooltip
 * @param meaning what the letter stands for, told in the legend; empty for a badge that the legend knows by itself
 */
public record Mark(String state, String badge, String letter, String text, String meaning) {

    /** A mark whose letter is not told in the legend. */
    public Mark(String state, String badge, String letter, String text) {
        this(state, badge, letter, text, "");
    }

    /** The same mark with its letter told in the legend. */
    public Mark meaning(String words) {
        return new Mark(state, badge, letter, text, words);
    }

    /** A badge alone. */
    public static Mark badge(String style, String letter, String text) {
        return new Mark("", style, letter, text);
    }

    /** A state alone, with a badge letter so that it is told without colour. */
    public static Mark state(String style, String letter, String text) {
        return new Mark(style, style, letter, text);
    }
}
