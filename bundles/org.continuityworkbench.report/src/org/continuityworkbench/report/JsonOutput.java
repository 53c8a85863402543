/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.Writer;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** One way of writing JSON for all reports. */
final class JsonOutput {

    private JsonOutput() {
    }

    /** Indented by two blanks, absent values written as null, so that every document of a form has the same keys. */
    static JsonWriter pretty(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
        json.setSerializeNulls(true);
        json.setHtmlSafe(false);
        return json;
    }
}
