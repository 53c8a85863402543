/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.Objects;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.SimulationSettings;
import org.eclipse.core.resources.IFile;

/**
 * What shall be replayed.
 *
 * @param name     name for people
 * @param scenario the story; belongs to the request and is not changed by anybody
 * @param settings settings of the simulation
 * @param file     file of the story in the workspace; null for one of the library
 * @param trial    true for a trial of other settings, which takes the place of the run before instead of standing beside it
 */
public record ReplayRequest(String name, Scenario scenario, SimulationSettings settings, IFile file, boolean trial) {

    public ReplayRequest {
        Objects.requireNonNull(name);
        Objects.requireNonNull(scenario);
        Objects.requireNonNull(settings);
    }

    /** The same request with other settings or another story, as a trial. */
    public ReplayRequest trial(Scenario otherScenario, SimulationSettings otherSettings) {
        return new ReplayRequest(name, otherScenario, otherSettings, file, true);
    }
}
