/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

/**
 * Rows of values, and below them the meaning of the one that has the keyboard. Rows are kept: the next element uses them for its own
 * values. Those that it has more are made in several events, and nothing is seen until they are there.
 */
abstract class RowsSection extends ElementSection {

    private static final int WIDTH = 400;
    /** How long the window may be kept from other work by rows at a time. */
    private static final long SLICE_NANOS = 20_000_000;

    private final int columns;
    private final int helpHeight;
    private final List<FieldRow> rows = new ArrayList<>();
    private final List<FieldRow> spare = new ArrayList<>();
    private final Deque<Line> missing = new ArrayDeque<>();
    private TabbedPropertySheetPage sheet;
    private Composite body;
    private Composite grid;
    private Label help;
    private boolean filling;

    /** What a row shows. */
    record Line(EObject element, Field field, String title) {
    }

    RowsSection(int columns, int helpHeight) {
        this.columns = columns;
        this.helpHeight = helpHeight;
    }

    /** Adds to a new row what stands beside the value, one control for each column that is left; nothing by default. */
    void extend(Composite parent, FieldRow row) {
        // nothing more
    }

    /** Called when all rows are there; what stands below them may be brought up to date. */
    void filled(Composite parent) {
        // nothing more
    }

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        sheet = page;
        body = getWidgetFactory().createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(body);
        grid = getWidgetFactory().createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(10, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        help = getWidgetFactory().createLabel(body, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, helpHeight).applyTo(help);
    }

    /** Shows other values. */
    final void show(List<Line> lines) {
        spare.addAll(rows);
        rows.clear();
        missing.clear();
        missing.addAll(lines);
        tell("");
        if (!filling) {
            fill();
        }
    }

    private void fill() {
        filling = false;
        if (grid.isDisposed() || session() == null) {
            return;
        }
        long end = System.nanoTime() + SLICE_NANOS;
        while (!missing.isEmpty() && System.nanoTime() < end) {
            rows.add(row(missing.poll()));
        }
        if (missing.isEmpty()) {
            spare.forEach(row -> row.setVisible(false));
            filled(grid);
            grid.setVisible(true);
            body.layout(true, true);
            sheet.resizeScrolledComposite();
        } else {
            // those of the element before must not be seen
            grid.setVisible(false);
            filling = true;
            grid.getDisplay().asyncExec(this::fill);
        }
    }

    private FieldRow row(Line line) {
        FieldRow row = spare.stream().filter(one -> one.fits(line.element(), line.field())).findFirst().orElse(null);
        if (row == null) {
            row = new FieldRow(grid, getWidgetFactory(), session(), line.element(), line.field(), line.title(), this::tell);
            extend(grid, row);
        } else {
            spare.remove(row);
            row.show(session(), line.element(), line.field(), line.title());
        }
        row.placeBehind(rows.isEmpty() ? null : rows.getLast());
        return row;
    }

    final void tell(String text) {
        help.setText(text);
    }

    /** The rows, for those who look at the window. */
    final List<FieldRow> rows() {
        return rows;
    }

    /** Those that show something, and those that are kept for later. */
    final List<FieldRow> made() {
        List<FieldRow> made = new ArrayList<>(rows);
        made.addAll(spare);
        return made;
    }
}
