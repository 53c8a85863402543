/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import org.continuityworkbench.model.topology.ReportingMode;

/** Reporting architecture that a rule applies to. */
public enum Architecture {

    ACTIVE_ACTIVE, ACTIVE_STANDBY, BOTH;

    public boolean covers(ReportingMode mode) {
        return this == BOTH || (this == ACTIVE_STANDBY) == (mode == ReportingMode.ACTIVE_STANDBY);
    }
}
