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

/** A deployment or scenario cannot be read. The message is one line for people; nothing was changed. */
public final class UnreadableModelException extends FileProblemException {

    private static final long serialVersionUID = 1L;

    UnreadableModelException(List<Problem> problems, int count, Throwable cause) {
        super(problems, count, cause);
    }
}
