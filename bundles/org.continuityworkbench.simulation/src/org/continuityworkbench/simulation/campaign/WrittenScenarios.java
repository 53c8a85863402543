/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.List;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Scenarios that people have written, in the order in which they are given. */
public final class WrittenScenarios implements Cases {

    private final List<Scenario> scenarios;
    private final List<CompiledScenario> compiled;

    /** @throws ScenarioException if one of them does not fit the deployment */
    public WrittenScenarios(List<Scenario> scenarios, CompiledTopology topology) {
        this.scenarios = List.copyOf(scenarios);
        compiled = scenarios.stream().map(scenario -> CompiledScenario.compile(scenario, topology, Bindings.none())).toList();
    }

    @Override
    public long count() {
        return scenarios.size();
    }

    @Override
    public CompiledScenario compiled(long number) {
        return compiled.get((int) number);
    }

    @Override
    public Scenario model(long number) {
        return scenarios.get((int) number);
    }

    @Override
    public boolean hasExpectations() {
        return true;
    }
}
