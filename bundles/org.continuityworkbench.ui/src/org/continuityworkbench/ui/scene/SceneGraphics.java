/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.Style;
import org.continuityworkbench.diagram.scene.Style.Dash;
import org.continuityworkbench.diagram.scene.Style.Pattern;
import org.continuityworkbench.diagram.scene.Theme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;

/**
 * Paints figures on a graphics context. GC takes whole numbers only, so everything is painted in tenths of the scene's unit under a
 * transformation that makes them small again: positions and text sizes keep their fractions at every zoom.
 */
final class SceneGraphics {

    private static final int FINE = 10;
    private static final double HATCH = 6;
    /** Text smaller than this many pixels cannot be read and costs most of the time. */
    private static final double LEAST_TEXT = 3.5;

    private final GC gc;
    private final Theme theme;
    private final SceneFonts fonts;
    private final Map<String, Color> colours = new HashMap<>();

    SceneGraphics(GC gc, Theme theme, SceneFonts fonts) {
        this.gc = gc;
        this.theme = theme;
        this.fonts = fonts;
    }

    /**
     * Paints the figures that touch a rectangle of the scene.
     *
     * @param originX scene coordinate of the left edge of the canvas
     * @param originY scene coordinate of its upper edge
     * @param left    left edge of the rectangle
     * @param top     upper edge of the rectangle
     */
    void paint(Collection<Figure> figures, double originX, double originY, double zoom, double left, double top, double seenWidth,
            double seenHeight) {
        under(originX, originY, zoom, () -> {
            for (Figure figure : figures) {
                switch (figure) {
                    case Box box when touches(box.x(), box.y(), box.width(), box.height(), left, top, seenWidth, seenHeight) ->
                            box(box, zoom);
                    case Path path when seen(path, left, top, seenWidth, seenHeight) -> path(path, zoom);
                    case Label label when label.size() * zoom >= LEAST_TEXT && label.y() > top && label.y() - label.size() < top
                            + seenHeight -> label(label);
                    default -> {
                        // outside
                    }
                }
            }
        });
    }

    /** Draws the outline of the selection around figures of an element. */
    void outline(Collection<Figure> figures, double left, double top, double zoom) {
        Style style = theme.style("selection");
        double air = 3 / Math.min(zoom, 1);
        under(left, top, zoom, () -> {
            gc.setForeground(colour(style.stroke()));
            line(style.width() / Math.min(zoom, 1), Dash.SOLID);
            for (Figure figure : figures) {
                if (figure instanceof Box box) {
                    gc.drawRoundRectangle(fine(box.x() - air), fine(box.y() - air), fine(box.width() + 2 * air),
                            fine(box.height() + 2 * air), fine(12), fine(12));
                } else if (figure instanceof Path path) {
                    gc.setAlpha(140);
                    line((style.width() + 3) / Math.min(zoom, 1), Dash.SOLID);
                    gc.drawPolyline(points(path.points()));
                    gc.setAlpha(255);
                    line(style.width() / Math.min(zoom, 1), Dash.SOLID);
                }
            }
        });
    }

    void background(int x, int y, int width, int height) {
        gc.setBackground(colour(theme.background()));
        gc.fillRectangle(x, y, width, height);
    }

    private void under(double left, double top, double zoom, Runnable painting) {
        Transform transform = new Transform(gc.getDevice());
        try {
            gc.setAdvanced(true);
            gc.setAntialias(SWT.ON);
            gc.setTextAntialias(SWT.ON);
            transform.scale((float) (zoom / FINE), (float) (zoom / FINE));
            transform.translate((float) (-left * FINE), (float) (-top * FINE));
            gc.setTransform(transform);
            painting.run();
        } finally {
            gc.setTransform(null);
            transform.dispose();
        }
    }

    private void box(Box box, double zoom) {
        Style style = theme.style(box.style());
        if (style.fill() != null) {
            gc.setBackground(colour(style.fill()));
            shape(box, true);
        }
        if (style.pattern() != Pattern.NONE) {
            // from far away as many pixels between the lines as near by, else they would hide the colour
            hatch(box, style, HATCH / Math.min(1, zoom));
        }
        if (style.stroke() != null) {
            gc.setForeground(colour(style.stroke()));
            line(style.width(), style.dash());
            shape(box, false);
        }
    }

    private void shape(Box box, boolean fill) {
        int x = fine(box.x());
        int y = fine(box.y());
        int width = fine(box.width());
        int height = fine(box.height());
        switch (box.shape()) {
            case RECTANGLE -> {
                if (fill) {
                    gc.fillRectangle(x, y, width, height);
                } else {
                    gc.drawRectangle(x, y, width, height);
                }
            }
            case ROUNDED -> {
                if (fill) {
                    gc.fillRoundRectangle(x, y, width, height, 12 * FINE, 12 * FINE);
                } else {
                    gc.drawRoundRectangle(x, y, width, height, 12 * FINE, 12 * FINE);
                }
            }
            case CIRCLE -> {
                if (fill) {
                    gc.fillOval(x, y, width, height);
                } else {
                    gc.drawOval(x, y, width, height);
                }
            }
            case CYLINDER -> cylinder(x, y, width, height, fill);
        }
    }

    private void cylinder(int x, int y, int width, int height, boolean fill) {
        int cap = Math.min(6 * FINE, height / 4);
        if (fill) {
            gc.fillOval(x, y + height - 2 * cap, width, 2 * cap);
            gc.fillRectangle(x, y + cap, width, height - 2 * cap);
            gc.fillOval(x, y, width, 2 * cap);
        } else {
            gc.drawOval(x, y, width, 2 * cap);
            gc.drawLine(x, y + cap, x, y + height - cap);
            gc.drawLine(x + width, y + cap, x + width, y + height - cap);
            gc.drawArc(x, y + height - 2 * cap, width, 2 * cap, 180, 180);
        }
    }

