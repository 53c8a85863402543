/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Chooses between the light, the dark and the high-contrast theme; the choice is kept in the workspace. */
public final class Themes extends AbstractHandler implements IElementUpdater {

    /** The light theme. */
    public static final String LIGHT = "org.continuityworkbench.ui.theme.light";
    /** The dark theme; controls of the window system are dark because its name says so. */
    public static final String DARK = "org.continuityworkbench.ui.theme.dark";

    /** The theme of high contrast, dark too. */
    public static final String CONTRAST = "org.continuityworkbench.ui.theme.dark.contrast";

    static final String COMMAND = "org.continuityworkbench.ui.theme";
    static final String PARAMETER = "org.continuityworkbench.ui.theme.id";

    @Override
    public Object execute(ExecutionEvent event) {
        use(event.getParameter(PARAMETER));
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
        return null;
    }

    /** Uses a theme from now on. */
    static void use(String id) {
        IThemeEngine engine = engine();
        engine.setTheme(id, true);
        Display display = PlatformUI.getWorkbench().getDisplay();
        ThemeTouchUp.of(display, engine).themeChanged(display);
    }

    /** Follows from now on what comes to the front, so that all of it has the colours of the theme. */
    static void follow() {
        IThemeEngine engine = engine();
        if (engine != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            ThemeTouchUp.of(display, engine);
            display.addFilter(SWT.Skin, Themes::leaveRowsAlone);
            display.addFilter(SWT.Skin, event -> StrongSelection.follow(event.widget));
            if (display.getHighContrast()) {
                engine.setTheme(CONTRAST, false); // for as long as the system asks for it; the platform itself has no theme then
            }
            if (CONTRAST.equals(current())) {
                ThemeTouchUp.of(display, engine).themeChanged(display); // what was there before us
            }
        }
    }

    /** Rows look as their table does. Of rows styled one by one the engine keeps some when the table is gone, which ends the next one. */
    private static void leaveRowsAlone(Event event) {
        if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
            event.type = SWT.None;
        }
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }

    /** Identifier of the theme in use; null if the window system's own look is used. */
    static String current() {
        IThemeEngine engine = engine();
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return theme == null ? null : theme.getId();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        Object id = parameters.get(PARAMETER);
        element.setChecked(id != null && id.equals(current()));
    }
}
