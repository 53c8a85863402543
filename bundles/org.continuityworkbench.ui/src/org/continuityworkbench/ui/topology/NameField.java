/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.function.Consumer;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;

/** A field over a figure in which its name can be changed: Enter takes the text, Escape and leaving the field drop it. */
final class NameField {

    private NameField() {
    }

    static Text open(SceneCanvas canvas, Figure.Box box, String name, Consumer<String> receiver) {
        canvas.reveal(box.element());
        Point start = canvas.toCanvas(box.x(), box.y());
        Point end = canvas.toCanvas(box.x() + box.width(), box.y() + box.height());
        Text field = new Text(canvas, SWT.SINGLE | SWT.BORDER);
        field.setText(name == null ? "" : name);
        int height = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        field.setBounds(start.x, Math.min(start.y + (end.y - start.y - height) / 2, start.y + 4 * height), Math.max(160, end.x - start.x),
                height);
        field.selectAll();
        field.addListener(SWT.DefaultSelection, event -> {
            String text = field.getText();
            close(canvas, field);
            receiver.accept(text);
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.ESC) {
                close(canvas, field);
            }
        });
        field.addListener(SWT.FocusOut, event -> field.getDisplay().asyncExec(() -> close(canvas, field)));
        field.setFocus();
        return field;
    }

    private static void close(SceneCanvas canvas, Text field) {
        if (!field.isDisposed()) {
            field.dispose();
            canvas.setFocus();
        }
    }
}
