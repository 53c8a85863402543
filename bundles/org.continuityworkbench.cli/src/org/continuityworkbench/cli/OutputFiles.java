/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;

/** Writes what the user wants in a file: whole or not at all. */
final class OutputFiles {

    private OutputFiles() {
    }

    /** @throws UserError if the file cannot be written; then it is as it was */
    static void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a picture as SVG, or as PNG if the name of the file says so.
     *
     * @throws UserError if it cannot be drawn or written
     */
    static void writePicture(String file, String svg) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".png")) {
            write(file, PngPicture.of(svg));
        } else {
            write(file, svg);
        }
    }

    private static void write(String file, byte[] bytes) {
        try {
            SafeFiles.write(Path.of(file), bytes);
        } catch (InvalidPathException e) {
            throw UserError.usage(e, "file", file, e.getReason());
        } catch (UnwritableFileException e) {
            throw new UserError(e);
        }
    }
}
