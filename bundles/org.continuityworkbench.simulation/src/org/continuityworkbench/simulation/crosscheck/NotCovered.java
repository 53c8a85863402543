/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import org.continuityworkbench.core.text.PackageTexts;

/** Why a story has no closed form. */
public enum NotCovered {
    /** Something happens that the formulas do not know, for example a crash of an ICON. */
    EVENT,
    /** An operator does something that the formulas do not know. */
    STEP,
    /** More than one site fails, or one fails again. */
    FAILURES,
    /** A link is lost after a site failure, or several partitions follow one another differently for the copies of a source. */
    PATHS,
    /** The failed site carried the path between two others. */
    TRANSIT,
    /** A site is restored after its sources had been excluded. */
    RESTORE_AFTER_EXCLUSION,
    /** A copy with a hole is needed later, because a queue was full. */
    COPY_WITH_HOLE,
    /** IDBs delete rows before a server could have read them. */
    PURGE,
    /** A server stops while a source is unavailable, or more than once. */
    SERVER_STOP,
    /** The window of the day meets a change of the clock. */
    CLOCK_CHANGE,
    /** No server is active from the beginning to the end. */
    NO_SERVER;

    private static final PackageTexts TEXTS = PackageTexts.of(NotCovered.class);

    /** The reason in a sentence, for people. */
    public String text() {
        return TEXTS.get("notCovered." + name());
    }
}
