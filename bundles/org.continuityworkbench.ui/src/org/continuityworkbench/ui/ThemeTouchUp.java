/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.internal.views.properties.tabbed.view.TabbedPropertyList;

/**
 * Completes what the style engine leaves undone when the theme changes: pages behind others; controls in sections of forms, which it takes
 * for painted because they report the ground of their parents; the names of the tabs of the properties, whose colour has no rule that
 * reaches it; and selected rows, where contrast is high.
 */
final class ThemeTouchUp {

    // as in the stylesheets
    private static final Color BLACK = new Color(0, 0, 0);
    private static final Color WHITE = new Color(0xff, 0xff, 0xff);
    private static final Color BAR_ON_DARK = new Color(0x3a, 0x40, 0x46);
    private static final Color BAR_ON_LIGHT = new Color(0xf0, 0xef, 0xee);
    private static final Color TEXT_ON_DARK = new Color(0xe6, 0xe6, 0xe6);
    private static final Color TEXT_ON_LIGHT = new Color(0x1b, 0x1f, 0x24);

    private static final String KEY = ThemeTouchUp.class.getName();

    private final IThemeEngine engine;
    private boolean changed;

    private ThemeTouchUp(IThemeEngine engine) {
        this.engine = engine;
    }

    /** The one of a display; it follows from the first call on what comes to the front. */
    static ThemeTouchUp of(Display display, IThemeEngine engine) {
        if (display.getData(KEY) instanceof ThemeTouchUp known) {
            return known;
        }
        ThemeTouchUp touchUp = new ThemeTouchUp(engine);
        display.setData(KEY, touchUp);
        display.addFilter(SWT.Show, touchUp::shown);
        return touchUp;
    }

    /** Another theme is in use now. */
    void themeChanged(Display display) {
        changed = true;
        display.asyncExec(() -> {
            for (Shell shell : display.getShells()) {
                complete(shell);
            }
        });
    }

    private void shown(Event event) {
        if (event.widget instanceof Composite shown) {
            shown.getDisplay().asyncExec(() -> {
                if (!shown.isDisposed()) {
                    if (changed && shown.getParent() instanceof CTabFolder) {
                        engine.applyStyles(shown, true);
                    }
                    complete(shown);
                }
            });
        }
    }

    private static void complete(Composite parent) {
        StrongSelection.follow(parent);
        if (parent instanceof ExpandableComposite section) {
            paint(section, section.getBackground());
            if (section instanceof Section titled) {
                paintTitle(titled, on(parent, BAR_ON_LIGHT, BAR_ON_DARK, BLACK));
            }
        } else if (parent instanceof TabbedPropertyList tabs) {
            tabs.setWidgetForegroundColor(on(parent, TEXT_ON_LIGHT, TEXT_ON_DARK, WHITE));
            for (Control tab : tabs.getChildren()) {
                if (tab instanceof TabbedPropertyList.ListElement element) {
                    element.setDefaultTextColor(); // which it keeps from when it was made
                }
                tab.redraw();
            }
        }
        for (Control child : parent.getChildren()) {
            if (child instanceof Composite inner) {
                complete(inner);
            }
        }
    }

    private static Color on(Control control, Color light, Color dark, Color contrast) {
        Theme theme = SceneCanvas.themeOf(control.getShell());
        return theme == Theme.CONTRAST ? contrast : theme == Theme.DARK ? dark : light;
    }

    /** Whatever reports a ground gets it; what has another one, such as a badge, keeps that. */
    private static void paint(Composite parent, Color ground) {
        for (Control child : parent.getChildren()) {
            if (child.getBackground().equals(ground)) {
                child.setBackground(ground);
            }
            if (child instanceof Composite inner) {
                paint(inner, ground);
            }
        }
    }

    private static void paintTitle(Section section, Color bar) {
        section.setTitleBarBackground(bar);
        section.setTitleBarGradientBackground(bar);
        section.setTitleBarBorderColor(bar);
        for (Control child : section.getChildren()) {
            if (child != section.getClient()) {
                child.setBackground(bar);
            }
        }
        // a section keeps the picture of its band, made of the colours before, until its size changes; setting another one has no effect
        section.notifyListeners(SWT.Resize, null);
        section.redraw();
    }
}
