/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.Set;

import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartInstallation;

/**
 * A start or stop of Info Mart servers in a plan or scenario.
 *
 * @param at       second at which it takes effect; in a plan, the position of the step
 * @param order    order within one second: failures, restores, operators
 * @param start    true for a start
 * @param servers  installations that are started or stopped
 * @param operator true if somebody wants it
 * @param cause    step or event
 */
record ServerChange(long at, int order, boolean start, Set<InfoMartInstallation> servers, boolean operator, Identified cause) {

    static final int FAILURE = 0;
    static final int RESTORE = 1;
    static final int OPERATOR = 2;
}
