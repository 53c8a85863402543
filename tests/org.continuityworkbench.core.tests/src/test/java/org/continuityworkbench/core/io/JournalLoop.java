/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.nio.file.Path;

/** Writes pairs of files until it is killed, and says so each time. Runs in a process of its own. */
public final class JournalLoop {

    private JournalLoop() {
    }

    /** @param arguments the journal and the two files */
    public static void main(String[] arguments) throws Exception {
        Path journal = Path.of(arguments[0]);
        for (int turn = 0;; turn++) {
            new JournaledFiles().write(journal, JournaledFilesTest.generation("turn" + turn, Path.of(arguments[1]), Path.of(arguments[2])));
            System.out.println("saved");
        }
    }
}
