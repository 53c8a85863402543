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

/**
 * Writes files so that a reader, a crash or a full disk never finds half a file: the bytes go to a temporary file in the same folder, are
 * forced to the disk, and take the place of the old file in one step; then the folder is forced. Every file that the product writes goes
 * this way.
 *
 * <p>A symbolic link stays a link and its target is written. Permissions of an existing file are kept; a file that is write-protected is
 * not replaced. A file that holds these bytes already is not touched.
 *
 * <p>Stateless, safe for any thread; two writers of one file do not mix, the later one wins. Cannot be cancelled; interrupting the thread
 * ends the writing with an error and leaves the old file.
 */
public final class SafeFiles {

    private SafeFiles() {
    }

    /**
     * Writes a file.
     *
     * @throws UnwritableFileException if it cannot be written; the file is as it was and no temporary file remains. Only if the last step
     *     fails, the file is new and the message says that a power cut could undo it.
     */
    public static void write(Path file, byte[] bytes) throws UnwritableFileException {
        new SafeWriter(FileOperations.SYSTEM).write(file, bytes, false);
    }

    /**
     * Writes a file and keeps its previous content beside it as {@code NAME.bak}.
     *
     * @throws UnwritableFileException as with {@link #write}
     */
    public static void writeKeepingPrevious(Path file, byte[] bytes) throws UnwritableFileException {
        new SafeWriter(FileOperations.SYSTEM).write(file, bytes, true);
    }
}
