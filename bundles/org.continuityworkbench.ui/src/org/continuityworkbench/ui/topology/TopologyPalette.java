/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.LinkedHashMap;
import java.util.Map;

import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.session.ItemLabels;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * The column of buttons beside the picture: connect, and one for each kind of element that it shows. Only those that can be used now are
 * enabled.
 */
final class TopologyPalette {

    private final TopologyPage page;
    private final TopologyActions actions;
    private final ToolBar tools;
    private final ToolItem connect;
    private final Map<ToolItem, CommandParameter> kinds = new LinkedHashMap<>();

    TopologyPalette(TopologyPage page, Composite parent, TopologyActions actions, ItemLabels labels) {
        this.page = page;
        this.actions = actions;
        tools = new ToolBar(parent, SWT.FLAT | SWT.VERTICAL);
        AccessibleName.give(tools, Messages.palette);
        connect = new ToolItem(tools, SWT.CHECK);
        connect.setImage(labels.getImage(TopologyFactory.eINSTANCE.createLink()));
        connect.setToolTipText(Messages.connect);
        connect.addListener(SWT.Selection, event -> page.setConnecting(connect.getSelection()));
        new ToolItem(tools, SWT.SEPARATOR);
        for (CommandParameter kind : actions.paletteKinds(TopologyFactory.eINSTANCE.createSite())) {
            ToolItem item = new ToolItem(tools, SWT.PUSH);
            item.setImage(labels.getImage(kind.getEValue()));
            item.setToolTipText(NLS.bind(Messages.create, TopologyActions.title(kind)));
            item.addListener(SWT.Selection, event -> page.create(kind));
            kinds.put(item, kind);
        }
        update();
    }

    Control control() {
        return tools;
    }

    /** The button that makes elements of a class; for those who press it. */
    ToolItem item(String className) {
        return kinds.entrySet().stream().filter(entry -> entry.getValue().getEValue().eClass().getName().equals(className))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    void update() {
        connect.setSelection(page.isConnecting());
        kinds.forEach((item, kind) -> item.setEnabled(actions.ownerFor(kind, page.selected()).isPresent()));
    }
}
