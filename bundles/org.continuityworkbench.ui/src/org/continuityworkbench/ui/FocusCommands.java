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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** What commands such as copy, paste and delete do while one control has the keyboard, and which keys are meant for it alone. */
public final class FocusCommands {

    private final IHandlerService handlers;
    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private final List<IHandlerActivation> active = new ArrayList<>();
    private final IContextService contexts;
    private final List<String> names = new ArrayList<>();
    private final List<IContextActivation> entered = new ArrayList<>();

    /** Follows the focus of a control of a part until it is disposed of. */
    public FocusCommands(Control control, IWorkbenchPartSite site) {
        handlers = site.getService(IHandlerService.class);
        contexts = site.getService(IContextService.class);
        control.addListener(SWT.FocusIn, event -> activate());
        control.addListener(SWT.FocusOut, event -> deactivate());
        control.addListener(SWT.Dispose, event -> deactivate());
    }

    /** Adds what a command does; the identifiers are those of {@code IWorkbenchCommandConstants}. */
    public FocusCommands on(String command, Runnable action) {
        actions.put(command, action);
        return this;
    }

    /** Adds a context: keys that are bound in it work while the control has the keyboard, and nowhere else. */
    public FocusCommands in(String context) {
        names.add(context);
        return this;
    }

    private void activate() {
        deactivate();
        names.forEach(name -> entered.add(contexts.activateContext(name)));
        actions.forEach((command, action) -> active.add(handlers.activateHandler(command, new AbstractHandler() {

            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        })));
    }

    private void deactivate() {
        handlers.deactivateHandlers(active);
        active.clear();
        contexts.deactivateContexts(entered);
        entered.clear();
    }
}
