/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

/** Lists of ints by owner, to be read in compressed form. Entries keep their order; entries of owner or item -1 are dropped. */
final class Lists {

    private final int owners;
    private final Ints owner = new Ints();
    private final Ints item = new Ints();

    Lists(int owners) {
        this.owners = owners;
    }

    void add(int toOwner, int value) {
        if (toOwner >= 0 && value >= 0) {
            owner.add(toOwner);
            item.add(value);
        }
    }

    int[] starts() {
        int[] starts = new int[owners + 1];
        for (int i = 0; i < owner.size(); i++) {
            starts[owner.get(i) + 1]++;
        }
        for (int i = 0; i < owners; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    int[] items() {
        int[] next = starts();
        int[] items = new int[owner.size()];
        for (int i = 0; i < owner.size(); i++) {
            items[next[owner.get(i)]++] = item.get(i);
        }
        return items;
    }
}
