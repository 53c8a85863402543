/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

/** How text output is emphasised. Colour never carries meaning of its own: every coloured word says the same in letters. */
public enum TextStyle {

    /** No escape sequences, for files and pipes. */
    PLAIN("", "", "", "", "", ""),
    /** ANSI escape sequences, for a terminal. */
    ANSI("\u001b[0m", "\u001b[1m", "\u001b[31m", "\u001b[33m", "\u001b[32m", "\u001b[2m");

    private final String reset;
    private final String bold;
    private final String red;
    private final String yellow;
    private final String green;
    private final String faint;

    TextStyle(String reset, String bold, String red, String yellow, String green, String faint) {
        this.reset = reset;
        this.bold = bold;
        this.red = red;
        this.yellow = yellow;
        this.green = green;
        this.faint = faint;
    }

    public String bold(String text) {
        return bold + text + reset;
    }

    public String bad(String text) {
        return red + text + reset;
    }

    public String warning(String text) {
        return yellow + text + reset;
    }

    public String good(String text) {
        return green + text + reset;
    }

    public String faint(String text) {
        return faint + text + reset;
    }
}
