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
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.continuityworkbench.report.TextStyle;

/** The usage of every command by its name, for the help: what {@code --help} prints, without colours. Runs nothing. */
public final class CommandReference implements Supplier<Map<String, String>> {

    /** The main command first, then the others in the order in which it lists them. */
    @Override
    public Map<String, String> get() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console silent = new Console(nowhere, nowhere, TextStyle.PLAIN);
        return new CommandLineTool(new Services(List.of(), null, silent, Clock.systemUTC(), "")).usages();
    }
}
