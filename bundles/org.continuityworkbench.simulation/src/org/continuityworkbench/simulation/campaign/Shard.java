/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import org.continuityworkbench.core.time.Interval;

/**
 * One of several equal parts of a campaign, for schedulers that spread jobs over machines.
 *
 * @param part  from 1
 * @param parts how many there are
 */
public record Shard(int part, int parts) {

    /** Everything in one part. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** @throws IllegalArgumentException if the part is not one of the parts */
    public Shard {
        if (part < 1 || part > parts) {
            throw new IllegalArgumentException(part + "/" + parts);
        }
    }

    /** The numbers of the cases of this part; empty if there are fewer cases than parts. */
    public Interval cases(long count) {
        return new Interval(bound(part - 1, count), bound(part, count));
    }

    /** {@code count * part / parts} without overflow. */
    private long bound(long before, long count) {
        return count / parts * before + count % parts * before / parts;
    }
}
