/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The curated edits of {@code mutations.csv}: comma-separated, first line names the columns, a field in quotation marks may hold commas and
 * doubled quotation marks.
 */
public final class MutationCatalogue {

    private static final String FILE = "/mutations.csv";
    private static final List<String> COLUMNS = List.of("id", "example", "operation", "element", "feature", "value", "expected", "reason");

    private MutationCatalogue() {
    }

    /** All rows in the order of the file. */
    public static List<Mutation> all() {
        List<List<String>> rows = rows(read());
        if (!rows.get(0).equals(COLUMNS)) {
            throw new IllegalStateException(FILE + ": the columns are " + rows.get(0) + ", not " + COLUMNS);
        }
        return rows.subList(1, rows.size()).stream().map(MutationCatalogue::mutation).toList();
    }

    private static Mutation mutation(List<String> row) {
        if (row.size() != COLUMNS.size()) {
            throw new IllegalStateException(FILE + ": row " + row + " has " + row.size() + " fields");
        }
        return new Mutation(row.get(0), row.get(1), row.get(2), words(row.get(3)), row.get(4), row.get(5), new TreeSet<>(words(row.get(6))),
                row.get(7));
    }

    /** The blank-separated words of a text. */
    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static String read() {
        try (InputStream in = MutationCatalogue.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                // the second of two quotation marks stands for one; the first has closed the field for a moment
                if (!quoted && !field.isEmpty()) {
                    field.append(c);
                }
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                field.append(c);
            } else {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
