/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * What the failures, restores and steps of an instant touched: ICONs and pairs that have to be looked at once, before the queue updates.
 */
final class Touched {

    private final CompiledTopology topology;
    private final Network network;
    private final CyclePlan cycles;
    final Marks icons;
    final Marks pairs;

    Touched(CompiledTopology topology, Network network, CyclePlan cycles) {
        this.topology = topology;
        this.network = network;
        this.cycles = cycles;
        icons = new Marks(topology.icons);
        pairs = new Marks(topology.pairs);
    }

    void clear() {
        icons.clear();
        pairs.clear();
    }

    boolean isEmpty() {
        return icons.isEmpty() && pairs.isEmpty();
    }

    /** Marks what depends on relations between sites that changed; the work grows with these relations, not with the deployment. */
    void changedRelations() {
        for (int site = 0; site < topology.sites; site++) {
            if (network.affected(site)) {
                markRemoteWriters(site);
            }
        }
        for (int gim = 0; gim < topology.gims; gim++) {
            if (cycles.isActive(gim) && network.affected(topology.gimSite[gim])) {
                markReadDatabases(gim);
            }
        }
    }

    private void markRemoteWriters(int site) {
        for (int i = topology.siteIconStart[site]; i < topology.siteIconStart[site + 1]; i++) {
            int icon = topology.siteIconItem[i];
            if (network.relationChanged(site, topology.databaseSite[topology.iconDatabase[icon]])) {
                icons.add(icon);
            }
        }
    }

    /** Goes over classes of sites of equal fate, so that sites whose relation is as before cost nothing. */
    private void markReadDatabases(int gim) {
        int own = network.classOf(topology.gimSite[gim]);
        for (int of = 0; of < network.classes(); of++) {
            if (network.classesChanged(own, of)) {
                for (int i = network.classFrom(of); i < network.classFrom(of + 1); i++) {
                    int site = network.classSite(i);
                    for (int d = topology.siteDatabaseStart[site]; d < topology.siteDatabaseStart[site + 1]; d++) {
                        markReader(gim, topology.siteDatabaseItem[d]);
                    }
                }
            }
        }
    }

    private void markReader(int gim, int database) {
        for (int i = topology.databaseIconStart[database]; i < topology.databaseIconStart[database + 1]; i++) {
            int icon = topology.databaseIconItem[i];
            for (int s = topology.iconSourceStart[icon]; s < topology.iconSourceStart[icon + 1]; s++) {
                int pair = topology.pair(gim, topology.iconSourceItem[s]);
                if (pair >= 0) {
                    pairs.add(pair);
                }
            }
        }
    }

    /** The installations that read what an ICON writes have to look at it. */
    void readersOf(int icon) {
        for (int s = topology.iconSourceStart[icon]; s < topology.iconSourceStart[icon + 1]; s++) {
            int source = topology.iconSourceItem[s];
            for (int i = topology.sourcePairStart[source]; i < topology.sourcePairStart[source + 1]; i++) {
                int pair = topology.sourcePairItem[i];
                if (cycles.isActive(topology.pairGim[pair])) {
                    pairs.add(pair);
                }
            }
        }
    }
}
