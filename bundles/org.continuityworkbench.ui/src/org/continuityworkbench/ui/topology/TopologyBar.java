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

import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.Icons;
import org.continuityworkbench.ui.KeyText;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.scene.SceneKeys;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.keys.IBindingService;

/** The bar above the picture: find, a line for what is to be done next, zoom, export. */
final class TopologyBar {

    private final Composite composite;
    private final Text search;
    private final Label message;
    private final ToolItem details;
    private final LocalResourceManager images;

    TopologyBar(TopologyPage page, Composite parent, IBindingService keys) {
        composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(6, 3).numColumns(3).applyTo(composite);
        search = new Text(composite, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.search);
        AccessibleName.give(search, Messages.search);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(search);
        search.addListener(SWT.DefaultSelection, event -> {
            if (!search.getText().isBlank()) {
                page.canvas().find(search.getText());
            }
        });
        message = new Label(composite, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
        ToolBar tools = new ToolBar(composite, SWT.FLAT | SWT.RIGHT);
        AccessibleName.give(tools, Messages.bar);
        images = new LocalResourceManager(JFaceResources.getResources(), tools);
        ToolItem states = item(tools, SWT.CHECK, "states", Messages.state);
        states.setSelection(true);
        states.addListener(SWT.Selection, event -> page.setStatesShown(states.getSelection()));
        details = item(tools, SWT.CHECK, "details", Messages.details_tooltip);
        details.setSelection(true);
        details.addListener(SWT.Selection, event -> page.setDetailsShown(details.getSelection()));
        push(tools, "zoom-in", KeyText.with(Messages.zoomIn, SceneKeys.ZOOM_IN, keys), () -> page.canvas().zoomIn());
        push(tools, "zoom-out", KeyText.with(Messages.zoomOut, SceneKeys.ZOOM_OUT, keys), () -> page.canvas().zoomOut());
        push(tools, "all", KeyText.with(Messages.fit, SceneKeys.ALL, keys), () -> page.canvas().fit());
        push(tools, "export", Messages.export, page::export);
    }

    private ToolItem item(ToolBar tools, int style, String icon, String tooltip) {
        ToolItem item = new ToolItem(tools, style);
        item.setImage(images.create(Icons.of(icon)));
        item.setToolTipText(tooltip);
        return item;
    }

    private void push(ToolBar tools, String icon, String tooltip, Runnable work) {
        item(tools, SWT.PUSH, icon, tooltip).addListener(SWT.Selection, event -> work.run());
    }

    Control control() {
        return composite;
    }

    Text search() {
        return search;
    }

    /** The switch for hosts, applications and access points. */
    ToolItem details() {
        return details;
    }

    void focusSearch() {
        search.setFocus();
    }

    /** Tells what happens or is to be done next; empty for nothing. */
    void say(String text) {
        message.setText(text.replace("&", "&&"));
        message.setToolTipText(text);
    }

    String said() {
        return message.getText();
    }

    /** Lets the user choose one of several ways to connect two elements. */
    void choose(List<Connections.Way> ways, SceneCanvas canvas) {
        Menu menu = new Menu(canvas);
        for (Connections.Way way : ways) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(way.label().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> way.make().run());
        }
        menu.addListener(SWT.Hide, event -> canvas.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
