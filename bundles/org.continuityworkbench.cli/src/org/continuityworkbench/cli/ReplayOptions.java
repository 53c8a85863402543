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

import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;

import picocli.CommandLine.Option;

/** The options of every command that replays something: settings of the simulation and elements for the parameters of the scenario. */
final class ReplayOptions extends SettingOptions {

    @Option(names = "--bind", paramLabel = "PARAMETER=ELEMENT", descriptionKey = "simulate.bind")
    private List<String> bindings = List.of();

    /** @throws UserError if an assignment cannot be read */
    Bindings bindings() {
        try {
            Bindings bound = Bindings.none();
            for (String binding : bindings) {
                bound = bound.withAssignment(binding);
            }
            return bound;
        } catch (ScenarioException e) {
            throw UserError.refused(e, "binding", "--bind");
        }
    }
}
