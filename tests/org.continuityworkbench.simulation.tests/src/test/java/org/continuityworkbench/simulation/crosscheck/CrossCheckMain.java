/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.continuityworkbench.simulation.Simulator;

/** By hand: {@code CrossCheckMain FAMILY|ALL CASES SHOWN [FIRST_SEED]} prints on how many cases the engines differ, in what, and why. */
public final class CrossCheckMain {

    private CrossCheckMain() {
    }

    public static void main(String[] args) {
        Set<Family> families = "ALL".equals(args[0]) ? EnumSet.allOf(Family.class) : EnumSet.of(Family.valueOf(args[0]));
        int number = Integer.parseInt(args[1]);
        int shown = Integer.parseInt(args[2]);
        long first = args.length > 3 ? Long.parseLong(args[3]) : 0;
        for (Family family : families) {
            CrossCheckRun run = new CrossCheckRun(new Simulator()::run, Integer.MAX_VALUE);
            run.family(family, first, number);
            Map<String, Integer> kinds = new TreeMap<>();
            run.disagreements().forEach(found -> kinds.merge(kind(found), 1, Integer::sum));
            System.out.println(family + ": " + run.disagreements().size() + " of " + number + " differ " + kinds);
            CrossCheckRun again = new CrossCheckRun(new Simulator()::run, Integer.MAX_VALUE);
            run.disagreements().stream().limit(shown).map(found -> again.shrunk(found.input())).forEach(System.out::println);
        }
    }

    private static String kind(CrossCheckRun.Disagreement found) {
        List<String> quantities = found.differences().stream().map(difference -> difference.fact().quantity().name()).distinct().sorted()
                .toList();
        return found.failure() != null ? found.failure().getClass().getSimpleName() : quantities.stream().collect(Collectors.joining("+"));
    }
}
