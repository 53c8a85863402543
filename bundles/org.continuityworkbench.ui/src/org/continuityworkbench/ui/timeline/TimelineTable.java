/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.timeline.TimelineRows.Row;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The twin of the chart for people who cannot see it, or would rather read: what happens, and below each lane its states, one row each. A
 * row that is chosen leads to the moment at which it begins; when the cursor moves, the lane that a person is in shows the state at it.
 * Rows get their texts when they come into sight.
 */
final class TimelineTable {

    private static final int[] WEIGHTS = {30, 11, 11, 8, 40};
    private static final int NARROWEST = 70;

    private final Composite box;
    private final Tree tree;
    private final Consumer<Row> chosen;
    private final Set<String> expanded = new HashSet<>();
    private TimelineRows rows = new TimelineRows(null, null);
    private OptionalLong cursor = OptionalLong.empty();
    private boolean choosing;

    /**
     * @param name   what a screen reader calls the table
     * @param chosen called with the row that a person chose
     * @param opened called with the row that a person pressed Enter on, or clicked twice, after it was chosen
     */
    TimelineTable(Composite parent, Supplier<String> name, Consumer<Row> chosen, Consumer<Row> opened) {
        this.chosen = chosen;
        box = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        box.setLayout(layout);
        tree = new Tree(box, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        AccessibleName.give(tree, name);
        List<String> titles = List.of(Messages.column_what, Messages.column_from, Messages.column_to, Messages.column_length,
                Messages.column_words);
        for (int i = 0; i < titles.size(); i++) {
            TreeColumn column = new TreeColumn(tree, SWT.NONE);
            column.setText(titles.get(i));
            layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST, true));
        }
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Expand, event -> remember((TreeItem) event.item, expanded::add));
        tree.addListener(SWT.Collapse, event -> remember((TreeItem) event.item, expanded::remove));
        tree.addListener(SWT.Selection, event -> choose((TreeItem) event.item));
        tree.addListener(SWT.DefaultSelection, event -> {
            choose((TreeItem) event.item);
            opened.accept(row((TreeItem) event.item));
        });
    }

    Composite control() {
        return box;
    }

    Tree tree() {
        return tree;
    }

    private void remember(TreeItem item, Consumer<String> change) {
        if (item.getParentItem() == null) {
            change.accept(rows.key(tree.indexOf(item)));
        }
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem heading = item.getParentItem();
        item.setText(row(item).cells().toArray(String[]::new));
        if (heading == null) {
            item.setItemCount(rows.children(tree.indexOf(item)));
        } else if (heading.getParentItem() == null) {
            item.setItemCount(rows.children(tree.indexOf(heading), heading.indexOf(item)));
        }
    }

    private Row row(TreeItem item) {
        TreeItem parent = item.getParentItem();
        if (parent == null) {
            return rows.heading(tree.indexOf(item), cursor);
        }
        TreeItem heading = parent.getParentItem();
        return heading == null ? rows.child(tree.indexOf(parent), parent.indexOf(item))
                : rows.row(tree.indexOf(heading), heading.indexOf(parent) * TimelineRows.MOST + parent.indexOf(item));
    }

    private TreeItem expand(int group) {
        TreeItem heading = filled(tree.getItem(group));
        heading.setExpanded(true);
        expanded.add(rows.key(group));
        return heading;
    }

    private void choose(TreeItem item) {
        choosing = true;
        try {
            chosen.accept(row(item));
        } finally {
            choosing = false;
        }
    }

    /** Shows another timeline, or another part of it; lanes that are in both stay as they are. */
    void show(Timeline timeline, Interval window, OptionalLong second) {
        cursor = second;
        int before = group();
        String key = before < 0 ? null : rows.key(before);
        tree.setRedraw(false);
        tree.setItemCount(0);
        rows = new TimelineRows(timeline, window);
        tree.setItemCount(rows.size());
        for (int group = 0; group < rows.size(); group++) {
            if (expanded.contains(rows.key(group))) {
                expand(group);
            }
        }
        if (key != null && rows.groupOf(key) >= 0) {
            select(rows.groupOf(key));
        }
        tree.setRedraw(true);
    }

    /** Looks at another moment. */
    void setCursor(OptionalLong second) {
        cursor = second;
        tree.clearAll(false); // headings tell the state at the cursor
        int group = group();
        if (!choosing && group >= 0) {
            select(group);
        }
    }

    /** Goes to the state of an element at the cursor, unless a row about it is selected already; does nothing where it has no lane. */
    void reveal(String element) {
        int group = rows.groupAbout(element);
        if (group >= 0 && (group() < 0 || !rows.isAbout(group(), element))) {
            expand(group);
            select(group);
        }
    }

    /** Takes the keyboard; there is a row to begin at. */
    void setFocus() {
        if (tree.getSelectionCount() == 0 && rows.size() > 0) {
            tree.setSelection(filled(tree.getItem(0)));
        }
        tree.setFocus();
    }

    /** The heading that the selected row is, or stands under; -1 if none is selected. */
    private int group() {
        TreeItem[] selected = tree.getSelection();
        if (selected.length == 0) {
            return -1;
        }
        TreeItem heading = selected[0];
        while (heading.getParentItem() != null) {
            heading = heading.getParentItem();
        }
        return tree.indexOf(heading);
    }

    /** Selects the state at the cursor where it can be seen, else its heading. */
    private void select(int group) {
        TreeItem item = filled(tree.getItem(group));
        int index = cursor.isEmpty() || !item.getExpanded() ? -1 : rows.indexAt(group, cursor.getAsLong());
        if (index >= 0 && rows.isLong(group)) {
            item = filled(item.getItem(index / TimelineRows.MOST));
            item.setExpanded(true);
            index %= TimelineRows.MOST;
        }
        item = index >= 0 ? item.getItem(index) : item;
        tree.setSelection(item);
        tree.showItem(item);
    }

    /** An item that was asked for its text knows how many others stand under it. */
    private static TreeItem filled(TreeItem item) {
        item.getText();
        return item;
    }
}
