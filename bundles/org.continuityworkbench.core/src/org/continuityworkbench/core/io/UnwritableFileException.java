/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.List;

/** A file cannot be written. The message is one line for people and says what became of the file that was there before. */
public final class UnwritableFileException extends FileProblemException {

    private static final long serialVersionUID = 1L;

    UnwritableFileException(Problem problem, Throwable cause) {
        super(List.of(problem), 1, cause);
    }
}
