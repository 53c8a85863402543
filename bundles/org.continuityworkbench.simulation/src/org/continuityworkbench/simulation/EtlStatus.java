/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** What the ETL cycles of an active Info Mart server achieve. */
public enum EtlStatus {
    /** Every cycle brings the newest data that there are. */
    CURRENT,
    /** Cycles work off a backlog faster than data come. */
    CATCHING_UP,
    /** Cycles bring nothing new to reports: a data source is waited for, or there is none to read. */
    WAITING,
    /** No cycle starts: it is outside the daily ETL window. */
    CLOSED
}
