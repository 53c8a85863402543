/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.ReturnOption;

/**
 * What is decided before the return to normal operation [guide: Choice of Active Site, Database Transfer].
 *
 * @param option     which site is active afterwards, in active-standby; NONE in active-active
 * @param copy       whether the surviving Info Mart database is copied; a choice in active-active only
 * @param duringCopy whether the surviving Info Mart server runs meanwhile
 */
public record ReturnChoice(ReturnOption option, boolean copy, CopyMode duringCopy) {

    /** Active-active, the surviving server goes on. */
    public static ReturnChoice activeActive(boolean copy) {
        return new ReturnChoice(ReturnOption.NONE, copy, CopyMode.RUNNING);
    }

    /** Active-standby. */
    public static ReturnChoice activeStandby(ReturnOption option, CopyMode duringCopy) {
        return new ReturnChoice(option, true, duringCopy);
    }
}
