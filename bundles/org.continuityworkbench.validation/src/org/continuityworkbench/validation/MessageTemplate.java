/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message pattern, taken apart once: findings are many, patterns few. Gives what {@link MessageFormat} gives. Immutable. */
final class MessageTemplate {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");

    /** Texts and numbers of arguments; null for a pattern that asks for more than whole arguments. */
    private final List<Object> pieces;
    private final String pattern;

    MessageTemplate(String pattern) {
        this.pattern = pattern;
        boolean plain = pattern.replace("''", "").indexOf('\'') < 0 && ARGUMENT.matcher(pattern).replaceAll("").indexOf('{') < 0
                && ARGUMENT.matcher(pattern).replaceAll("").indexOf('}') < 0;
        this.pieces = plain ? pieces(pattern) : null;
    }

    private static List<Object> pieces(String pattern) {
        List<Object> pieces = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        int from = 0;
        while (argument.find()) {
            pieces.add(pattern.substring(from, argument.start()).replace("''", "'"));
            pieces.add(Integer.valueOf(argument.group(1)));
            from = argument.end();
        }
        pieces.add(pattern.substring(from).replace("''", "'"));
        return pieces;
    }

    /** The text with the labels of the arguments in their places; a place without an argument stays as it is. */
    String fill(Object... arguments) {
        if (pieces == null) {
            return new MessageFormat(pattern, Locale.ROOT).format(Labels.of(arguments));
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        for (Object piece : pieces) {
            if (piece instanceof Integer number) {
                text.append(number < arguments.length ? Labels.of(arguments[number]) : "{" + number + "}");
            } else {
                text.append(piece);
            }
        }
        return text.toString();
    }
}
