/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row is split where a spreadsheet would split it. */
class CsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
            "a,b # a|b", "a,,b, # a||b|", "~~ # ~~", "\"a,b\",c # a,b|c", "\"say \"\"no\"\"\",c # say \"no\"|c", "\"\",\"\"\"\" # |\"" })
    void cellsOfARow(String line, String cells) {
        assertThat(String.join("|", Csv.cells(line))).isEqualTo(cells);
    }
}
