/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

/**
 * A measured length of time.
 *
 * @param low   seconds; the smaller bound where a model assumption leaves a range
 * @param high  seconds; the larger bound
 * @param open  true if it goes on when the observation ends
 * @param place what it was measured on, for people; empty if it is about everything
 */
public record Reading(long low, long high, boolean open, String place) {

    public static final Reading NOTHING = new Reading(0, 0, false, "");

    static Reading of(long seconds, boolean open, String place) {
        return new Reading(seconds, seconds, open, place);
    }

    /** The worse of two readings; the first of equal ones. */
    Reading worse(Reading other) {
        if (open != other.open) {
            return open ? this : other;
        }
        return other.high > high || other.high == high && other.low > low ? other : this;
    }
}
