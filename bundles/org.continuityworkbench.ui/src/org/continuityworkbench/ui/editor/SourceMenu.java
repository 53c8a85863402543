/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import org.continuityworkbench.ui.topology.ConnectMenu;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;

/** The menu of the tree. */
final class SourceMenu {

    private final TreeViewer viewer;
    private final SourceActions actions;

    private SourceMenu(TreeViewer viewer, SourceActions actions) {
        this.viewer = viewer;
        this.actions = actions;
    }

    static void install(TreeViewer viewer, SourceActions actions, IEditorSite site) {
        SourceMenu menu = new SourceMenu(viewer, actions);
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu::fill);
        viewer.getTree().setMenu(manager.createContextMenu(viewer.getTree()));
        site.registerContextMenu(ContinuityEditor.ID + ".source", manager, viewer, false);
    }

    private void fill(IMenuManager menu) {
        if (viewer.getStructuredSelection().getFirstElement() instanceof EObject element) {
            menu.add(creation(Messages.source_newChild, element));
            if (element.eContainer() != null) {
                menu.add(creation(Messages.source_newSibling, element.eContainer()));
            }
            ConnectMenu.fill(menu, actions.session(), actions.named(), actions.connectable());
            menu.add(new Separator());
            if (actions.named().size() == 1) {
                menu.add(action(Messages.source_rename, actions::rename));
            }
            menu.add(action(Messages.source_cut, actions::cut));
            menu.add(action(Messages.source_copy, actions::copy));
            menu.add(action(Messages.source_paste, actions::paste));
            menu.add(action(Messages.source_delete, actions::delete));
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private MenuManager creation(String title, EObject owner) {
        MenuManager menu = new MenuManager(title);
        for (CommandParameter descriptor : actions.newChildren(owner)) {
            menu.add(action(SourceActions.title(descriptor), () -> actions.create(owner, descriptor)));
        }
        return menu;
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {

            @Override
            public void run() {
                work.run();
            }
        };
    }
}
