/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Writes a random story as a scenario that can be saved, read and replayed like any other. */
final class StoryWriter {

    private final Scenario scenario = ScenarioFactory.eINSTANCE.createScenario();
    private final Map<Element, Parameter> parameters = new LinkedHashMap<>();

    private StoryWriter() {
    }

    static Scenario write(String id, List<RandomOutage> outages, List<RandomScenarios.Recovery> recoveries, CompiledTopology topology) {
        StoryWriter writer = new StoryWriter();
        Scenario scenario = writer.scenario;
        scenario.setId(id);
        scenario.setStart(RandomScenarios.START);
        scenario.setTimeZone(RandomScenarios.ZONE);
        scenario.setHorizon(Duration.ofSeconds(RandomScenarios.HORIZON));
        for (RandomOutage outage : outages) {
            writer.outage(outage, topology.element(outage.elementKind(), outage.element()));
        }
        for (RandomScenarios.Recovery recovery : recoveries) {
            writer.recovery(recovery, topology.element(ElementKind.RECOVERY_PLAN, recovery.plan()));
        }
        return scenario;
    }

    private void outage(RandomOutage outage, Element element) {
        OutageEvent event = ScenarioFactory.eINSTANCE.createOutageEvent();
        event.setId("event-" + (scenario.getEvents().size() + 1));
        event.setAt(Duration.ofSeconds(outage.at()));
        event.setKind(kind(outage.kind()));
        event.setTarget(parameter(element));
        if (outage.duration() != CompiledScenario.OPEN) {
            event.setDuration(Duration.ofSeconds(outage.duration()));
        }
        event.setDisksSurvive(outage.disksSurvive());
        scenario.getEvents().add(event);
    }

    private static OutageKind kind(EventKind kind) {
        return switch (kind) {
            case GIM_STOP -> OutageKind.INFO_MART_DOWN;
            case OGG_ABEND -> OutageKind.REPLICATION_ABEND;
            default -> OutageKind.valueOf(kind.name());
        };
    }

    private void recovery(RandomScenarios.Recovery recovery, Element plan) {
        PlanRun run = ScenarioFactory.eINSTANCE.createPlanRun();
        run.setId("event-" + (scenario.getEvents().size() + 1));
        run.setAt(Duration.ofSeconds(recovery.at()));
        run.setPurpose(PlanPurpose.DISASTER_RECOVERY);
        run.setTarget(parameter(plan));
        scenario.getEvents().add(run);
    }

    private Parameter parameter(Element element) {
        return parameters.computeIfAbsent(element, unused -> {
            Parameter parameter = ScenarioFactory.eINSTANCE.createParameter();
            parameter.setId("element-" + (parameters.size() + 1));
            parameter.setType(ElementType.valueOf(element.kind().name()));
            parameter.setElement(element.id());
            scenario.getParameters().add(parameter);
            return parameter;
        });
    }
}
