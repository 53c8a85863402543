/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text of a properties file into one that people still can read but that no English text looks like: each letter gets an accent.
 */
final class PseudoText {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒğĥíĵķłɱñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓƤɊŔŠŤÚṼŴẊÝŽ";

    /** What a text holds besides words: picocli's marks, its variables, addresses, places of NLS and MessageFormat without a format. */
    private static final Pattern NO_WORDS = Pattern.compile("%[nsd]|\\$\\{[^}]*}|@\\|[a-z,_]+ |https?://\\S+|\\{\\d+}");

    private PseudoText() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        Matcher fixed = NO_WORDS.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (fixed.find(from) && fixed.start() == from) {
                out.append(fixed.group());
                from = fixed.end();
            } else if (text.startsWith("{", from) && text.indexOf(',', from) > 0) {
                from = format(text, from, out);
            } else {
                out.append(accented(text.charAt(from++)));
            }
        }
        return out.toString();
    }

    /** A place with a format: of a choice the texts change, of other formats nothing. Returns where it ends. */
    private static int format(String text, int from, StringBuilder out) {
        int end = closing(text, from);
        String inner = text.substring(from + 1, end);
        int choice = inner.indexOf(",choice,");
        if (choice < 0) {
            out.append('{').append(inner).append('}');
            return end + 1;
        }
        int texts = choice + ",choice,".length();
        out.append('{').append(inner, 0, texts);
        for (String branch : inner.substring(texts).split("(?<=\\|)")) {
            int sign = branch.indexOf('#') >= 0 ? branch.indexOf('#') : branch.indexOf('<');
            out.append(branch, 0, sign + 1).append(of(branch.substring(sign + 1)));
        }
        out.append('}');
        return end + 1;
    }

    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no closing brace: " + text);
    }

    private static char accented(char letter) {
        int place = PLAIN.indexOf(letter);
        return place < 0 ? letter : ACCENTED.charAt(place);
    }
}
