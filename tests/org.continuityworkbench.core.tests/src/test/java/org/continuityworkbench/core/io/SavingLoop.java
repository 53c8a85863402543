/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.nio.file.Files;
import java.nio.file.Path;

/** Saves two contents in turn until it is killed, and says so each time. Runs in a process of its own. */
public final class SavingLoop {

    private SavingLoop() {
    }

    /** @param arguments file to save to, then the two files with the contents */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        byte[] first = Files.readAllBytes(Path.of(arguments[1]));
        byte[] second = Files.readAllBytes(Path.of(arguments[2]));
        for (boolean turn = false;; turn = !turn) {
            SafeFiles.writeKeepingPrevious(target, turn ? first : second);
            System.out.println("saved");
        }
    }
}
