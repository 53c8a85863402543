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
import java.util.List;
import java.util.TreeSet;

import org.continuityworkbench.core.text.Csv;

/** The curated edits of {@code mutations.csv}, whose first line names the columns. */
public final class MutationCatalogue {

    private static final String FILE = "/mutations.csv";
    private static final List<String> COLUMNS = List.of("id", "example", "operation", "element", "feature", "value", "expected", "reason");

    private MutationCatalogue() {
    }

    /** All rows in the order of the file. */
    public static List<Mutation> all() {
        List<List<String>> rows = read().lines().map(Csv::cells).toList();
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
}
