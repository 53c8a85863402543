/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;

/** Questions about the network between sites. Stateless. */
public final class Network {

    private Network() {
    }

    /** The links that join two sites directly, in model order; empty for a site and itself. */
    public static Stream<Link> between(Site a, Site b) {
        return a.getLinks().stream().filter(link -> farEnd(link, a).filter(site -> site == b).isPresent());
    }

    /** True if the sites are the same one or a link joins them directly. */
    public static boolean joined(Site a, Site b) {
        return a == b || between(a, b).findAny().isPresent();
    }

    /** The end of a link that is not the given site; empty if the link does not end there or has one end only. */
    public static Optional<Site> farEnd(Link link, Site site) {
        return link.getEnds().contains(site) ? link.getEnds().stream().filter(end -> end != site).findFirst() : Optional.empty();
    }

    /** The sites that can be reached over links that are usable, the start included, in breadth-first order. */
    public static Set<Site> reachable(Site start, Predicate<Link> usable) {
        Set<Site> seen = new LinkedHashSet<>();
        Deque<Site> open = new ArrayDeque<>();
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            Site at = open.remove();
            at.getLinks().stream().filter(usable).flatMap(link -> farEnd(link, at).stream()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    /** The sites that a link joins to the site directly, without the site itself, each once. */
    public static Set<Site> neighbours(Site site) {
        Set<Site> ends = new LinkedHashSet<>();
        site.getLinks().forEach(link -> ends.addAll(link.getEnds()));
        ends.remove(site);
        return ends;
    }

    /** True if some path of links joins the sites. */
    public static boolean reachable(Site a, Site b) {
        return reachable(a, link -> true).contains(b);
    }

    /** The site of the peer of a SIP Server; empty if it has none. */
    public static Optional<Site> peerSite(DataSource source) {
        return Optional.ofNullable(source.getPeer()).flatMap(Deployments::siteOf);
    }
}
