/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.PrintWriter;

import org.continuityworkbench.report.TextStyle;

/**
 * Where a command writes.
 *
 * @param out   results
 * @param err   messages about the run
 * @param style emphasis of text output: none unless the output is a terminal
 */
record Console(PrintWriter out, PrintWriter err, TextStyle style) {

    /** True if a person looks at it, so that a line may be drawn anew. */
    boolean isTerminal() {
        return style != TextStyle.PLAIN;
    }
}
