/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.IOException;
import java.util.List;

/** A file cannot be read or written. The message is one line for people; see {@link Problem}. */
public abstract class FileProblemException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int count;

    FileProblemException(List<Problem> problems, int count, Throwable cause) {
        super(message(problems, count), cause);
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The first problem by line. */
    public Problem problem() {
        return problems.get(0);
    }

    /** The problems by line, at least one. A file with very many problems lists only the first; see {@link #count()}. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many problems there are in all. */
    public int count() {
        return count;
    }

    private static String message(List<Problem> problems, int count) {
        String first = problems.get(0).text();
        return count == 1 ? first : first + ' ' + Messages.get(count == 2 ? "more.one" : "more", Integer.toString(count - 1));
    }
}
