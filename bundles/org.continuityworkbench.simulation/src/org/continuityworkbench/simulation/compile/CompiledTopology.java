/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;

/**
 * A deployment as flat arrays: built once, read by any number of replays in any number of threads. Nothing here is changed after
 * {@link #compile}; the arrays are public so that engines read them without calls, and must not be written to.
 *
 * <p>Index ranges: sites, links, data sources (monitored servers only), ICONs that have an IDB, IDBs, Info Mart installations
 * ("gim"), Info Mart databases ("mart"), replications of Info Mart databases, presentation layers, hosts, plans. A <em>pair</em> is an
 * installation and a data source that it extracts. Lists of varying length are in compressed form: the elements of {@code i} are
 * {@code xItem[xStart[i]] .. xItem[xStart[i + 1] - 1]}.
 */
public final class CompiledTopology {

    /** A number that the model leaves open. */
    public static final long NONE = -1;

    public boolean activeStandby;

    public int sites;
    public int links;
    public int[] linkA;
    public int[] linkB;
    /** Links that end at a site. */
    public int[] siteLinkStart;
    public int[] siteLinkItem;

    public int sources;
    public int[] sourceSite;
    /** Records per second as a fraction; zero if not modelled. */
    public long[] sourceRateNum;
    public long[] sourceRateDen;
    /** Bytes per record; {@link #NONE} if not modelled. */
    public long[] sourceRecordSize;
    /** ICONs that record a source, in model order. */
    public int[] sourceIconStart;
    public int[] sourceIconItem;
    /** Sources of a site. */
    public int[] siteSourceStart;
    public int[] siteSourceItem;

    public int icons;
    public int[] iconSite;
    public int[] iconDatabase;
    /** Modelled write lag in seconds, else {@link #NONE}. */
    public long[] iconWriteLag;
    /** Free disk for the queue in bytes, else {@link #NONE}. */
    public long[] iconQueueDisk;
    /** True if the queue is kept in memory only. */
    public boolean[] iconMemoryQueue;
    /** Sources that an ICON records. */
    public int[] iconSourceStart;
    public int[] iconSourceItem;
    /** Bytes per second that arrive, and records per second, as fractions; zero if not modelled. */
    public long[] iconRateNum;
    public long[] iconRateDen;
    public long[] iconBytesNum;
    public long[] iconBytesDen;
    /** Records per second that the ICON can write; numerator zero if not modelled (as fast as needed). */
    public long[] iconWriteNum;
    public long[] iconWriteDen;
    public int[] siteIconStart;
    public int[] siteIconItem;

    public int databases;
    public int[] databaseSite;
    /** Retention in seconds, else {@link #NONE}. */
    public long[] databaseRetention;
    public boolean[] databasePurge;
    /** ICONs that write into an IDB. */
    public int[] databaseIconStart;
    public int[] databaseIconItem;

    /** IDBs of a site. */
    public int[] siteDatabaseStart;
    public int[] siteDatabaseItem;

    public int gims;
    public int[] gimSite;
    /** Ordinal of {@link org.continuityworkbench.simulation.InfoMartMode} at second 0. */
    public int[] gimMode;
    public boolean[] gimAutomaticStart;
    public int[] gimHost;
    /** Info Mart database that the installation writes, else -1. */
    public int[] gimMart;
    /** Installations of one group must never be active together; active-active installations have a group each. */
    public int[] gimGroup;
    /** Explicit options in seconds, else {@link #NONE}. */
    public long[] gimTau;
    public long[] gimTheta;
    public long[] gimPeriod;
    /** Explicit ETL window in seconds of the day, else {@link #NONE}. */
    public long[] gimWindowStart;
    public long[] gimWindowEnd;
    /** Catch-up factor as a fraction; numerator zero if not modelled. */
    public long[] gimCatchUpNum;
    public long[] gimCatchUpDen;
    /** False only if the scheduler is switched off explicitly. */
    public boolean[] gimScheduler;
    /** True if access points were missing, so that all IDBs are read. */
    public boolean[] gimReadsAll;
    /** Pairs of an installation are the numbers {@code gimPairStart[g] .. gimPairStart[g + 1] - 1}. */
    public int[] gimPairStart;

    public int pairs;
    public int[] pairGim;
    public int[] pairSource;
    /** ICONs whose IDBs the installation reads for the source: {@code copyIcon[pairCopyFrom[p]] .. copyIcon[pairCopyTo[p] - 1]}. */
    public int[] pairCopyFrom;
    public int[] pairCopyTo;
    public int[] copyIcon;
    /** Pairs that read a source. */
    public int[] sourcePairStart;
    public int[] sourcePairItem;

    public int marts;
    public int[] martSite;
    public long[] martSize;
    public long[] martGrowth;

    public int replications;
    public int[] replicationSource;
    public int[] replicationTarget;
    /** Ordinal of the model's state at second 0: running, stopped, abended. */
    public int[] replicationState;
    /** Bytes per second of change data; numerator zero if not modelled. */
    public long[] replicationRedoNum;
    public long[] replicationRedoDen;
    public long[] replicationTrailDisk;
    /** Bytes of change data per second that the network carries; numerator zero if not modelled. */
    public long[] replicationSpeedNum;
    public long[] replicationSpeedDen;
    public long[] replicationLag;
    /** Retention of archived logs at the source in seconds; 0 without archive logging, {@link #NONE} if not modelled. */
    public long[] replicationLogRetention;

    public int presentations;
    public int[] presentationSite;
    public int[] presentationMart;
    public boolean[] presentationActive;

    public int hosts;

    Element[] elements;
    int[] elementStart;
    Deployment deployment;

    CompiledTopology() {
    }

    /**
     * Compiles a deployment. Missing parts are left out (an ICON without IDB records nothing that can be extracted), never refused: a
     * deployment with findings can still be replayed.
     */
    public static CompiledTopology compile(Deployment deployment) {
        return new TopologyCompiler(deployment).compile();
    }

    /** The model that was compiled. Engines do not look at it. */
    public Deployment deployment() {
        return deployment;
    }

    /** The elements of a kind in index order; empty if there is none. */
    public List<Element> elements(ElementKind kind) {
        int from = elementStart[kind.ordinal()];
        int to = elementStart[kind.ordinal() + 1];
        return Collections.unmodifiableList(java.util.Arrays.asList(elements).subList(from, to));
    }

    /** Element of a kind by its index. */
    public Element element(ElementKind kind, int index) {
        return elements[handle(kind, index)];
    }

    /** Number of an element over all kinds; -1 for index -1. */
    public int handle(ElementKind kind, int index) {
        return index < 0 ? -1 : elementStart[kind.ordinal()] + index;
    }

    /** Element by its number over all kinds; null for -1. */
    public Element element(int handle) {
        return handle < 0 ? null : elements[handle];
    }

    /** Element by its identifier; empty if it was not compiled. */
    public Optional<Element> find(String id) {
        for (Element element : elements) {
            if (element.id().equals(id)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Number of the pair; -1 if the installation does not extract the source. */
    public int pair(int gim, int source) {
        // the sources of an installation are in ascending order
        int from = gimPairStart[gim];
        int to = gimPairStart[gim + 1];
        int at = java.util.Arrays.binarySearch(pairSource, from, to, source);
        return at < 0 ? -1 : at;
    }

    /** True if the IDB of the ICON stands at another site. */
    public boolean writesRemotely(int icon) {
        return iconSite[icon] != databaseSite[iconDatabase[icon]];
    }
}
