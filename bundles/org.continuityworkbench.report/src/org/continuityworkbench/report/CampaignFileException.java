/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.IOException;

import org.continuityworkbench.core.io.Problem;

/** A file with results of a campaign cannot be used. The message is one line for people. */
public final class CampaignFileException extends IOException {

    private static final long serialVersionUID = 1L;

    CampaignFileException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
    }
}
