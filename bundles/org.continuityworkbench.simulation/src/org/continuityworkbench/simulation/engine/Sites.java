/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Failure and return of whole sites, and data sources that stop on their own. */
final class Sites {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Network network;
    private final Queues queues;
    private final Recorder recorder;
    private final Outages sources;
    /** Since when a source produces nothing; -1 while it works. */
    private final long[] silentSince;
    private final boolean[] restart;
    private final boolean[] lostDisks;
    /** True once the application object denotes another installation of the group. */
    private final boolean[] denotedElsewhere;
    private final Marks failed;

    Sites(Replay replay, CompiledTopology topology, Network network, Queues queues, Recorder recorder) {
        this.replay = replay;
        this.topology = topology;
        this.network = network;
        this.queues = queues;
        this.recorder = recorder;
        sources = new Outages(topology.sources);
        silentSince = new long[topology.sources];
        restart = new boolean[topology.gims];
        lostDisks = new boolean[topology.gims];
        denotedElsewhere = new boolean[topology.gims];
        failed = new Marks(topology.sites);
    }

    void reset() {
        sources.reset();
        Arrays.fill(silentSince, -1);
        Arrays.fill(restart, false);
        Arrays.fill(lostDisks, false);
        Arrays.fill(denotedElsewhere, false);
        failed.clear();
    }

    /** True if the site of a GIM came back without the database that the GIM writes. */
    boolean hasLostDisks(int gim) {
        return lostDisks[gim];
    }

    /**
     * The installation that the application object denotes: the edited one, else the one in service at second 0; -1 if there is neither.
     */
    int denoted() {
        int first = -1;
        boolean edited = false;
        for (int gim = 0; gim < topology.gims; gim++) {
            edited |= denotedElsewhere[gim];
            first = first < 0 && topology.gimMode[gim] == InfoMartMode.ACTIVE.ordinal() ? gim : first;
        }
        for (int gim = 0; edited && gim < topology.gims; gim++) {
            if (!denotedElsewhere[gim]) {
                return gim;
            }
        }
        return first;
    }

    /** An application object is edited: from now on it denotes this installation of its group. */
    void denote(int gim) {
        for (int other = 0; other < topology.gims; other++) {
            if (topology.gimGroup[other] == topology.gimGroup[gim]) {
                denotedElsewhere[other] = other != gim;
            }
        }
    }

    void diskIsFilled(int gim) {
        lostDisks[gim] = false;
    }

