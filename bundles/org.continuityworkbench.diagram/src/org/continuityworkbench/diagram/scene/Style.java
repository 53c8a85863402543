/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

/**
 * How shapes of one kind are drawn.
 *
 * @param fill    colour of the inside as {@code #rrggbb}; null for none
 * @param stroke  colour of the outline; null for none
 * @param width   width of the outline
 * @param dash    pattern of the outline
 * @param text    colour of text on the inside
 * @param pattern hatching over the fill, so that a state is told without colour
 */
public record Style(String fill, String stroke, double width, Dash dash, String text, Pattern pattern) {

    /** Pattern of a line. */
    public enum Dash {
        SOLID, DASHED, DOTTED
    }

    /** Hatching of an area: dots, or lines in one or two directions. */
    public enum Pattern {
        NONE, DIAGONAL, FALLING, CROSS, DOTS, HORIZONTAL, GRID;

        /** Are there lines from the lower left to the upper right? */
        public boolean rises() {
            return this == DIAGONAL || this == CROSS;
        }

        /** Are there lines from the upper left to the lower right? */
        public boolean falls() {
            return this == FALLING || this == CROSS;
        }

        /** Are there level lines? */
        public boolean isLevel() {
            return this == HORIZONTAL || this == GRID;
        }

        /** Are there upright lines? */
        public boolean isUpright() {
            return this == GRID;
        }
    }

    static Style area(String fill, String stroke, String text) {
        return new Style(fill, stroke, 1, Dash.SOLID, text, Pattern.NONE);
    }

    static Style line(String stroke, double width, Dash dash, String text) {
        return new Style(null, stroke, width, dash, text, Pattern.NONE);
    }

    Style hatched(Pattern hatching) {
        return new Style(fill, stroke, width, dash, text, hatching);
    }

    Style wide(double newWidth) {
        return new Style(fill, stroke, newWidth, dash, text, pattern);
    }
}
