/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

/** Leaves the translation of a story as soon as it turns out to have no closed form. */
final class NotCoveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NotCovered reason;

    NotCoveredException(NotCovered reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    NotCovered reason() {
        return reason;
    }
}
