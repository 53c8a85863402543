/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;

/**
 * How well text can be read as it is painted, by the formula of WCAG 2: the colour that most of a control has is its ground, and what
 * differs most from it must differ enough.
 */
final class Contrast {

    /** Least contrast of text. */
    static final double LEAST = 4.5;
    /** The same where a person asked for high contrast. */
    static final double HIGH = 7;

    private static final int FEW_PIXELS = 4;

    private Contrast() {
    }

    /** Every control with text that is seen in a window and has less contrast there than it should. */
    static List<String> tooFaint(Shell window, ImageData picture, double least) {
        List<String> faint = new ArrayList<>();
        collect(window, window, picture, least, faint);
        return faint;
    }

    private static void collect(Composite parent, Shell window, ImageData picture, double least, List<String> faint) {
        for (Control control : parent.getChildren()) {
            if (!control.isVisible()) {
                continue;
            }
            String text = control.isEnabled() ? text(control) : "";
            if (!text.isBlank()) {
                Rectangle area = control.getDisplay().map(control.getParent(), null, control.getBounds());
                area.x -= window.getBounds().x;
                area.y -= window.getBounds().y;
                Rectangle seen = seen(control, window, area).intersection(new Rectangle(0, 0, picture.width, picture.height));
                // of what is half hidden by a scrolled parent, only the margin may be seen
                if (seen.width > area.width / 2 && seen.height > area.height / 2) {
                    double best = best(picture, seen);
                    if (best < least) {
                        faint.add("%s \"%s\" at %s: %.2f : 1".formatted(control.getClass().getSimpleName(),
                                text.lines().findFirst().orElse(""), seen, best));
                    }
                }
            }
            if (control instanceof Composite inner) {
                collect(inner, window, picture, least, faint);
            }
        }
    }

    /** The best contrast that the text of a row has, as far as the row is seen; 0 if it is out of sight. */
    static double ofRow(Composite rows, Rectangle row, Shell window, ImageData picture) {
        Rectangle area = rows.getDisplay().map(rows, null, row);
        area.x -= window.getBounds().x;
        area.y -= window.getBounds().y;
        Rectangle seen = seen(rows, window, area).intersection(new Rectangle(0, 0, picture.width, picture.height));
        return seen.width < area.width / 2 || seen.height < area.height / 2 ? 0 : best(picture, seen);
    }

    /** The part of a control that none of its parents cuts off. */
    private static Rectangle seen(Control control, Shell window, Rectangle area) {
        Rectangle seen = area;
        for (Composite parent = control.getParent(); parent != window; parent = parent.getParent()) {
            Rectangle bounds = control.getDisplay().map(parent.getParent(), null, parent.getBounds());
            bounds.x -= window.getBounds().x;
            bounds.y -= window.getBounds().y;
            seen = seen.intersection(bounds);
        }
        return seen;
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case CLabel label -> label.getText() == null ? "" : label.getText();
            case Hyperlink link -> link.getText();
            case Link link -> link.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Button button -> button.getText();
            case Combo combo -> combo.getText();
            case Group group -> group.getText();
            case Tree tree -> tree.getItemCount() == 0 ? "" : "tree";
            case Table table -> table.getItemCount() == 0 ? "" : "table";
            // the tabs of the properties are painted by a private class, which tells their names only so
            default -> control.getClass().getSimpleName().equals("ListElement") ? control.toString() : "";
        };
    }

    private static double best(ImageData picture, Rectangle area) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                counts.merge(picture.getPixel(x, y), 1, Integer::sum);
            }
        }
        int ground = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        double light = luminance(picture.palette.getRGB(ground));
        return counts.entrySet().stream().filter(entry -> entry.getValue() >= FEW_PIXELS).mapToDouble(entry -> {
            double other = luminance(picture.palette.getRGB(entry.getKey()));
            return (Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05);
        }).max().orElse(1);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
