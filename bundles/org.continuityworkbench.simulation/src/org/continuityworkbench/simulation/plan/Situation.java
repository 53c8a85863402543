/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

/** The operation phases [guide], and the loss of connectivity inside normal operation, which is no phase but has rules of its own. */
public enum Situation {
    NORMAL, LINK_LOSS, DISASTER_RECOVERY, EMERGENCY, RETURN_TO_NORMAL;

    /** Name for people. */
    public String text() {
        return Texts.get("situation." + name());
    }
}
