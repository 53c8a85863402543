/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Why data are absent from an Info Mart for good. */
public enum LossCause {
    /** Given up by the stuck rule: older than the threshold when the source came back. */
    STUCK_RULE(Evidence.DOCUMENTED),
    /** In queues or databases of a site that failed. */
    SITE_FAILURE(Evidence.INFERRED),
    /** In a memory queue of an ICON that ended abnormally, and in no other copy. */
    QUEUE_LOST(Evidence.DOCUMENTED),
    /** Purged from every IDB before it was extracted. */
    PURGE(Evidence.INFERRED);

    private final Evidence evidence;

    LossCause(Evidence evidence) {
        this.evidence = evidence;
    }

    public Evidence evidence() {
        return evidence;
    }
}
