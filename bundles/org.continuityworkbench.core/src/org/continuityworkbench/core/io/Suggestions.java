/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.Collection;
import java.util.Locale;

/** Finds the word that somebody probably meant. */
final class Suggestions {

    private static final int LONGEST_WORD = 100;

    private Suggestions() {
    }

    /**
     * The sentence part " (did you mean 'x'?)" with the nearest of the words; empty if none is near or the word itself is among them. The
     * first of equally near words wins.
     */
    static String didYouMean(String word, Collection<String> words) {
        String nearest = null;
        int best = Math.max(1, Math.min(word.length(), LONGEST_WORD) / 3) + 1;
        for (String candidate : words) {
            if (word.length() <= LONGEST_WORD && Math.abs(candidate.length() - word.length()) < best) {
                int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest == null || best == 0 ? "" : " " + Messages.get("did-you-mean", nearest);
    }

    /** Number of letters to insert, delete, replace or swap with their neighbour to come from one word to the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
