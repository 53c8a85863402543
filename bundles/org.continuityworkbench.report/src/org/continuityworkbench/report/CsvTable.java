/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Writes comma-separated values (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front, so that a name in
 * a model cannot make a spreadsheet compute or fetch something.
 */
final class CsvTable {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final Appendable out;

    CsvTable(Appendable out) {
        this.out = out;
    }

    /** One row; a cell without a value is empty. */
    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : cell(cells[i].toString()));
        }
        out.append("\r\n");
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !harmless.equals(harmless.strip());
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
