/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.continuityworkbench.ui.values.Field;
import org.eclipse.emf.ecore.EObject;

/** The rows of a table as they are shown: filtered and sorted. Plain, without a window. */
final class Rows {

    private List<EObject> all = List.of();
    private List<EObject> shown = List.of();
    private List<Field> columns = List.of();
    private String filter = "";
    private Field sorted;
    private boolean descending;

    /** Takes other rows and columns; the filter stays, the order only if the column is still there. */
    void set(List<EObject> rows, List<Field> fields) {
        all = rows;
        columns = fields;
        if (sorted != null && !columns.contains(sorted)) {
            sorted = null;
        }
        arrange();
    }

    /** Shows rows only in which some column contains the text, whatever the case. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.getDefault());
        arrange();
    }

    /** Sorts by a column; by the same column again the other way round, and then not at all. */
    void sortBy(Field column) {
        if (column != sorted) {
            sorted = column;
            descending = false;
        } else if (descending) {
            sorted = null;
        } else {
            descending = true;
        }
        arrange();
    }

    private void arrange() {
        List<EObject> next = new ArrayList<>();
        List<Function<EObject, String>> readers = columns.stream().map(Field::reader).toList();
        for (EObject row : all) {
            if (filter.isEmpty() || readers.stream().anyMatch(reader -> reader.apply(row).toLowerCase(Locale.getDefault())
                    .contains(filter))) {
                next.add(row);
            }
        }
        if (sorted != null) {
            Map<EObject, String> texts = new IdentityHashMap<>();
            Function<EObject, String> reader = sorted.reader();
            next.forEach(row -> texts.put(row, reader.apply(row)));
            Collator collator = Collator.getInstance();
            Comparator<EObject> order = Comparator.comparing(texts::get, (one, other) -> compare(one, other, collator));
            next.sort(descending ? order.reversed() : order);
        }
        shown = next;
    }

    /** Numbers by value, other texts as in the language of the user, empty ones last. */
    private static int compare(String one, String other, Collator collator) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        boolean numbers = one.matches("-?\\d+(\\.\\d+)?") && other.matches("-?\\d+(\\.\\d+)?");
        return numbers ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : collator.compare(one, other);
    }

    List<EObject> shown() {
        return shown;
    }

    int total() {
        return all.size();
    }

    /** The column that sorts; null if the rows stand as in the model. */
    Field sorted() {
        return sorted;
    }

    boolean descending() {
        return descending;
    }
}
