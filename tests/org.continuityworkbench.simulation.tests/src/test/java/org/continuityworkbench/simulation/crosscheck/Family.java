/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

/** Fault classes and how many of 10,000 cases each of them gets. */
enum Family {
    LINK(2_000), LINK_THEN_SITE(1_500), SITE(1_500), STANDBY_RECOVERY(900), ACTIVE_RECOVERY(600), TRANSFER(800), PURGE(600), QUEUE(1_000),
    REPLICATION(700),
    SPLIT_BRAIN(400);

    private final int quota;

    Family(int quota) {
        this.quota = quota;
    }

    int quota() {
        return quota;
    }
}
