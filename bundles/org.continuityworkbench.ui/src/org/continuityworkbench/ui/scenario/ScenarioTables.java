/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.LoadChange;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.ScenarioPackage.Literals;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.scenario.Setting;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.ui.scenario.ScenarioTable.Content;
import org.continuityworkbench.ui.scenario.ScenarioTable.Kind;
import org.continuityworkbench.ui.session.Insertion;
import org.continuityworkbench.ui.session.ScenarioSession;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** The tables of a scenario, and what can be added to each. */
final class ScenarioTables {

    private static final ScenarioFactory FACTORY = ScenarioFactory.eINSTANCE;

    private ScenarioTables() {
    }

    static Content events(ScenarioSession session) {
        Scenario scenario = session.root();
        return new Content(Messages.section_events, Literals.SCENARIO__EVENTS, ScenarioFields.EVENTS, new int[] {110, 130, 190, 150, 100,
                220}, List.of(kind(Literals.OUTAGE_EVENT, () -> outage(scenario)),
                        kind(Literals.OPERATOR_EVENT, () -> timed(scenario, FACTORY.createOperatorEvent())),
                        kind(Literals.PLAN_RUN, () -> timed(scenario, FACTORY.createPlanRun())),
                        kind(Literals.LOAD_CHANGE, () -> loadChange(scenario))),
                5);
    }

    static Content parameters() {
        return new Content(Messages.section_parameters, Literals.SCENARIO__PARAMETERS, ScenarioFields.PARAMETERS,
                new int[] {140, 150, 220, 130, 260}, List.of(kind(Literals.PARAMETER, FACTORY::createParameter)), 3);
    }

    static Content expectations() {
        return new Content(Messages.section_expectations, Literals.SCENARIO__EXPECTATIONS, ScenarioFields.EXPECTATIONS,
                new int[] {230, 130, 180, 170, 90, 120},
                List.of(kind(Literals.LIMIT_EXPECTATION, ScenarioTables::limit), kind(Literals.FORBIDDEN_ACTION,
                FACTORY::createForbiddenAction)), 3);
    }

    static Content settings() {
        return new Content(Messages.section_settings, Literals.SCENARIO__SETTINGS, ScenarioFields.SETTINGS, new int[] {180, 180},
                List.of(kind(Literals.SETTING, ScenarioTables::setting)), 3);
    }

    private static Kind kind(EClass type, Supplier<? extends EObject> make) {
        return new Kind(Names.of(type), make);
    }

    /** Happens with the last of the events; a moment is needed. */
    private static <E extends ScenarioEvent> E timed(Scenario scenario, E event) {
        event.setAt(scenario.getEvents().stream().map(ScenarioEvent::getAt).filter(at -> at != null).max(Duration::compareTo)
                .orElse(Duration.ZERO));
        return event;
    }

    /** The loss of a link; the first one brings the place for the links with it. */
    private static OutageEvent outage(Scenario scenario) {
        OutageEvent outage = timed(scenario, FACTORY.createOutageEvent());
        outage.setTarget(scenario.getParameters().stream().filter(known -> known.getType() == ElementType.LINK).findFirst()
                .orElseGet(() -> {
            Parameter links = FACTORY.createParameter();
            Insertion.add(scenario, Literals.SCENARIO__PARAMETERS, links, Messages.links);
            links.setName(Messages.links);
            links.setType(ElementType.LINK);
            links.setSelector(Selector.ALL);
            return links;
        }));
        outage.setDuration(Duration.ofHours(1));
        return outage;
    }

    private static LoadChange loadChange(Scenario scenario) {
        LoadChange change = timed(scenario, FACTORY.createLoadChange());
        change.setFactor(BigDecimal.ONE);
        return change;
    }

    private static LimitExpectation limit() {
        LimitExpectation limit = FACTORY.createLimitExpectation();
        limit.setLimit(Duration.ofHours(2));
        return limit;
    }

    private static Setting setting() {
        Setting setting = FACTORY.createSetting();
        setting.setName(SettingKey.PRESET.key());
        setting.setValue("IDEAL");
        return setting;
    }
}
