/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.overlay;

import org.continuityworkbench.diagram.scene.Style;
import org.continuityworkbench.diagram.scene.Style.Pattern;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.topology.Mark;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.TextUtilities;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A state as the pictures of the workbench draw it: the colours and hatching of its style, with or without its letter. */
public final class StateFigure extends Figure {

    private static final int STEP = 6;
    private static final int SHEER = 70;
    private static final int FAINT = 90;

    private final Style style;
    private final String letter;

    private StateFigure(Style style, String letter) {
        this.style = style;
        this.letter = letter;
    }

    /** The ground of an element in a state; what is below can be read through it. */
    static StateFigure ground(Mark mark) {
        return new StateFigure(Theme.LIGHT.style(mark.state()), "");
    }

    /** The letter of a state. */
    static StateFigure badge(Mark mark) {
        return new StateFigure(Theme.LIGHT.style(mark.badge()), mark.letter());
    }

    /** The letter that is painted; empty for a ground. */
    public String letter() {
        return letter;
    }

    /** Colours and hatching. */
    public Style style() {
        return style;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds();
        graphics.setBackgroundColor(colour(style.fill()));
        graphics.setForegroundColor(colour(style.stroke()));
        graphics.setLineWidth(letter.isEmpty() ? 2 : 1);
        if (letter.isEmpty()) {
            graphics.setAlpha(SHEER);
            graphics.fillRectangle(box);
            graphics.setAlpha(FAINT);
            hatch(graphics, box);
            graphics.setAlpha(255);
            graphics.drawRectangle(box.getShrinked(1, 1));
        } else {
            Rectangle round = box.getResized(-1, -1);
            graphics.fillOval(round);
            graphics.drawOval(round);
            graphics.setForegroundColor(colour(style.text()));
            Dimension text = TextUtilities.INSTANCE.getStringExtents(letter, getFont());
            graphics.drawString(letter, box.x + (box.width - text.width) / 2, box.y + (box.height - text.height) / 2);
        }
    }

    private void hatch(Graphics graphics, Rectangle box) {
        graphics.setLineWidth(1);
        graphics.pushState();
        graphics.clipRect(box);
        for (int y = box.y + STEP / 2; style.pattern().isLevel() && y < box.bottom(); y += STEP) {
            graphics.drawLine(box.x, y, box.right(), y);
        }
        for (int x = box.x + STEP / 2; style.pattern().isUpright() && x < box.right(); x += STEP) {
            graphics.drawLine(x, box.y, x, box.bottom());
        }
        for (int x = box.x + STEP; x < box.right() + box.height; x += STEP) {
            if (style.pattern().rises()) {
                graphics.drawLine(x, box.y, x - box.height, box.bottom());
            }
            if (style.pattern().falls()) {
                graphics.drawLine(x - box.height, box.y, x, box.bottom());
            }
        }
        if (style.pattern() == Pattern.DOTS) {
            graphics.setBackgroundColor(colour(style.stroke()));
            for (int y = box.y + STEP / 2; y < box.bottom(); y += STEP) {
                for (int x = box.x + STEP / 2; x < box.right(); x += STEP) {
                    graphics.fillOval(x - 1, y - 1, 2, 2);
                }
            }
        }
        graphics.popState();
    }

    private static Color colour(String code) {
        int rgb = Integer.parseInt(code.substring(1), 16);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
