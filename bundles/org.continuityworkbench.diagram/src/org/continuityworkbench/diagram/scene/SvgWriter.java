/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

import org.continuityworkbench.diagram.scene.Figure.Anchor;
import org.continuityworkbench.diagram.scene.Figure.Box;
import org.continuityworkbench.diagram.scene.Figure.Label;
import org.continuityworkbench.diagram.scene.Figure.Path;
import org.continuityworkbench.diagram.scene.Figure.Tip;
import org.continuityworkbench.diagram.scene.Style.Dash;
import org.continuityworkbench.diagram.scene.Style.Pattern;

/**
 * Writes a scene as SVG 1.1: text stays text, every shape of a model element carries its identifier and a title, nothing is loaded from
 * elsewhere. The same scene and theme give the same bytes on every machine. Needs no display.
 */
public final class SvgWriter {

    private static final String FONT = "'DejaVu Sans', Verdana, Arial, sans-serif";

    private final Scene scene;
    private final Theme theme;
    private final StringBuilder out = new StringBuilder();

    private SvgWriter(Scene scene, Theme theme) {
        this.scene = scene;
        this.theme = theme;
    }

    /** The picture as the text of an SVG file, with a line feed at the end. */
    public static String write(Scene scene, Theme theme) {
        return new SvgWriter(scene, theme).document();
    }

