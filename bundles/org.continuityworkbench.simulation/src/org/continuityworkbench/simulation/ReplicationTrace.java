/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.List;

/**
 * One replication over the observation.
 *
 * @param replication the replication
 * @param spans states in order of time, without gaps
 */
public record ReplicationTrace(Element replication, List<Span<ReplicationStatus>> spans) {

    /** State at the end of the observation. */
    public ReplicationStatus finalState() {
        return spans.getLast().state();
    }
}
