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
import java.util.List;

import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Figures;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/**
 * Puts text from a spreadsheet, with tabs between cells, into a table: all of it in one step of the history, or nothing where one cell does
 * not fit. Rows beyond the last one become new elements beside it.
 */
final class Paste {

    private final Sheet sheet;
    private final List<EObject> rows;
    private final int firstColumn;
    private final List<String[]> cells = new ArrayList<>();

    /**
     * @param rows        the rows from the one where the paste begins, as they are shown; at least one
     * @param firstColumn the column where it begins
     * @param text        content of the clipboard
     */
    Paste(Sheet sheet, List<EObject> rows, int firstColumn, String text) {
        this.sheet = sheet;
        this.rows = rows;
        this.firstColumn = firstColumn;
        for (String line : text.replaceAll("(\r\n|\r|\n)+\\z", "").split("\r\n|\r|\n", -1)) {
            cells.add(line.split("\t", -1));
        }
    }

    /** Why it cannot be pasted, with row and column; {@code null} if it can. */
    String problem() {
        for (int i = 0; i < cells.size(); i++) {
            String[] line = cells.get(i);
            EObject row = rows.get(Math.min(i, rows.size() - 1));
            for (int j = 0; j < line.length; j++) {
                String problem = problem(row, firstColumn + j, line[j], i >= rows.size());
                if (problem != null) {
                    String column = firstColumn + j < sheet.columns().size() ? sheet.columns().get(firstColumn + j).title() : "";
                    return NLS.bind(Messages.paste_problem, new Object[] {Figures.count(i + 1), column, problem});
                }
            }
        }
        return null;
    }

    private String problem(EObject row, int column, String text, boolean added) {
        if (column >= sheet.columns().size()) {
            return Messages.paste_tooMany;
        }
        Field field = sheet.columns().get(column);
        if (!field.editable(row)) {
            // the same text again changes nothing, as when a whole row is copied and pasted
            return added || text.strip().equals(field.text(row)) ? null : Messages.paste_readOnly;
        }
        return field.problem(row, text);
    }

    /** Number of cells. */
    int size() {
        return cells.stream().mapToInt(line -> line.length).sum();
    }

    /** Does it, as one step. */
    void apply(DeploymentSession session) {
        session.execute(NLS.bind(Messages.paste_label, Figures.count(size())), () -> {
            EObject row = rows.get(0);
            for (int i = 0; i < cells.size(); i++) {
                row = i < rows.size() ? rows.get(i) : sheet.addLike(row);
                if (row == null) {
                    return;
                }
                fill(row, cells.get(i));
            }
        });
    }

    private void fill(EObject row, String[] line) {
        for (int j = 0; j < line.length; j++) {
            Field field = sheet.columns().get(firstColumn + j);
            if (field.editable(row)) {
                field.apply(row, line[j]);
            }
        }
    }
}
