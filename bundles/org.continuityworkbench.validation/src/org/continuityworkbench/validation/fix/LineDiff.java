/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares texts line by line with the greedy algorithm of Myers, which finds the shortest list of edits. */
final class LineDiff {

    /** Texts that differ in more lines than this are shown as one replaced block; nobody reads such a comparison line by line. */
    private static final int MOST_EDITS = 3000;

    private final List<String> before;
    private final List<String> after;
    private final int start;
    private final int beforeEnd;
    private final int afterEnd;

    /**
     * One line of a comparison.
     *
     * @param mark blank for a line of both texts, {@code -} for one of the first, {@code +} for one of the second
     */
    record Line(char mark, String text) {
    }

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        int common = 0;
        int shorter = Math.min(before.size(), after.size());
        while (common < shorter && before.get(common).equals(after.get(common))) {
            common++;
        }
        int tail = 0;
        while (tail < shorter - common && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        start = common;
        beforeEnd = before.size() - tail;
        afterEnd = after.size() - tail;
    }

    /** All lines of both texts, common ones once. */
    static List<Line> compare(List<String> before, List<String> after) {
        return new LineDiff(before, after).lines();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        before.subList(0, start).forEach(text -> lines.add(new Line(' ', text)));
        lines.addAll(middle());
        before.subList(beforeEnd, before.size()).forEach(text -> lines.add(new Line(' ', text)));
        return lines;
    }

    private List<Line> middle() {
        int n = beforeEnd - start;
        int m = afterEnd - start;
        int most = Math.min(n + m, MOST_EDITS);
        int[] furthest = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            rounds.add(Arrays.copyOfRange(furthest, most + 1 - edits - 1, most + 1 + edits + 2));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = most + 1 + diagonal;
                int x = diagonal == -edits || diagonal != edits && furthest[at - 1] < furthest[at + 1] ? furthest[at + 1] : furthest[at - 1]
                        + 1;
                while (x < n && x - diagonal < m && before.get(start + x).equals(after.get(start + x - diagonal))) {
                    x++;
                }
                furthest[at] = x;
                if (x >= n && x - diagonal >= m) {
                    return trace(rounds, n, m);
                }
            }
        }
        List<Line> block = new ArrayList<>();
        before.subList(start, beforeEnd).forEach(text -> block.add(new Line('-', text)));
        after.subList(start, afterEnd).forEach(text -> block.add(new Line('+', text)));
        return block;
    }

    /** Walks back from the end through the rounds, each of which kept how far every diagonal had come before it. */
    private List<Line> trace(List<int[]> rounds, int n, int m) {
        List<Line> lines = new ArrayList<>();
        int x = n;
        int y = m;
        for (int edits = rounds.size() - 1; edits >= 0; edits--) {
            int[] furthest = rounds.get(edits);
            int middle = edits + 1;
            int diagonal = x - y;
            boolean down = diagonal == -edits || diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1];
            int from = down ? diagonal + 1 : diagonal - 1;
            int fromX = edits == 0 ? 0 : furthest[middle + from];
            int fromY = edits == 0 ? 0 : fromX - from;
            while (x > fromX && y > fromY && (edits == 0 || x > fromX + (down ? 0 : 1) || y > fromY + (down ? 1 : 0))) {
                lines.add(new Line(' ', before.get(start + --x)));
                y--;
            }
            if (edits > 0) {
                lines.add(down ? new Line('+', after.get(start + --y)) : new Line('-', before.get(start + --x)));
            }
        }
        return lines.reversed();
    }
}
