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
    private static final String STEP = "; ";

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
        return error(id, where, Messages.get(id + ".next", arguments), cause, arguments);
    }

    /**
     * As {@link #usage(Throwable, String, String, String...)}, where the last value that the texts mention is what an engine says. Engines
     * put a next step of their own behind the last semicolon; it knows more than the text for all cases and takes its place.
     */
    static UserError refused(Exception engine, String key, String where, String... values) {
        String id = "usage." + key;
        String said = engine.getMessage();
        int step = said.lastIndexOf(STEP);
        String[] arguments = Arrays.copyOf(values, values.length + 1);
        arguments[values.length] = step < 0 ? said : said.substring(0, step);
        return error(id, where, step < 0 ? Messages.get(id + ".next", (Object[]) arguments) : said.substring(step + STEP.length()), engine,
                (Object[]) arguments);
    }

    private static UserError error(String id, String where, String next, Throwable cause, Object... arguments) {
        String what = Messages.get(id + ".what", arguments);
        return new UserError(new Problem(id, where, 0, "", what, Messages.get(id + ".why", arguments), next).text(), cause);
    }
}
