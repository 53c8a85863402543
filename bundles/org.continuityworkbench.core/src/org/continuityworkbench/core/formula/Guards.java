/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.formula;

/**
 * Identifiers of the rules that the simulation also enforces when an operator acts, so that the check of a plan and the replay of an outage
 * speak of the same condition.
 */
public final class Guards {

    /** The standby Info Mart server is not started while only a link is down (guide). */
    public static final String NO_STANDBY_START_DURING_LINK_LOSS = "BC-OPS-001";

    /** At most one Info Mart installation of an active-standby deployment is active [S1][S3]. */
    public static final String ONE_ACTIVE_SERVER = "BC-OPS-002";

    /** Replication is stopped before the standby Info Mart server is started [S1]. */
    public static final String REPLICATION_STOPPED_FIRST = "BC-REP-008";

    private Guards() {
    }
}
