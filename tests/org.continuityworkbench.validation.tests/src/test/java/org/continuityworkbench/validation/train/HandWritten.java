/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.train;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.validation.train.Railway.Element;
import org.continuityworkbench.validation.train.Railway.Network;
import org.continuityworkbench.validation.train.Railway.Region;
import org.continuityworkbench.validation.train.Railway.Route;
import org.continuityworkbench.validation.train.Railway.Segment;
import org.continuityworkbench.validation.train.Railway.Sensor;
import org.continuityworkbench.validation.train.Railway.Switch;
import org.continuityworkbench.validation.train.Railway.SwitchPosition;
import org.continuityworkbench.validation.train.Railway.TrackElement;

/** The six queries as somebody writes them by hand who knows the railway and nothing of rules: the mark to be measured against. */
public final class HandWritten {

    private final List<Violation> found = new ArrayList<>();

    /** What was found: the element and a text for people. */
    public record Violation(Element element, String message) {
    }

    private HandWritten() {
    }

    public static List<Violation> check(Network network) {
        HandWritten queries = new HandWritten();
        for (Route route : network.routes()) {
            queries.checkRoute(route);
        }
        for (Region region : network.regions()) {
            for (TrackElement element : region.track()) {
                if (element instanceof Segment segment) {
                    queries.checkSegment(segment);
                } else if (element.monitoredBy().isEmpty()) {
                    queries.add("SwitchMonitored", element);
                }
            }
        }
        return queries.found;
    }

    public static List<String> messages(Network network) {
        return check(network).stream().map(Violation::message).sorted().toList();
    }

    private void add(String query, Element element) {
        found.add(new Violation(element, query + " is broken at " + element.id()));
    }

    private void checkSegment(Segment segment) {
        if (segment.length() <= 0) {
            add("PosLength", segment);
        }
        for (Sensor sensor : segment.monitoredBy()) {
            if (row(segment, sensor) >= 6) {
                add("ConnectedSegments", segment);
                break;
            }
        }
    }

    /** Length of the longest row of segments from here under one sensor, no more than six. */
    private static int row(TrackElement from, Sensor sensor) {
        return row(from, sensor, 1);
    }

    private static int row(TrackElement from, Sensor sensor, int length) {
        int longest = length;
        if (length < 6) {
            for (TrackElement next : from.connectsTo()) {
                if (next instanceof Segment && next.monitoredBy().contains(sensor)) {
                    longest = Math.max(longest, row(next, sensor, length + 1));
                }
            }
        }
        return longest;
    }

    private void checkRoute(Route route) {
        boolean isOpen = route.active() && route.entry() != null && route.entry().signal().equals("GO");
        boolean lacksSensor = false;
        List<Sensor> required = route.requires();
        for (SwitchPosition wanted : route.follows()) {
            Switch track = wanted.target();
            if (isOpen && !track.currentPosition().equals(wanted.position())) {
                add("SwitchSet", wanted);
            }
            for (Sensor sensor : track.monitoredBy()) {
                lacksSensor |= !required.contains(sensor);
            }
        }
        if (lacksSensor) {
            add("RouteSensor", route);
        }
        if (route.exit() != null && isNextToAnother(route, required)) {
            add("SemaphoreNeighbor", route);
        }
    }

    private static boolean isNextToAnother(Route route, List<Sensor> required) {
        for (Sensor sensor : required) {
            for (TrackElement element : sensor.monitors()) {
                for (TrackElement next : element.connectsTo()) {
                    for (Sensor other : next.monitoredBy()) {
                        for (Route neighbor : other.requiredBy()) {
                            if (neighbor != route && neighbor.entry() != route.exit()) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }
}
