/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.Objects;

/**
 * A safe repair of one finding: a plain mutation of the model. Whoever applies it wraps it, the editor in an undoable command, the command
 * line on a model of its own. It is bound to the elements of the model that was validated.
 *
 * @param variant  last part of the key of its label, {@code ID.fix.VARIANT}; empty for {@code ID.fix}
 * @param arguments values for {@code {0}}, {@code {1}} ... of the label
 * @param mutation the change; it may run once
 */
public record Fix(String variant, Object[] arguments, Runnable mutation) {

    public Fix {
        Objects.requireNonNull(mutation);
    }

    /** A fix whose label is {@code ID.fix}. */
    public static Fix of(Runnable mutation, Object... arguments) {
        return new Fix("", arguments, mutation);
    }

    /** A fix whose label is {@code ID.fix.VARIANT}. */
    public static Fix named(String variant, Runnable mutation, Object... arguments) {
        return new Fix(variant, arguments, mutation);
    }

    public void apply() {
        mutation.run();
    }
}
