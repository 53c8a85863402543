/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.train;

import java.util.SplittableRandom;

import org.continuityworkbench.validation.train.Railway.Element;
import org.continuityworkbench.validation.train.Railway.Network;
import org.continuityworkbench.validation.train.Railway.Region;
import org.continuityworkbench.validation.train.Railway.Route;
import org.continuityworkbench.validation.train.Railway.Segment;
import org.continuityworkbench.validation.train.Railway.Semaphore;
import org.continuityworkbench.validation.train.Railway.Sensor;
import org.continuityworkbench.validation.train.Railway.Switch;
import org.continuityworkbench.validation.train.Railway.SwitchPosition;
import org.continuityworkbench.validation.train.Railway.TrackElement;

/**
 * Makes railways of any size: a line of regions, each with one route over five switches and the five segments behind each of them. Errors
 * come at the rates of the benchmark's first scenario. The same size gives the same railway.
 */
public final class RailwayGenerator {

    private static final int SWITCHES = 5;
    private static final int SEGMENTS = 5;
    private static final String[] SIGNALS = {"GO", "STOP", "FAILURE"};

    private final SplittableRandom random = new SplittableRandom(20261122);
    private final Network network = new Network();
    private int count;
    private TrackElement last;
    private Semaphore exit;

    private RailwayGenerator() {
        id(network);
    }

    /** A railway with about so many elements. */
    public static Network railway(int elements) {
        RailwayGenerator generator = new RailwayGenerator();
        while (generator.count < elements) {
            generator.addRegion();
        }
        return generator.network;
    }

    private void addRegion() {
        Region region = id(new Region());
        Route route = id(new Route());
        network.regions().add(region);
        network.routes().add(route);
        route.active(random.nextInt(10) > 0);
        Segment end = null;
        for (int i = 0; i < SWITCHES; i++) {
            end = addSwitch(region, route);
        }
        Semaphore entry = exit == null || percent(7) ? semaphore(end) : exit; // SemaphoreNeighbor
        exit = semaphore(end);
        route.between(entry, exit);
    }

    private Segment addSwitch(Region region, Route route) {
        Sensor sensor = id(new Sensor());
        region.sensors().add(sensor);
        if (!percent(4)) { // RouteSensor
            route.requires().add(sensor);
        }
        Switch track = id(new Switch());
        track.currentPosition(random.nextBoolean() ? "LEFT" : "RIGHT");
        append(region, track);
        if (!percent(2)) { // SwitchMonitored
            track.monitoredBy().add(sensor);
        }
        SwitchPosition position = id(new SwitchPosition());
        boolean wrong = percent(8); // SwitchSet
        position.wants(track, wrong == track.currentPosition().equals("LEFT") ? "RIGHT" : "LEFT");
        route.follows().add(position);
        Segment end = null;
        int segments = percent(5) ? SEGMENTS + 1 : SEGMENTS; // ConnectedSegments
        for (int i = 0; i < segments; i++) {
            end = id(new Segment());
            end.length(percent(2) ? -random.nextInt(10) : 1 + random.nextInt(1000)); // PosLength
            append(region, end);
            end.monitoredBy().add(sensor);
        }
        return end;
    }

    private void append(Region region, TrackElement element) {
        region.track().add(element);
        if (last != null) {
            last.connectsTo().add(element);
        }
        last = element;
    }

    private Semaphore semaphore(Segment at) {
        Semaphore semaphore = id(new Semaphore());
        semaphore.signal(SIGNALS[random.nextInt(SIGNALS.length)]);
        at.semaphores().add(semaphore);
        return semaphore;
    }

    private <E extends Element> E id(E element) {
        element.id(count++);
        return element;
    }

    private boolean percent(int share) {
        return random.nextInt(100) < share;
    }
}
