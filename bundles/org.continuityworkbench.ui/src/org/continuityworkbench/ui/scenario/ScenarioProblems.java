/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.Problem;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.scenario.Setting;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.ui.session.ScenarioSession;
import org.eclipse.osgi.util.NLS;

/** What keeps a scenario from being replayed. Stateless. */
final class ScenarioProblems {

    private ScenarioProblems() {
    }

    /** What is wrong whatever deployment it is replayed on, in words for people; empty for nothing. */
    static List<String> of(ScenarioSession session) {
        Scenario scenario = session.root();
        List<String> problems = new ArrayList<>();
        if (scenario.getEvents().isEmpty()) {
            problems.add(Messages.problem_noEvents);
        }
        for (ScenarioEvent event : scenario.getEvents()) {
            if (scenario.getHorizon() != null && event.getAt() != null && event.getAt().compareTo(scenario.getHorizon()) >= 0) {
                problems.add(NLS.bind(Messages.problem_late, event.getId()));
            }
        }
        for (Setting setting : scenario.getSettings()) {
            String problem = ScenarioFields.settingProblem(String.valueOf(setting.getName()), String.valueOf(setting.getValue()));
            if (problem != null) {
                problems.add(problem);
            }
        }
        for (Problem problem : session.resource().soundnessProblems()) {
            problems.add(NLS.bind(Messages.problem_unsound, new Object[] {problem.element(), problem.what(), problem.next()}));
        }
        return problems;
    }

    /**
     * Why the scenario does not fit a deployment; empty if it does. Takes a moment on a large one: for worker threads.
     *
     * @param scenario   a copy that nobody else uses
     * @param deployment a copy that nobody else uses
     */
    static Optional<String> on(Scenario scenario, Deployment deployment) {
        try {
            CompiledScenario.compile(scenario, CompiledTopology.compile(deployment), Bindings.none());
            return Optional.empty();
        } catch (SimulationException | IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
