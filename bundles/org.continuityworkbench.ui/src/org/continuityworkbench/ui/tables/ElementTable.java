/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.ItemLabels;
import org.continuityworkbench.ui.values.Field;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** A virtual table of one sheet at a time. */
final class ElementTable {

    private static final int WIDE = 190;
    private static final int NARROW = 120;
    private static final int WIDE_COLUMNS = 3;

    private final DeploymentSession session;
    private final Consumer<String> problems;
    private final TableViewer viewer;
    private final TableViewerFocusCellManager focus;
    private final ItemLabels labels;
    private final Rows rows = new Rows();
    private final List<TableViewerColumn> columns = new ArrayList<>();

    private Sheet sheet;

    /** @param problems told what is wrong with the text that is typed, or null when nothing is */
    ElementTable(Composite parent, DeploymentSession session, Consumer<String> problems) {
        this.session = session;
        this.problems = problems;
        this.labels = new ItemLabels(session.domain().getAdapterFactory());
        viewer = new TableViewer(parent, SWT.MULTI | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider((ILazyContentProvider) this::fillRow);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        ColumnViewerToolTipSupport.enableFor(viewer);
        focus = CellActivation.install(viewer);
        viewer.getTable().addListener(SWT.Dispose, event -> labels.dispose());
    }

    Table table() {
        return viewer.getTable();
    }

    TableViewer viewer() {
        return viewer;
    }

    Rows rows() {
        return rows;
    }

    Sheet sheet() {
        return sheet;
    }

    /** Shows another sheet. */
    void show(Sheet wanted) {
        sheet = wanted;
        table().setRedraw(false);
        viewer.setItemCount(0); // every new column would go through all rows
        columns.forEach(column -> column.getColumn().dispose());
        columns.clear();
        for (Field field : sheet.columns()) {
            columns.add(column(field));
        }
        update();
        table().setRedraw(true);
    }

    private TableViewerColumn column(Field field) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        int index = columns.size();
        TableColumn widget = column.getColumn();
        widget.setText(field.title());
        widget.setWidth(index < WIDE_COLUMNS ? WIDE : NARROW);
        widget.setMoveable(true);
        widget.addListener(SWT.Selection, event -> sortBy(field));
        column.setLabelProvider(new ColumnLabelProvider() {

            @Override
            public String getText(Object element) {
                return field.text((EObject) element);
            }

            @Override
            public Image getImage(Object element) {
                return index == 0 ? labels.getImage(element) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                String help = field.help((EObject) element);
                return help.isEmpty() ? null : help;
            }
        });
        column.setEditingSupport(new FieldEditing(viewer, session, field, problems));
        return column;
    }

    /** Sorts by a column as {@link Rows#sortBy}. */
    void sortBy(Field field) {
        rows.sortBy(field);
        int index = rows.sorted() == null ? -1 : sheet.columns().indexOf(rows.sorted());
        table().setSortColumn(index < 0 ? null : columns.get(index).getColumn());
        table().setSortDirection(rows.descending() ? SWT.DOWN : SWT.UP);
        redraw();
    }

    void filter(String text) {
        rows.filter(text);
        redraw();
    }

    /** Takes over what has changed in the model. */
    void update() {
        if (table().isDisposed()) {
            return;
        }
        if (viewer.isCellEditorActive()) {
            // the editor closes first, then the rows may move
            table().getDisplay().asyncExec(this::update);
            return;
        }
        rows.set(sheet.rows(session), sheet.columns());
        redraw();
    }

    private void redraw() {
        viewer.setItemCount(rows.shown().size());
        viewer.refresh();
    }

    private void fillRow(int index) {
        if (index < rows.shown().size()) {
            viewer.replace(rows.shown().get(index), index);
        }
    }

    List<EObject> selected() {
        return Arrays.stream(table().getSelectionIndices()).filter(index -> index < rows.shown().size()).mapToObj(rows.shown()::get)
                .toList();
    }

    void select(List<EObject> elements) {
        table().setSelection(elements.stream().mapToInt(rows.shown()::indexOf).filter(index -> index >= 0).toArray());
        table().showSelection();
    }

    /** The selected rows as text for a spreadsheet. */
    String copy() {
        StringBuilder text = new StringBuilder();
        for (EObject row : selected()) {
            text.append(String.join("\t", sheet.columns().stream().map(field -> field.text(row)).toList())).append('\n');
        }
        return text.toString();
    }

    /**
     * Pastes text from a spreadsheet, beginning at the cell with the focus.
     *
     * @return the paste if it could be done or told why not; null if there is no row to begin at
     */
    Paste paste(String text) {
        ViewerCell cell = focus.getFocusCell();
        int row = cell == null ? table().getSelectionIndex() : rows.shown().indexOf(cell.getElement());
        return row < 0 ? null : paste(text, row, cell == null ? 0 : cell.getColumnIndex());
    }

    /** Pastes text from a spreadsheet, beginning at a cell; see {@link Paste#problem}. */
    Paste paste(String text, int row, int column) {
        Paste paste = new Paste(sheet, List.copyOf(rows.shown().subList(row, rows.shown().size())), column, text);
        if (paste.problem() == null) {
            paste.apply(session);
        }
        return paste;
    }
}
