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

import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Which sites and links work, and so who reaches whom: two sites reach each other if both work and some path of working links over working
 * sites joins them. Outages of one element that overlap add up.
 */
final class Network {

    private final CompiledTopology topology;
    private final Outages links;
    private final Outages sites;
    private final boolean[] linkUp;
    private final boolean[] siteUp;
    private final int[] stack;
    private final int[] classOf;
    private final int[] classBefore;
    private final int[] classAfter;
    private int[] before;
    private int[] component;
    private int classes;
    private final int[] classFrom;
    private final int[] classTo;
    private final int[] classSite;
    private boolean changed;

    Network(CompiledTopology topology) {
        this.topology = topology;
        links = new Outages(topology.links);
        sites = new Outages(topology.sites);
        linkUp = new boolean[topology.links];
        siteUp = new boolean[topology.sites];
        stack = new int[topology.sites];
        classOf = new int[topology.sites];
        classBefore = new int[topology.sites];
        classAfter = new int[topology.sites];
        classFrom = new int[topology.sites + 1];
        classTo = new int[topology.sites];
        classSite = new int[topology.sites];
        before = new int[topology.sites];
        component = new int[topology.sites];
    }

    void reset(RunParameters parameters) {
        links.reset();
        sites.reset();
        Arrays.fill(linkUp, true);
        Arrays.fill(siteUp, true);
        System.arraycopy(parameters.component, 0, component, 0, component.length);
        changed = false;
    }

    /** @return true if the state of the link changed */
    boolean failLink(int link, boolean timed) {
        boolean change = links.fail(link, timed);
        linkUp[link] &= !change;
        changed |= change;
        return change;
    }

    boolean restoreLink(int link, boolean timed) {
        boolean change = links.restore(link, timed);
        linkUp[link] |= change;
        changed |= change;
        return change;
    }

    boolean failSite(int site, boolean timed) {
        boolean change = sites.fail(site, timed);
        siteUp[site] &= !change;
        changed |= change;
        return change;
    }

    boolean restoreSite(int site, boolean timed) {
        boolean change = sites.restore(site, timed);
        siteUp[site] |= change;
        changed |= change;
        return change;
    }

    boolean isUp(int site) {
        return siteUp[site];
    }

    boolean anySiteDown() {
        for (boolean up : siteUp) {
            if (!up) {
                return true;
            }
        }
        return false;
    }

    boolean anyLinkDown() {
        for (boolean up : linkUp) {
            if (!up) {
                return true;
            }
        }
        return false;
    }

    boolean hasChanged() {
        return changed;
    }

    boolean reach(int a, int b) {
        return component[a] >= 0 && component[a] == component[b];
    }

    /** Follows the changes since the last call and sorts the sites into classes of equal fate. */
    void update() {
        changed = false;
        int[] swap = before;
        before = component;
        component = swap;
        label(topology, siteUp, linkUp, component, stack);
        classes = 0;
        for (int site = 0; site < component.length; site++) {
            int of = 0;
            while (of < classes && (classBefore[of] != before[site] || classAfter[of] != component[site])) {
                of++;
            }
            if (of == classes) {
                classBefore[of] = before[site];
                classAfter[of] = component[site];
                classes++;
            }
            classOf[site] = of;
        }
        gather();
    }

    /** Lists the sites of each class, by counting. */
    private void gather() {
        Arrays.fill(classFrom, 0, classes + 1, 0);
        for (int of : classOf) {
            classFrom[of + 1]++;
        }
        for (int of = 0; of < classes; of++) {
            classFrom[of + 1] += classFrom[of];
            classTo[of] = classFrom[of];
        }
        for (int site = 0; site < classOf.length; site++) {
            classSite[classTo[classOf[site]]++] = site;
        }
    }

    /** After {@link #update}: number of classes of sites of equal fate. */
    int classes() {
        return classes;
    }

    int classOf(int site) {
        return classOf[site];
    }

    /** Sites of a class are {@link #classSite} from here to the beginning of the next class. */
    int classFrom(int of) {
        return classFrom[of];
    }

    int classSite(int position) {
        return classSite[position];
    }

    /** After {@link #update}: whether two sites reach each other now and did not before, or the other way round. */
    boolean relationChanged(int a, int b) {
        return classesChanged(classOf[a], classOf[b]);
    }

    /** As {@link #relationChanged} for any two sites of these classes. */
    boolean classesChanged(int a, int b) {
        boolean was = classBefore[a] >= 0 && classBefore[a] == classBefore[b];
        boolean is = classAfter[a] >= 0 && classAfter[a] == classAfter[b];
        return was != is;
    }

    /** After {@link #update}: whether the relation of a site to any site changed. */
    boolean affected(int site) {
        for (int other = 0; other < classes; other++) {
            if (classesChanged(classOf[site], other)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers the components; sites that do not work get -1. Linear in sites and links. */
    static void label(CompiledTopology topology, boolean[] siteUp, boolean[] linkUp, int[] component, int[] stack) {
        Arrays.fill(component, -1);
        for (int start = 0; start < topology.sites; start++) {
            if (component[start] >= 0 || !siteUp[start]) {
                continue;
            }
            int depth = 0;
            component[start] = start;
            stack[depth++] = start;
            while (depth > 0) {
                int at = stack[--depth];
                for (int l = topology.siteLinkStart[at]; l < topology.siteLinkStart[at + 1]; l++) {
                    int link = topology.siteLinkItem[l];
                    int other = topology.linkA[link] == at ? topology.linkB[link] : topology.linkA[link];
                    if (linkUp[link] && siteUp[other] && component[other] < 0) {
                        component[other] = start;
                        stack[depth++] = other;
                    }
                }
            }
        }
    }
}
