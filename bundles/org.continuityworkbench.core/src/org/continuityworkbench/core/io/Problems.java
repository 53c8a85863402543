/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Keeps the first thousand problems and counts the rest. */
final class Problems {

    private static final int KEPT = 1000;

    private final String file;
    private final List<Problem> kept = new ArrayList<>();
    private int count;

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    int count() {
        return count;
    }

    /** Adds a problem; see {@link Messages#problem}. */
    void add(int line, String element, String key, String... arguments) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(Messages.problem(file, line, element, key, arguments));
        }
    }

    /** Adds a problem and ends reading with it. */
    UnreadableModelException stop(int line, String element, String key, String... arguments) {
        add(line, element, key, arguments);
        return exception(null);
    }

    /** False when so many problems are known that words for one more would help nobody: then costly suggestions are left out. */
    boolean isWorthSuggesting() {
        return count < 20;
    }

    List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingInt(Problem::line));
        return sorted;
    }

    UnreadableModelException exception(Throwable cause) {
        return new UnreadableModelException(list(), count, cause);
    }

    void throwIfAny() throws UnreadableModelException {
        if (count > 0) {
            throw exception(null);
        }
    }
}
