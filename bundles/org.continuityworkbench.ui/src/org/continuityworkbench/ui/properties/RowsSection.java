/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.FieldRow;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Rows of values, and below them the meaning of the one that has the keyboard. */
abstract class RowsSection extends ElementSection {

    private static final int WIDTH = 400;

    private final int columns;
    private final int helpHeight;
    private final List<FieldRow> rows = new ArrayList<>();
    private TabbedPropertySheetPage sheet;
    private Composite body;
    private Composite grid;
    private Label help;

    RowsSection(int columns, int helpHeight) {
        this.columns = columns;
        this.helpHeight = helpHeight;
    }

    /** Makes the rows of the element shown, in a new grid; called only while there is one. */
    abstract void fill(Composite grid);

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        sheet = page;
        body = getWidgetFactory().createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(body);
        help = getWidgetFactory().createLabel(body, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, helpHeight).applyTo(help);
    }

    final void rebuild() {
        rows.clear();
        if (grid != null) {
            grid.dispose();
        }
        grid = getWidgetFactory().createComposite(body);
        grid.moveAbove(help);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(10, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        if (element() != null && session() != null) {
            fill(grid);
        }
        body.layout(true, true);
        sheet.resizeScrolledComposite();
    }

    final void addRow(EObject element, Field field, String title) {
        rows.add(new FieldRow(grid, getWidgetFactory(), session(), element, field, title, this::tell));
    }

    final void tell(String text) {
        help.setText(text);
    }

    /** The rows, for those who look at the window. */
    final List<FieldRow> rows() {
        return rows;
    }
}
