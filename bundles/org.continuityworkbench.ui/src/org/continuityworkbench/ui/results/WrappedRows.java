/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Breaks the texts of a table into lines as wide as their columns, so that a narrow table shows all of them without scrolling sideways. For
 * tables of few rows. The items keep their texts, for readers of the screen too.
 */
final class WrappedRows {

    private static final int MARGIN = 3;
    private static final int LEAST = 40;

    private final Table table;
    private final TextLayout layout;
    private final Runnable measure = this::measureAgain;

    private WrappedRows(Table table) {
        this.table = table;
        layout = new TextLayout(table.getDisplay());
    }

    /** Wraps the rows of a table from now on; the columns have to be there. */
    static void of(Table table) {
        WrappedRows rows = new WrappedRows(table);
        table.addListener(SWT.MeasureItem, rows::measure);
        table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, rows::paint);
        table.addListener(SWT.Dispose, event -> rows.layout.dispose());
        for (TableColumn column : table.getColumns()) {
            column.addListener(SWT.Resize, event -> table.getDisplay().timerExec(50, rows.measure));
        }
    }

    private void set(Event event) {
        TableItem item = (TableItem) event.item;
        layout.setFont(item.getFont(event.index));
        layout.setWidth(Math.max(LEAST, table.getColumn(event.index).getWidth() - 2 * MARGIN));
        layout.setText(item.getText(event.index));
    }

    private void measure(Event event) {
        set(event);
        Rectangle size = layout.getBounds();
        event.width = table.getColumn(event.index).getWidth();
        event.height = Math.max(event.height, size.height + 2 * MARGIN);
    }

    private void paint(Event event) {
        set(event);
        layout.draw(event.gc, event.x + MARGIN, event.y + MARGIN);
    }

    /** A row keeps its height until its text is set again. */
    private void measureAgain() {
        if (!table.isDisposed()) {
            for (TableItem item : table.getItems()) {
                String text = item.getText(0);
                item.setText(0, "");
                item.setText(0, text);
            }
        }
    }
}