    /** Hatching by lines that end at the box. */
    private void hatch(Box box, Style style, double step) {
        gc.setForeground(colour(style.text()));
        gc.setAlpha(115);
        line(1, Dash.SOLID);
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        for (double y = box.y() + step / 2; style.pattern().isLevel() && y < bottom; y += step) {
            gc.drawLine(fine(box.x()), fine(y), fine(right), fine(y));
        }
        for (double x = box.x() + step / 2; style.pattern().isUpright() && x < right; x += step) {
            gc.drawLine(fine(x), fine(box.y()), fine(x), fine(bottom));
        }
        if (style.pattern().rises()) {
            slanted(box, true, step);
        }
        if (style.pattern().falls()) {
            slanted(box, false, step);
        }
        if (style.pattern() == Pattern.DOTS) {
            gc.setBackground(colour(style.text()));
            for (double y = box.y() + step / 2; y < bottom; y += step) {
                for (double x = box.x() + step / 2; x < right; x += step) {
                    gc.fillOval(fine(x - 1), fine(y - 1), 2 * FINE, 2 * FINE);
                }
            }
        }
        gc.setAlpha(255);
    }

    private void slanted(Box box, boolean rising, double step) {
        double right = box.x() + box.width();
        for (double offset = step; offset < box.width() + box.height(); offset += step) {
            // along the upper and right edge in one direction, cut where the line leaves the box below or at the left
            double reach = Math.min(offset, box.height());
            double over = Math.max(0, offset - box.width());
            double x1 = box.x() + offset - over;
            double x2 = box.x() + offset - reach;
            double y1 = box.y() + over;
            double y2 = box.y() + reach;
            if (x1 > x2) {
                gc.drawLine(fine(rising ? x1 : box.x() + right - x1), fine(y1), fine(rising ? x2 : box.x() + right - x2), fine(y2));
            }
        }
    }

    private void path(Path path, double zoom) {
        Style style = theme.style(path.style());
        if (style.stroke() == null) {
            return;
        }
        gc.setForeground(colour(style.stroke()));
        line(style.width(), style.dash());
        gc.drawPolyline(points(path.points()));
        if (zoom >= 0.2) {
            List<Double> points = path.points();
            int last = points.size() - 2;
            tip(path.end(), style, points.get(last - 2), points.get(last - 1), points.get(last), points.get(last + 1));
            tip(path.begin(), style, points.get(2), points.get(3), points.get(0), points.get(1));
        }
    }

    private void tip(Tip tip, Style style, double fromX, double fromY, double x, double y) {
        double length = Math.hypot(x - fromX, y - fromY);
        if (tip == Tip.NONE || length == 0) {
            return;
        }
        gc.setBackground(colour(style.stroke()));
        if (tip == Tip.DOT) {
            gc.fillOval(fine(x - 3), fine(y - 3), 6 * FINE, 6 * FINE);
            return;
        }
        double ux = (x - fromX) / length;
        double uy = (y - fromY) / length;
        int[] corners = {fine(x - 8 * ux + 3.5 * uy), fine(y - 8 * uy - 3.5 * ux), fine(x), fine(y), fine(x - 8 * ux - 3.5 * uy),
                fine(y - 8 * uy + 3.5 * ux)};
        line(1, Dash.SOLID);
        if (tip == Tip.ARROW) {
            gc.fillPolygon(corners);
        } else {
            gc.drawPolyline(corners);
        }
    }

    private void label(Label label) {
        if (label.text().isEmpty()) {
            return;
        }
        gc.setForeground(colour(theme.style(label.style()).text()));
        gc.setFont(fonts.of(label.size() * FINE, label.bold()));
        Point extent = switch (label.anchor()) {
            case START -> new Point(0, 0);
            case MIDDLE, END -> gc.stringExtent(label.text());
        };
        int shift = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> extent.x / 2;
            case END -> extent.x;
        };
        int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
        gc.drawString(label.text(), fine(label.x()) - shift, fine(label.y()) - ascent, true);
    }

    private void line(double width, Dash dash) {
        LineAttributes attributes = new LineAttributes((float) (width * FINE), SWT.CAP_FLAT, SWT.JOIN_MITER);
        if (dash != Dash.SOLID) {
            attributes.style = SWT.LINE_CUSTOM;
            attributes.dash = dash == Dash.DASHED ? new float[] {6 * FINE, 4 * FINE} : new float[] {2 * FINE, 3 * FINE};
        }
        gc.setLineAttributes(attributes);
    }

    private Color colour(String code) {
        return colours.computeIfAbsent(code, SceneCanvas::colour);
    }

    private static int[] points(List<Double> points) {
        return points.stream().mapToInt(SceneGraphics::fine).toArray();
    }

    private static boolean seen(Path path, double left, double top, double seenWidth, double seenHeight) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < path.points().size(); i += 2) {
            minX = Math.min(minX, path.points().get(i));
            maxX = Math.max(maxX, path.points().get(i));
            minY = Math.min(minY, path.points().get(i + 1));
            maxY = Math.max(maxY, path.points().get(i + 1));
        }
        return touches(minX - 4, minY - 4, maxX - minX + 8, maxY - minY + 8, left, top, seenWidth, seenHeight);
    }

    private static boolean touches(double x, double y, double width, double height, double left, double top, double seenWidth,
            double seenHeight) {
        return x <= left + seenWidth && x + width >= left && y <= top + seenHeight && y + height >= top;
    }

    private static int fine(double value) {
        return (int) Math.round(value * FINE);
    }
}
