/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {

    /** The configuration contradicts a documented condition; reporting continuity does not work as modelled. */
    ERROR,
    /** The configuration works, but loses or delays data in a situation that continuity is for. */
    WARNING,
    /** Something that the owner should know. */
    INFO;

    /** True if this severity is at least as bad as the other one. */
    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }

    /** Lower-case name as used in files and on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
