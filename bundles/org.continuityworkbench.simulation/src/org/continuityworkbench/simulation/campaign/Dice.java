/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.random.RandomGenerator;

/**
 * Draws from a generator by rules of this class alone, so that a number means the same scenario on every Java release. Every draw takes one
 * value of the generator.
 */
final class Dice {

    private final RandomGenerator source;

    Dice(RandomGenerator source) {
        this.source = source;
    }

    /** A whole number from 0 to below a bound, all equally likely but for less than one in 2^32 parts. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(source.nextLong(), bound);
    }

    /** An index, with chances in the ratio of the weights. At least one weight is positive. */
    int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = below(sum);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    /** True in one of so many cases. */
    boolean oneIn(int cases) {
        return below(cases) == 0;
    }
}
