/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

/** Exit codes of the command line; they are part of its contract with pipelines. */
final class ExitCode {

    /** Everything is in order. */
    static final int CLEAN = 0;
    /** Findings at or above the threshold of {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** Bad usage or unreadable input. */
    static final int BAD_INPUT = 2;
    /** An objective or an expectation is missed. */
    static final int MISSED = 3;
    /** An error of the program itself. */
    static final int INTERNAL = 70;

    private ExitCode() {
    }
}
