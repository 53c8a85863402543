/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.scenario.LoadChange;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.ScenarioBinder;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Simulator;

/** Turns a scenario into events on the elements of one deployment. Used once per scenario. */
final class ScenarioCompiler {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    private final Scenario scenario;
    private final CompiledTopology topology;
    private final Map<Parameter, List<Element>> bound;
    private final ScenarioEvents events = new ScenarioEvents();

    ScenarioCompiler(Scenario scenario, CompiledTopology topology, Bindings bindings) {
        this.scenario = scenario;
        this.topology = topology;
        this.bound = ScenarioBinder.bind(scenario, topology, bindings);
    }

    CompiledScenario compile() {
        for (ScenarioEvent event : scenario.getEvents()) {
            long at = seconds(event, event.getAt(), "time");
            if (event instanceof OutageEvent outage) {
                outage(outage, at);
            } else if (event instanceof OperatorEvent step) {
                step(step, at);
            } else if (event instanceof PlanRun run) {
                RecoveryPlan plan = plan(run);
                new PlanExpansion(topology, plan, topology.deployment().getPlans().indexOf(plan)).addTo(events, at);
            } else if (event instanceof LoadChange change) {
                load(change, at);
            }
        }
        List<String[]> settings = new ArrayList<>();
        scenario.getSettings().forEach(setting -> settings.add(new String[] {setting.getName(), setting.getValue()}));
        long horizon = scenario.getHorizon() == null ? CompiledScenario.OPEN : scenario.getHorizon().getSeconds();
        return new CompiledScenario(events, scenario.getId(), scenario.getStart(), scenario.getTimeZone(), horizon, settings);
    }

    private long seconds(ScenarioEvent event, Duration duration, String what) {
        if (duration == null || duration.isNegative() || duration.getSeconds() > ScenarioEvents.LATEST) {
            throw wrong(event, "event." + what, String.valueOf(duration));
        }
        return duration.getSeconds();
    }

    private ScenarioException wrong(ScenarioEvent event, String why, String... figures) {
        return new ScenarioException(TEXTS.get("bad.event", scenario.getId(), event.getId(), TEXTS.get(why, (Object[]) figures)));
    }

    private List<Element> targets(ScenarioEvent event, ElementKind... allowed) {
        if (event.getTarget() == null) {
            throw wrong(event, "event.target", List.of(allowed).toString());
        }
        List<Element> targets = bound.get(event.getTarget());
        for (Element target : targets) {
            if (!List.of(allowed).contains(target.kind())) {
                throw wrong(event, "event.kind", target.id(), target.kind().toString(), List.of(allowed).toString());
            }
        }
        return targets;
    }

    private void outage(OutageEvent event, long at) {
        long duration = event.getDuration() == null ? CompiledScenario.OPEN : seconds(event, event.getDuration(), "duration");
        for (Element target : targets(event, kindOf(event.getKind()))) {
            EventKind kind = eventKind(event.getKind());
            if (kind == EventKind.HOST_REBOOT) {
                events.add(at + Math.max(duration, 0), kind, target.index(), 0);
            } else if (kind.rank() == EventKind.Rank.FAILURE) {
                events.addOutage(kind, target.index(), at, duration, event.isDisksSurvive());
            } else {
                events.add(at, kind, target.index(), event.isDisksSurvive() ? CompiledScenario.DISKS_SURVIVE : 0);
            }
        }
    }

    private static ElementKind kindOf(OutageKind kind) {
        return switch (kind) {
            case LINK_DOWN, LINK_UP -> ElementKind.LINK;
            case SITE_FAIL, SITE_RESTORE -> ElementKind.SITE;
            case ICON_STOP, ICON_START, ICON_CRASH -> ElementKind.CONCENTRATOR;
            case IDB_DOWN, IDB_UP -> ElementKind.INTERACTION_DATABASE;
            case DATA_SOURCE_DOWN, DATA_SOURCE_UP -> ElementKind.DATA_SOURCE;
            case INFO_MART_DOWN, INFO_MART_UP -> ElementKind.INFO_MART_INSTALLATION;
            case HOST_REBOOT -> ElementKind.HOST;
            case REPLICATION_ABEND -> ElementKind.REPLICATION;
        };
    }

    private static EventKind eventKind(OutageKind kind) {
        return switch (kind) {
            case INFO_MART_DOWN -> EventKind.GIM_STOP;
            case INFO_MART_UP -> EventKind.GIM_START;
            case REPLICATION_ABEND -> EventKind.OGG_ABEND;
            default -> EventKind.valueOf(kind.name());
        };
    }

    private void step(OperatorEvent event, long at) {
        long duration = event.getDuration() == null ? 0 : seconds(event, event.getDuration(), "duration");
        List<Element> targets = event.getTarget() == null ? List.of() : bound.get(event.getTarget());
        events.addStep(new CompiledStep(event.getAction(), at, at + duration, targets, PlanExpansion.text(event.getOption()), null, null,
                "", ""));
    }

    /**
     * The plan that the target names; else the first of the purpose that is made for a site that fails here; else the first of the purpose.
     */
    private RecoveryPlan plan(PlanRun run) {
        List<RecoveryPlan> plans = topology.deployment().getPlans();
        if (run.getTarget() != null) {
            return plans.get(targets(run, ElementKind.RECOVERY_PLAN).get(0).index());
        }
        List<RecoveryPlan> fitting = plans.stream().filter(plan -> plan.getPurpose() == run.getPurpose()).toList();
        Optional<RecoveryPlan> best = fitting.stream().filter(this::isForFailedSite).findFirst();
        return best.or(() -> fitting.stream().findFirst()).orElseThrow(
                () -> wrong(run, "event.plan", run.getPurpose().toString()));
    }

    private boolean isForFailedSite(RecoveryPlan plan) {
        return plan.getFailedSite() != null && scenario.getEvents().stream().filter(OutageEvent.class::isInstance)
                .map(OutageEvent.class::cast).filter(event -> event.getKind() == OutageKind.SITE_FAIL && event.getTarget() != null)
                .flatMap(event -> bound.get(event.getTarget()).stream()).anyMatch(site -> site.id().equals(plan.getFailedSite().getId()));
    }

    private void load(LoadChange change, long at) {
        if (change.getFactor() == null || change.getFactor().signum() < 0) {
            throw wrong(change, "event.factor", String.valueOf(change.getFactor()));
        }
        Rational factor = Rational.of(change.getFactor());
        if (change.getTarget() == null) {
            events.addLoadChange(at, -1, -1, factor);
            return;
        }
        for (Element target : targets(change, ElementKind.SITE, ElementKind.DATA_SOURCE)) {
            boolean site = target.kind() == ElementKind.SITE;
            events.addLoadChange(at, site ? -1 : target.index(), site ? target.index() : -1, factor);
        }
    }
}
