/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Lets the commands of our menus reach parts of other plug-ins that offer an action to the action bars of their site only, as diagram
 * editors do. Named in {@code plugin.xml} with the identifier of the action after a colon.
 */
public final class SiteActionHandler extends AbstractHandler implements IExecutableExtension {

    private String action;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = (String) data;
    }

    /** The action that the active part offers under an identifier; empty if it offers none. */
    public static Optional<IAction> of(String action) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPart part = window == null || window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        IActionBars bars = switch (part == null ? null : part.getSite()) {
            case IEditorSite editor -> editor.getActionBars();
            case IViewSite view -> view.getActionBars();
            case null, default -> null;
        };
        return Optional.ofNullable(bars).map(found -> found.getGlobalActionHandler(action));
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(of(action).filter(IAction::isEnabled).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        of(action).filter(IAction::isEnabled).ifPresent(IAction::run);
        return null;
    }
}
