/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.function.Consumer;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.AccessibleName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A field over a figure or a row in which its name can be changed: Enter takes the text, Escape and leaving the field drop it. Then the
 * keyboard is where it was.
 */
public final class NameField {

    private static final int NARROWEST = 160;

    private NameField() {
    }

    /**
     * Opens the field.
     *
     * @param parent   what has the keyboard now
     * @param place    of the figure or row in it; of a tall figure the upper part is used
     * @param name     the name as it is; null for none
     * @param receiver told the new text
     */
    public static Text open(Composite parent, Rectangle place, String name, Consumer<String> receiver) {
        Text field = new Text(parent, SWT.SINGLE | SWT.BORDER);
        AccessibleName.give(field, Names.of(TopologyPackage.Literals.NAMED_ELEMENT__NAME));
        field.setText(name == null ? "" : name);
        int height = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        field.setBounds(place.x, Math.min(place.y + (place.height - height) / 2, place.y + 4 * height), Math.max(NARROWEST, place.width),
                height);
        field.selectAll();
        field.addListener(SWT.DefaultSelection, event -> {
            String text = field.getText();
            close(parent, field);
            receiver.accept(text);
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.ESC) {
                close(parent, field);
            }
        });
        field.addListener(SWT.FocusOut, event -> field.getDisplay().asyncExec(() -> close(parent, field)));
        field.setFocus();
        return field;
    }

    private static void close(Composite parent, Text field) {
        if (!field.isDisposed()) {
            field.dispose();
            parent.setFocus();
        }
    }
}
