/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.settings;

import java.io.IOException;

import org.continuityworkbench.core.io.Problem;

/** A settings file cannot be used. The message is one line for people: file, line, what, why, next step. */
public final class SettingsException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SettingsException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /** What is wrong, with file and line. */
    public Problem problem() {
        return problem;
    }
}
