/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages in the browser of the operating system. */
final class BrowserPane implements Pane {

    private final HelpPages pages;
    private final Browser browser;

    /**
     * @param visited is told the path, with anchor, of each page that the reader follows a link to
     * @throws SWTError if the operating system has no browser to embed
     */
    BrowserPane(Composite parent, HelpPages pages, Consumer<String> visited) {
        this.pages = pages;
        this.browser = new Browser(parent, SWT.NONE);
        browser.addLocationListener(new LocationAdapter() {
            @Override
            public void changed(LocationEvent event) {
                int html = event.location.lastIndexOf("/html/");
                if (event.top && html >= 0) {
                    visited.accept(event.location.substring(html + 1));
                }
            }
        });
    }

    @Override
    public Control control() {
        return browser;
    }

    @Override
    public void show(String path, String anchor) {
        pages.file(path).ifPresent(file -> browser.setUrl(anchor.isEmpty() ? file.toString() : file + "#" + anchor));
    }

    @Override
    public void showMade(String xhtml) {
        browser.setText(xhtml);
    }
}
