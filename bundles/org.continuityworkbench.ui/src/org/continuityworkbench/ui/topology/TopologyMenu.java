/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.ui.session.ItemLabels;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchActionConstants;

/** The menu of the picture: what the metamodel allows for what is selected, and nothing else. */
final class TopologyMenu {

    private final TopologyPage page;
    private final TopologyActions actions;
    private final ItemLabels labels;

    TopologyMenu(TopologyPage page, TopologyActions actions, ItemLabels labels) {
        this.page = page;
        this.actions = actions;
        this.labels = labels;
    }

    void fill(IMenuManager menu) {
        EObject selected = page.selected();
        MenuManager creation = new MenuManager(Messages.menu_new);
        for (CommandParameter kind : actions.newChildren(selected)) {
            creation.add(action(TopologyActions.title(kind), ImageDescriptor.createFromImage(labels.getImage(kind.getEValue())),
                    () -> page.show(actions.create(selected, kind))));
        }
        menu.add(creation);
        if (selected instanceof NamedElement element && !(selected instanceof Deployment)) {
            ConnectMenu.fill(menu, actions.session(), List.of(element), page.elements().stream().map(actions::element)
                    .flatMap(Optional::stream).toList());
            menu.add(new Separator());
            menu.add(action(Messages.menu_rename, null, page::rename));
            menu.add(action(Messages.menu_delete, null, page::delete));
        }
        menu.add(new Separator());
        menu.add(action(Messages.menu_source, null, page::showInSource));
        menu.add(action(Messages.menu_export, null, page::export));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private static Action action(String text, ImageDescriptor image, Runnable work) {
        return new Action(text.replace("&", "&&"), image) {

            @Override
            public void run() {
                work.run();
            }
        };
    }
}
