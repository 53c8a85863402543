/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.train;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;

import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleMetadata;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.engine.Dispatch;
import org.continuityworkbench.validation.engine.RuleRun;
import org.continuityworkbench.validation.train.Railway.Element;
import org.continuityworkbench.validation.train.Railway.Network;
import org.continuityworkbench.validation.train.Railway.Route;
import org.continuityworkbench.validation.train.Railway.Segment;
import org.continuityworkbench.validation.train.Railway.Sensor;
import org.continuityworkbench.validation.train.Railway.Switch;
import org.continuityworkbench.validation.train.Railway.SwitchPosition;
import org.continuityworkbench.validation.train.Railway.TrackElement;

/** The six queries as rules of ours, run by the engine that runs the documented rules. One finding for each element at fault. */
public final class RailwayRules {

    private static final List<RuleDescriptor> RULES = List.of(
            rule("PosLength", Segment.class, RailwayRules::posLength),
            rule("ConnectedSegments", Segment.class, RailwayRules::connectedSegments),
            rule("SwitchMonitored", Switch.class, RailwayRules::switchMonitored),
            rule("SwitchSet", SwitchPosition.class, RailwayRules::switchSet),
            rule("RouteSensor", Route.class, RailwayRules::routeSensor),
            rule("SemaphoreNeighbor", Route.class, RailwayRules::semaphoreNeighbor));

    private RailwayRules() {
    }

    /** What the rules find. */
    public static List<Finding> check(Network network) {
        RuleRun run = new RuleRun(TopologyFactory.eINSTANCE.createDeployment(), Optional.empty(), List.of(),
                ValidationSettings.standard(LocalDate.of(2026, 11, 22)));
        Dispatch.of(RULES).visit(network, (element, indexes) -> {
            for (int index : indexes) {
                run.check(element, RULES.get(index));
            }
        });
        return run.take().findings();
    }

    /** The messages of {@link #check}, sorted: each names the rule and the element. */
    public static List<String> messages(Network network) {
        return check(network).stream().map(Finding::message).sorted().toList();
    }

    private static void posLength(Segment segment, RuleContext context) {
        if (segment.length() <= 0) {
            context.report(segment, segment.id());
        }
    }

    private static void switchMonitored(Switch track, RuleContext context) {
        if (track.monitoredBy().isEmpty()) {
            context.report(track, track.id());
        }
    }

    private static void switchSet(SwitchPosition wanted, RuleContext context) {
        Route route = wanted.route();
        if (route.active() && route.entry() != null && route.entry().signal().equals("GO")
                && !wanted.target().currentPosition().equals(wanted.position())) {
            context.report(wanted, wanted.id());
        }
    }

    private static void routeSensor(Route route, RuleContext context) {
        if (lacksSensor(route)) {
            context.report(route, route.id());
        }
    }

    private static boolean lacksSensor(Route route) {
        List<Sensor> required = route.requires();
        for (SwitchPosition position : route.follows()) {
            for (Sensor sensor : position.target().monitoredBy()) {
                if (!required.contains(sensor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void connectedSegments(Segment segment, RuleContext context) {
        for (Sensor sensor : segment.monitoredBy()) {
            if (isFollowed(segment, sensor, 5)) {
                context.report(segment, segment.id());
                return;
            }
        }
    }

    private static boolean isFollowed(TrackElement from, Sensor sensor, int more) {
        if (more == 0) {
            return true;
        }
        for (TrackElement next : from.connectsTo()) {
            if (next instanceof Segment && next.monitoredBy().contains(sensor) && isFollowed(next, sensor, more - 1)) {
                return true;
            }
        }
        return false;
    }

    private static void semaphoreNeighbor(Route route, RuleContext context) {
        if (route.exit() != null && hasStrangeNeighbor(route)) {
            context.report(route, route.id());
        }
    }

    private static boolean hasStrangeNeighbor(Route route) {
        for (Sensor sensor : route.requires()) {
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

    private static <E extends Element> RuleDescriptor rule(String id, Class<E> target, Rule<E> rule) {
        RuleMetadata metadata = new RuleMetadata(id, Severity.ERROR, Architecture.BOTH, target, new ArrayList<>(), List.of(), "", "1");
        return new RuleDescriptor(rule, metadata, new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{id + ".message", id + " is broken at {0}"}};
            }
        });
    }
}
