/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Parameters;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.model.topology.StepKind;

/**
 * What a scenario does to links, sites and Info Mart servers of a deployment. Parameters that are bound to nothing name nothing. Reads the
 * scenario only; how the replay goes on from there is the business of the simulation.
 */
final class Timeline {

    private final Deployment deployment;
    private final Scenario scenario;
    private final IntervalSet linkDown;
    private final IntervalSet siteDown;

    Timeline(Scenario scenario, Deployment deployment) {
        this.scenario = scenario;
        this.deployment = deployment;
        this.linkDown = outages(OutageKind.LINK_DOWN, OutageKind.LINK_UP);
        this.siteDown = outages(OutageKind.SITE_FAIL, OutageKind.SITE_RESTORE);
    }

    /** True if a link is down in this second and no site has failed. */
    boolean onlyLinkDown(long second) {
        return linkDown.contains(second) && !siteDown.contains(second);
    }

    /** The starts and stops of Info Mart servers, in the order in which they take effect. */
    List<ServerChange> serverChanges() {
        List<ServerChange> changes = new ArrayList<>();
        for (ScenarioEvent event : scenario.getEvents()) {
            if (event instanceof OutageEvent outage) {
                addOutage(outage, changes);
            } else if (event instanceof OperatorEvent action) {
                addAction(action, changes);
            } else if (event instanceof PlanRun run) {
                plan(run).ifPresent(plan -> addPlan(run, plan, changes));
            }
        }
        changes.sort(Comparator.comparingLong(ServerChange::at).thenComparingInt(ServerChange::order));
        return changes;
    }

    /** The time in which the elements that an event names are out of service, by one kind of event until another one. */
    IntervalSet outages(ScenarioEvent of, Set<OutageKind> begins, OutageKind ends) {
        IntervalSet down = IntervalSet.EMPTY;
        for (ScenarioEvent event : scenario.getEvents()) {
            if (event instanceof OutageEvent outage && begins.contains(outage.getKind()) && (of == null || sameTarget(of, outage))) {
                down = down.union(start(outage), end(outage, ends));
            }
        }
        return down;
    }

    private IntervalSet outages(OutageKind begin, OutageKind end) {
        return outages(null, EnumSet.of(begin), end);
    }

    private long end(OutageEvent outage, OutageKind ends) {
        long begin = start(outage);
        long end = outage.getDuration() == null ? Long.MAX_VALUE : Math.max(begin, after(begin, outage.getDuration()));
        for (ScenarioEvent event : scenario.getEvents()) {
            if (event instanceof OutageEvent other && other.getKind() == ends && start(other) >= begin && sameTarget(outage, other)) {
                end = Math.min(end, start(other));
            }
        }
        return end;
    }

    private boolean sameTarget(ScenarioEvent a, ScenarioEvent b) {
        return a.getTarget() == b.getTarget() || !Collections.disjoint(bound(a), bound(b));
    }

    private List<NamedElement> bound(ScenarioEvent event) {
        return event.getTarget() == null ? List.of() : Parameters.of(event.getTarget(), deployment);
    }

    private static long start(ScenarioEvent event) {
        return event.getAt() == null ? 0 : event.getAt().toSeconds();
    }

    private static long after(long second, Duration duration) {
        return duration == null ? second : second + duration.toSeconds();
    }

    private void addOutage(OutageEvent event, List<ServerChange> changes) {
        long at = start(event);
        Set<InfoMartInstallation> servers = servers(event);
        switch (event.getKind()) {
            case SITE_FAIL -> changes.add(new ServerChange(at, ServerChange.FAILURE, false, servers, false, event));
            case INFO_MART_DOWN -> {
                changes.add(new ServerChange(at, ServerChange.FAILURE, false, servers, false, event));
                if (event.getDuration() != null) {
                    changes.add(new ServerChange(after(at, event.getDuration()), ServerChange.RESTORE, true, servers, false, event));
                }
            }
            case INFO_MART_UP -> changes.add(new ServerChange(at, ServerChange.RESTORE, true, servers, false, event));
            case HOST_REBOOT -> {
                changes.add(new ServerChange(at, ServerChange.FAILURE, false, servers, false, event));
                servers.removeIf(server -> server.getStartType() != StartType.AUTOMATIC);
                changes.add(new ServerChange(at, ServerChange.RESTORE, true, new LinkedHashSet<>(servers), false, event));
            }
            default -> {
                // touches no Info Mart server
            }
        }
    }

    /** The installations that an outage is about: themselves, or those at the site or on the host that it names. */
    private Set<InfoMartInstallation> servers(OutageEvent event) {
        Set<InfoMartInstallation> servers = new LinkedHashSet<>();
        for (NamedElement element : bound(event)) {
            if (element instanceof InfoMartInstallation server) {
                servers.add(server);
            } else if (element instanceof Site site) {
                servers.addAll(site.getInfoMartInstallations());
            } else if (element instanceof Host host) {
                host.getHosted().stream().filter(InfoMartInstallation.class::isInstance).map(InfoMartInstallation.class::cast)
                        .forEach(servers::add);
            }
        }
        return servers;
    }

    private void addAction(OperatorEvent event, List<ServerChange> changes) {
        boolean start = event.getAction() == StepKind.START_INFO_MART;
        if (!start && event.getAction() != StepKind.STOP_INFO_MART) {
            return;
        }
        Set<InfoMartInstallation> servers = bound(event).stream().filter(InfoMartInstallation.class::isInstance)
                .map(InfoMartInstallation.class::cast).collect(Collectors.toCollection(LinkedHashSet::new));
        if (event.getTarget() == null) {
            servers = start ? ServerSteps.standby(deployment) : Deployments.installations(deployment).collect(Collectors.toSet());
        }
        changes.add(new ServerChange(after(start(event), event.getDuration()), ServerChange.OPERATOR, start, servers, true, event));
    }

    private void addPlan(PlanRun run, RecoveryPlan plan, List<ServerChange> changes) {
        long at = after(after(start(run), plan.getDetectTime()), plan.getDecideTime());
        for (PlanStep step : plan.getSteps()) {
            at = after(at, step.getDuration());
            if (ServerSteps.concerns(step)) {
                changes.add(new ServerChange(at, ServerChange.OPERATOR, step.getKind() == StepKind.START_INFO_MART,
                        ServerSteps.servers(plan, step, deployment), true, run));
            }
        }
    }

    private Optional<RecoveryPlan> plan(PlanRun run) {
        return bound(run).stream().filter(RecoveryPlan.class::isInstance).map(RecoveryPlan.class::cast).findFirst()
                .or(() -> deployment.getPlans().stream().filter(plan -> plan.getPurpose() == run.getPurpose()).findFirst());
    }
}
