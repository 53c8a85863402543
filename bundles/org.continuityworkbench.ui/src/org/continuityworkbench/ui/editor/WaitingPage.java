/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * What the editor shows while its file is read, and when it cannot be read. Nothing moves in it: where the machine is busy, the events of
 * an animation would hold up the news that the file is there.
 */
final class WaitingPage {

    private static final int WIDTH = 320;

    private final Composite page;
    private final String file;
    private final Runnable again;

    /** @param again reads the file once more */
    WaitingPage(Composite parent, String file, Runnable again) {
        this.file = file;
        this.again = again;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 20).spacing(8, 8).applyTo(page);
        waiting();
    }

    Control control() {
        return page;
    }

    private void waiting() {
        clear();
        new Label(page, SWT.NONE).setText(NLS.bind(Messages.waiting_reading, file));
        page.layout();
    }

    /** Tells why the file cannot be read, and offers to try it again. */
    void failed(String problem) {
        clear();
        new Label(page, SWT.NONE).setText(NLS.bind(Messages.waiting_failed, file));
        Text text = new Text(page, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setText(problem);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        Button button = new Button(page, SWT.PUSH);
        button.setText(Messages.waiting_again);
        button.addListener(SWT.Selection, event -> {
            waiting();
            again.run();
        });
        page.layout();
    }

    private void clear() {
        for (Control child : page.getChildren()) {
            child.dispose();
        }
    }
}
