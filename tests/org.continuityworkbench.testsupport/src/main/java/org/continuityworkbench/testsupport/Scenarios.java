/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.time.Duration;

import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Selector;

/** Small scenarios for tests. Each call makes a new model that belongs to no resource. */
public final class Scenarios {

    private static final ScenarioFactory FACTORY = ScenarioFactory.eINSTANCE;

    private Scenarios() {
    }

    /** A scenario without parameters and events. */
    public static Scenario empty(String id) {
        Scenario scenario = FACTORY.createScenario();
        scenario.setId(id);
        scenario.setName(id);
        return scenario;
    }

    /** All links are down from second 0 for a time; parameter {@code link}. */
    public static Scenario linkLoss(Duration length) {
        Scenario scenario = empty("link-loss");
        Parameter link = parameter(scenario, "link", ElementType.LINK, Selector.ALL);
        outage(scenario, OutageKind.LINK_DOWN, Duration.ZERO, link).setDuration(length);
        return scenario;
    }

    /** The reporting site fails at a moment, for ever; parameter {@code site}. */
    public static Scenario siteFailure(Duration at) {
        Scenario scenario = empty("site-failure");
        Parameter site = parameter(scenario, "site", ElementType.SITE, Selector.REPORTING);
        outage(scenario, OutageKind.SITE_FAIL, at, site);
        return scenario;
    }

    /** Adds a parameter. */
    public static Parameter parameter(Scenario scenario, String id, ElementType type, Selector selector) {
        Parameter parameter = FACTORY.createParameter();
        parameter.setId(id);
        parameter.setType(type);
        parameter.setSelector(selector);
        scenario.getParameters().add(parameter);
        return parameter;
    }

    /** Adds an outage event, named by its number. */
    public static OutageEvent outage(Scenario scenario, OutageKind kind, Duration at, Parameter target) {
        OutageEvent event = FACTORY.createOutageEvent();
        event.setId("event-" + (scenario.getEvents().size() + 1));
        event.setKind(kind);
        event.setAt(at);
        event.setTarget(target);
        scenario.getEvents().add(event);
        return event;
    }

    /** Adds the expectation that a measure is at most a limit. */
    public static LimitExpectation atMost(Scenario scenario, Measure measure, Duration limit) {
        LimitExpectation expectation = FACTORY.createLimitExpectation();
        expectation.setId("expectation-" + (scenario.getExpectations().size() + 1));
        expectation.setMeasure(measure);
        expectation.setLimit(limit);
        scenario.getExpectations().add(expectation);
        return expectation;
    }
}