    void fail(int site, boolean timed, int event) {
        if (!network.failSite(site, timed)) {
            return;
        }
        failed.add(site);
        boolean role = topology.siteSourceStart[site] < topology.siteSourceStart[site + 1];
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimSite[gim] == site && replay.cycles().isActive(gim)) {
                restart[gim] = true;
                role = true;
                replay.gims().stop(gim, event);
            }
        }
        markSite(site);
        for (int s = topology.siteSourceStart[site]; s < topology.siteSourceStart[site + 1]; s++) {
            updateSource(topology.siteSourceItem[s]);
        }
        if (role && isEmptied(site)) {
            recorder.use(Assumption.PLANNED_OUTAGE);
        } else if (role) {
            replay.phases().change(OperationPhase.DISASTER_RECOVERY, event);
        }
    }

    /** True if no calls begin at a site any more: whoever switches it off then does so on purpose. */
    private boolean isEmptied(int site) {
        boolean any = false;
        for (int s = topology.siteSourceStart[site]; s < topology.siteSourceStart[site + 1]; s++) {
            any = true;
            if (!queues.loads().isStopped(topology.siteSourceItem[s])) {
                return false;
            }
        }
        return any;
    }

    void restore(int site, long value, int event) {
        if (!network.restoreSite(site, (value & CompiledScenario.TIMED) != 0)) {
            return;
        }
        boolean disks = (value & CompiledScenario.DISKS_SURVIVE) != 0;
        for (int i = topology.siteIconStart[site]; i < topology.siteIconStart[site + 1]; i++) {
            int icon = topology.siteIconItem[i];
            if (!disks || topology.iconMemoryQueue[icon]) {
                queues.destroyQueue(icon, LossCause.SITE_FAILURE);
            }
        }
        if (!disks) {
            for (int database = 0; database < topology.databases; database++) {
                if (topology.databaseSite[database] == site) {
                    destroy(database, site);
                }
            }
        }
        markSite(site);
        for (int s = topology.siteSourceStart[site]; s < topology.siteSourceStart[site + 1]; s++) {
            updateSource(topology.siteSourceItem[s]);
        }
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimSite[gim] == site) {
                lostDisks[gim] |= !disks;
                restart(gim, event);
            }
        }
    }

    /** What stood in the IDB is gone; ICONs of other sites still have what they could not write since the failure. */
    private void destroy(int database, int site) {
        for (int i = topology.databaseIconStart[database]; i < topology.databaseIconStart[database + 1]; i++) {
            int icon = topology.databaseIconItem[i];
            queues.destroyCopy(icon, topology.iconSite[icon] == site ? replay.second() : Math.max(queues.committed(icon), 0));
        }
    }

    /**
     * An installation that was active comes up again, unless the application object denotes another one of its group by now or that one has
     * taken over. A host that starts it by itself asks nobody.
     */
    private void restart(int gim, int event) {
        if (restart[gim]) {
            restart[gim] = false;
            boolean meant = !denotedElsewhere[gim] && replay.gims().otherActive(gim) < 0;
            if (!lostDisks[gim] && (meant || topology.gimAutomaticStart[gim])) {
                recorder.use(Assumption.RESTART_AFTER_RESTORE);
                replay.gims().start(gim, event, "SITE_RESTORE", -1);
            }
        } else if (topology.gimAutomaticStart[gim] && !replay.cycles().isActive(gim)) {
            replay.gims().start(gim, event, "SITE_RESTORE", -1);
        }
    }

    private void markSite(int site) {
        for (int i = topology.siteIconStart[site]; i < topology.siteIconStart[site + 1]; i++) {
            replay.touched.icons.add(topology.siteIconItem[i]);
        }
        for (int database = 0; database < topology.databases; database++) {
            if (topology.databaseSite[database] == site) {
                queues.markWriters(database);
            }
        }
    }

    void failSource(int source, boolean timed) {
        if (sources.fail(source, timed)) {
            updateSource(source);
        }
    }

    void restoreSource(int source, boolean timed) {
        if (sources.restore(source, timed)) {
            updateSource(source);
        }
    }

    private void updateSource(int source) {
        boolean works = !sources.isDown(source) && network.isUp(topology.sourceSite[source]);
        if (!works && silentSince[source] < 0) {
            silentSince[source] = replay.second();
        } else if (works && silentSince[source] >= 0) {
            recorder.silence(source, silentSince[source], replay.second());
            silentSince[source] = -1;
        }
        if (sources.isDown(source) || queues.loads().isTracked(source)) {
            queues.loads().setActive(source, works, replay.second());
            replay.loadChanged(source);
        }
    }

    /** After failures and restores of this instant: what the sites that failed took with them. */
    void announceLosses() {
        int count = failed.sort();
        for (int i = 0; i < count; i++) {
            int site = failed.get(i);
            if (!network.isUp(site)) {
                recorder.use(Assumption.STALL_AFTER_SITE_FAILURE);
                for (int s = topology.siteSourceStart[site]; s < topology.siteSourceStart[site + 1]; s++) {
                    replay.losses().siteFailed(topology.siteSourceItem[s]);
                }
            }
        }
        failed.removeFirst(count);
    }

    boolean hasFailed() {
        return !failed.isEmpty();
    }

    void finish(long horizon) {
        for (int source = 0; source < topology.sources; source++) {
            if (silentSince[source] >= 0) {
                recorder.silence(source, silentSince[source], horizon);
            }
        }
    }
}
