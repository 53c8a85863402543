/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.List;

import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SettingSource;
import org.continuityworkbench.simulation.SimulationSettings;

import picocli.CommandLine.Option;

/** The option of every command that replays something: settings of the simulation. */
class SettingOptions {

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "simulate.set")
    private List<String> settings = List.of();

    /** @throws UserError if a setting is unknown or its value cannot be read */
    SimulationSettings settings() {
        try {
            SimulationSettings chosen = SimulationSettings.ideal();
            for (String setting : settings) {
                chosen = chosen.withAssignment(setting, SettingSource.CALLER);
            }
            return chosen;
        } catch (SettingException e) {
            throw UserError.refused(e, "setting", "--set");
        }
    }
}
