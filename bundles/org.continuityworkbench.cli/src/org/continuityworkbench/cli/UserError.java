/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.Arrays;

import org.continuityworkbench.core.io.Problem;

/**
 * Bad input, told in one line that names what, where, why and the next step, and ends with the identifier under which the help explains it.
 * Ends the command with {@link ExitCode#BAD_INPUT}.
 */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a floor below says of a file: a whole {@link Problem} in one line. */
    UserError(Exception cause) {
        super(cause.getMessage(), cause);
    }

    private UserError(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * What was typed cannot be used. The texts stand under {@code usage.KEY.what}, {@code .why} and {@code .next}.
     *
     * @param where  the option, the argument or the file as it was typed
     * @param values what the texts mention, as texts
     */
    static UserError usage(String key, String where, String... values) {
        return usage(null, key, where, values);
    }

    /** As {@link #usage(String, String, String...)}, after another exception. */
    static UserError usage(Throwable cause, String key, String where, String... values) {
        String id = "usage." + key;
        Object[] arguments = Arrays.copyOf(values, Math.max(values.length, 1), Object[].class);
        return new UserError(new Problem(id, where, 0, "", Messages.get(id + ".what", arguments), Messages.get(id + ".why", arguments),
                Messages.get(id + ".next", arguments)).text(), cause);
    }
}
