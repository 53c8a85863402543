/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Example;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

/** A comparison holds both texts and no edit too many; its unified form leads from one to the other. */
class LineDiffProperties {

    @Property(seed = "20261122")
    void holdsBothTexts(@ForAll @Size(max = 14) List<@CharRange(from = 'a', to = 'd') Character> one,
            @ForAll @Size(max = 14) List<@CharRange(from = 'a', to = 'd') Character> other) {
        List<String> before = lines(one);
        List<String> after = lines(other);
        List<LineDiff.Line> diff = LineDiff.compare(before, after);
        assertThat(diff.stream().filter(line -> line.mark() != '+').map(LineDiff.Line::text)).isEqualTo(before);
        assertThat(diff.stream().filter(line -> line.mark() != '-').map(LineDiff.Line::text)).isEqualTo(after);
        assertThat(diff.stream().filter(line -> line.mark() == ' ').count()).isEqualTo(longestCommon(before, after));
    }

    @Property(seed = "20261122")
    void unifiedFormLeadsFromOneToTheOther(@ForAll @Size(max = 40) List<@CharRange(from = 'a', to = 'c') Character> one,
            @ForAll @Size(max = 40) List<@CharRange(from = 'a', to = 'c') Character> other) {
        FixPreview preview = new FixPreview(lines(one), lines(other));
        assertThat(patched(preview.before(), preview.unified("a", "b").lines().toList())).isEqualTo(preview.after());
        assertThat(preview.unified("a", "b").isEmpty()).isEqualTo(preview.isEmpty());
    }

    @Example
    void textsWithoutCommonLinesAreOneBlock() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            before.add("b" + i);
            after.add("a" + i);
        }
        assertThat(patched(before, new FixPreview(before, after).unified("a", "b").lines().toList())).isEqualTo(after);
    }

    @Example
    void hunksNameTheirLines() {
        List<String> before = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        List<String> after = List.of("1", "2", "3", "4", "x", "6", "7", "8", "9", "10", "11", "12", "13", "14");
        assertThat(new FixPreview(before, after).unified("old", "new")).isEqualTo("""
                --- old
                +++ new
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +x
                 6
                 7
                 8
                @@ -11,3 +11,4 @@
                 11
                 12
                 13
                +14
                """);
        assertThat(new FixPreview(before, after).changes()).containsExactly("-5", "+x", "+14");
    }

    private static List<String> lines(List<Character> text) {
        return text.stream().map(String::valueOf).toList();
    }

    /** What the program patch does, without its tolerance. */
    private static List<String> patched(List<String> before, List<String> diff) {
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : diff) {
            if (line.startsWith("@@")) {
                String[] range = line.split(" ")[1].substring(1).split(",");
                int start = Integer.parseInt(range[0]) - ("0".equals(range[1]) ? 0 : 1);
                result.addAll(before.subList(at, start));
                at = start;
            } else if (!line.startsWith("---") && !line.startsWith("+++")) {
                if (line.charAt(0) != '+') {
                    assertThat(before.get(at++)).isEqualTo(line.substring(1));
                }
                if (line.charAt(0) != '-') {
                    result.add(line.substring(1));
                }
            }
        }
        result.addAll(before.subList(at, before.size()));
        return result;
    }

    private static long longestCommon(List<String> one, List<String> other) {
        long[][] length = new long[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                length[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.size()][other.size()];
    }
}
