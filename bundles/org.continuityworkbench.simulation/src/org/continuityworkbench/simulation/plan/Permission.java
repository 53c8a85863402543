/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

/** Whether an action may be taken in a situation. */
public enum Permission {
    ALLOWED,
    /** Only once a condition holds. */
    GUARDED, FORBIDDEN;

    /** Name for people. */
    public String text() {
        return Texts.get("permission." + name());
    }
}
