/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import org.eclipse.emf.ecore.resource.Resource;

/**
 * One reason why a file cannot be read or written, in words for people. All texts are single lines without control characters, whatever the
 * file contains, so that they can be printed on a terminal.
 *
 * @param id      names the kind of problem in the help, for example {@code dangling}; never changes, empty if it has no entry there
 * @param file    file as the caller named it
 * @param line    line in the file, counted from 1; 0 if there is none
 * @param element element with its class and identifier, for example {@code Link 'link-a-b'}; empty if the file as a whole is meant
 * @param what    what is wrong
 * @param why     why it is wrong
 * @param next    what to do now
 */
public record Problem(String id, String file, int line, String element, String what, String why, String next)
        implements Resource.Diagnostic {

    private static final int LONGEST_TEXT = 400;

    /** Makes a problem; texts are brought into one line each. */
    public Problem {
        id = oneLine(id);
        file = oneLine(file);
        element = oneLine(element);
        what = oneLine(what);
        why = oneLine(why);
        next = oneLine(next);
    }

    /** The whole problem in one line: {@code file:line: element: what: why; next [id]}. */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        text.append(": ");
        if (!element.isEmpty()) {
            text.append(element).append(": ");
        }
        text.append(what).append(": ").append(why).append("; ").append(next);
        return id.isEmpty() ? text.toString() : text.append(" [").append(id).append(']').toString();
    }

    @Override
    public String getMessage() {
        return text();
    }

    @Override
    public String getLocation() {
        return file;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public String toString() {
        return text();
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() < LONGEST_TEXT; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return text.length() > LONGEST_TEXT ? line.append("...").toString() : line.toString();
    }
}
