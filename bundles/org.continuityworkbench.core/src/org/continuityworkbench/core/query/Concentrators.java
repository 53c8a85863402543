/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;

/** Questions about ICONs, their HA pairs and their IDBs. Stateless. */
public final class Concentrators {

    private Concentrators() {
    }

    /** The other member of the HA pair; empty for a single ICON or a pair that is not complete. */
    public static Optional<InteractionConcentrator> partner(InteractionConcentrator concentrator) {
        HaPair pair = concentrator.getHaPair();
        return pair == null ? Optional.empty() : pair.getMembers().stream().filter(member -> member != concentrator).findFirst();
    }

    /** The HA pairs whose members record the data source, each once, in the order of the ICONs. */
    public static List<HaPair> pairsOf(DataSource source) {
        return source.getMonitoredBy().stream().map(InteractionConcentrator::getHaPair).filter(java.util.Objects::nonNull).distinct()
                .toList();
    }

    /** The pair whose members write into the IDB; empty if only single ICONs write into it. */
    public static Optional<HaPair> pairOf(InteractionDatabase database) {
        return database.getWriters().stream().map(InteractionConcentrator::getHaPair).filter(java.util.Objects::nonNull).findFirst();
    }

    /** The IDBs of a pair, each once; shorter than two if members share an IDB or have none. */
    public static List<InteractionDatabase> databases(HaPair pair) {
        return pair.getMembers().stream().map(InteractionConcentrator::getDatabase).filter(java.util.Objects::nonNull).distinct().toList();
    }

    /** What records as a unit: the HA pair of the ICON, or the ICON itself if it is a single one. */
    public static NamedElement recorder(InteractionConcentrator concentrator) {
        return concentrator.getHaPair() == null ? concentrator : concentrator.getHaPair();
    }

    /** The data sources that the members of a pair record, each once. */
    public static Stream<DataSource> dataSources(HaPair pair) {
        return pair.getMembers().stream().flatMap(member -> member.getConnections().stream()).distinct();
    }

    /** True if the ICON writes into an IDB at another site than its own. */
    public static boolean writesRemotely(InteractionConcentrator concentrator) {
        return concentrator.getDatabase() != null && !Deployments.sameSite(concentrator, concentrator.getDatabase());
    }
}
