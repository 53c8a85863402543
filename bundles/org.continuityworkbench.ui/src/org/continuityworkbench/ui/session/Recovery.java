/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.FileProblemException;

/** Unsaved changes that an earlier run of the product left. */
public final class Recovery {

    private final Taking taking;
    private final Path left;

    /** Takes over what is in a file. */
    @FunctionalInterface
    interface Taking {

        void from(Path file, Runnable done, Consumer<FileProblemException> failed);
    }

    Recovery(Taking taking, Path left) {
        this.taking = taking;
        this.left = left;
    }

    /** When the last change was kept; the beginning of time if that cannot be told. */
    public Instant time() {
        try {
            return Files.getLastModifiedTime(left).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * Brings the changes back as one step that can be undone, as soon as they are read; they are unsaved then as they were.
     *
     * @param failed told if they cannot be read; nothing is changed then
     */
    public void recover(Consumer<FileProblemException> failed) {
        taking.from(left, this::discard, failed);
    }

    /** Forgets the changes for good. */
    public void discard() {
        Journal.delete(left);
    }
}