    private String document() {
        String width = number(scene.width());
        String height = number(scene.height());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height);
        out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"")
                .append(FONT).append("\">\n");
        out.append("<title id=\"title\">").append(escape(scene.title())).append("</title>\n");
        out.append("<desc id=\"desc\">").append(escape(scene.description())).append("</desc>\n");
        patterns();
        out.append("<rect width=\"").append(width).append("\" height=\"").append(height).append("\" fill=\"").append(theme.background())
                .append("\"/>\n");
        for (Figure figure : scene.figures()) {
            switch (figure) {
                case Box box -> box(box);
                case Path path -> path(path);
                case Label label -> label(label);
            }
        }
        return out.append("</svg>\n").toString();
    }

    /** Only the hatchings that the scene uses, in the order of their names. */
    private void patterns() {
        TreeSet<Pattern> used = new TreeSet<>();
        TreeSet<String> colours = new TreeSet<>();
        for (Figure figure : scene.figures()) {
            Style style = theme.style(figure.style());
            if (figure instanceof Box && style.pattern() != Pattern.NONE) {
                used.add(style.pattern());
                colours.add(style.text());
            }
        }
        if (used.isEmpty()) {
            return;
        }
        out.append("<defs>\n");
        for (Pattern pattern : used) {
            for (String colour : colours) {
                out.append("<pattern id=\"").append(patternId(pattern, colour))
                        .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"")
                        .append(hatching(pattern)).append("\" stroke=\"").append(colour)
                        .append("\" stroke-width=\"1\" stroke-opacity=\"0.45\" fill=\"none\"/></pattern>\n");
            }
        }
        out.append("</defs>\n");
    }

    private static String hatching(Pattern pattern) {
        return switch (pattern) {
            case NONE -> "";
            case DIAGONAL -> "M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5";
            case CROSS -> "M0 0 L6 6 M0 6 L6 0";
            case DOTS -> "M2 3 L4 3 M3 2 L3 4";
            case HORIZONTAL -> "M0 3 L6 3";
            case FALLING -> "M-1 5 L1 7 M0 0 L6 6 M5 -1 L7 1";
            case GRID -> "M0 3 L6 3 M3 0 L3 6";
        };
    }

    private static String patternId(Pattern pattern, String colour) {
        return "hatch-" + pattern.name().toLowerCase(java.util.Locale.ROOT) + "-" + colour.substring(1);
    }

    private void box(Box box) {
        Style style = theme.style(box.style());
        open(box.element(), box.tooltip());
        outline(box, style.fill() == null ? "none" : style.fill(), style);
        if (style.pattern() != Pattern.NONE) {
            outline(box, "url(#" + patternId(style.pattern(), style.text()) + ")", new Style(null, null, 0, Dash.SOLID, style.text(),
                    Pattern.NONE));
        }
        close(box.element(), box.tooltip());
    }

    private void outline(Box box, String fill, Style style) {
        switch (box.shape()) {
            case RECTANGLE -> rectangle(box, 0);
            case ROUNDED -> rectangle(box, 6);
            case CIRCLE -> out.append("<ellipse cx=\"").append(number(box.x() + box.width() / 2)).append("\" cy=\"")
                    .append(number(box.y() + box.height() / 2)).append("\" rx=\"").append(number(box.width() / 2)).append("\" ry=\"")
                    .append(number(box.height() / 2)).append('"');
            case CYLINDER -> cylinder(box);
        }
        out.append(" fill=\"").append(fill).append('"');
        stroke(style);
        out.append("/>\n");
    }

    private void rectangle(Box box, double radius) {
        out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
                .append(number(box.width())).append("\" height=\"").append(number(box.height())).append('"');
        if (radius > 0) {
            out.append(" rx=\"").append(number(radius)).append('"');
        }
    }

    private void cylinder(Box box) {
        double cap = Math.min(6, box.height() / 4);
        String left = number(box.x());
        String right = number(box.x() + box.width());
        String radii = number(box.width() / 2) + " " + number(cap);
        String top = number(box.y() + cap);
        out.append("<path d=\"M").append(left).append(' ').append(top).append(" A").append(radii).append(" 0 0 1 ").append(right)
                .append(' ').append(top);
        out.append(" V").append(number(box.y() + box.height() - cap)).append(" A").append(radii).append(" 0 0 1 ").append(left).append(' ')
                .append(number(box.y() + box.height() - cap)).append(" Z M").append(left).append(' ').append(top).append(" A").append(radii)
                .append(" 0 0 0 ").append(right).append(' ').append(top).append('"');
    }

    private void path(Path path) {
        Style style = theme.style(path.style());
        open(path.element(), path.tooltip());
        out.append("<polyline points=\"");
        List<Double> points = path.points();
        for (int i = 0; i < points.size(); i += 2) {
            out.append(i == 0 ? "" : " ").append(number(points.get(i))).append(',').append(number(points.get(i + 1)));
        }
        out.append("\" fill=\"none\"");
        stroke(style);
        out.append("/>\n");
        int last = points.size() - 2;
        tip(path.end(), style, points.get(last - 2), points.get(last - 1), points.get(last), points.get(last + 1));
        tip(path.begin(), style, points.get(2), points.get(3), points.get(0), points.get(1));
        close(path.element(), path.tooltip());
    }

    /** A tip at (x, y) of a line that comes from (fromX, fromY). */
    private void tip(Tip tip, Style style, double fromX, double fromY, double x, double y) {
        double length = Math.hypot(x - fromX, y - fromY);
        if (tip == Tip.NONE || length == 0) {
            return;
        } else if (tip == Tip.DOT) {
            out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"3\" fill=\"")
                    .append(style.stroke()).append("\"/>\n");
            return;
        }
        double ux = (x - fromX) / length;
        double uy = (y - fromY) / length;
        String first = number(x - 8 * ux + 3.5 * uy) + "," + number(y - 8 * uy - 3.5 * ux);
        String second = number(x - 8 * ux - 3.5 * uy) + "," + number(y - 8 * uy + 3.5 * ux);
        out.append(tip == Tip.ARROW ? "<polygon" : "<polyline").append(" points=\"").append(first).append(' ').append(number(x)).append(',')
                .append(number(y)).append(' ').append(second).append("\" fill=\"").append(tip == Tip.ARROW ? style.stroke() : "none")
                .append("\" stroke=\"").append(style.stroke()).append("\"/>\n");
    }

    private void label(Label label) {
        Style style = theme.style(label.style());
        out.append("<text x=\"").append(number(label.x())).append("\" y=\"").append(number(label.y())).append("\" font-size=\"")
                .append(number(label.size())).append("\" fill=\"").append(style.text()).append('"');
        if (label.anchor() != Anchor.START) {
            out.append(" text-anchor=\"").append(label.anchor() == Anchor.MIDDLE ? "middle" : "end").append('"');
        }
        if (label.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        out.append('>').append(escape(label.text())).append("</text>\n");
    }

    private void stroke(Style style) {
        if (style.stroke() == null) {
            return;
        }
        out.append(" stroke=\"").append(style.stroke()).append('"');
        if (style.width() != 1) {
            out.append(" stroke-width=\"").append(number(style.width())).append('"');
        }
        if (style.dash() != Dash.SOLID) {
            out.append(" stroke-dasharray=\"").append(style.dash() == Dash.DASHED ? "6 4" : "2 3").append('"');
        }
    }

    private void open(String element, String tooltip) {
        if (!element.isEmpty() || !tooltip.isEmpty()) {
            out.append("<g");
            if (!element.isEmpty()) {
                out.append(" data-element=\"").append(escape(element)).append('"');
            }
            out.append('>');
            if (!tooltip.isEmpty()) {
                out.append("<title>").append(escape(tooltip)).append("</title>");
            }
            out.append('\n');
        }
    }

    private void close(String element, String tooltip) {
        if (!element.isEmpty() || !tooltip.isEmpty()) {
            out.append("</g>\n");
        }
    }

    /** At most two decimals, none of them a trailing zero, the same on every machine. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // characters that XML cannot hold are shown as the replacement character
                default -> escaped.appendCodePoint(c < 32 && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
