/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.InputStream;
import java.nio.file.Path;

import org.continuityworkbench.model.scenario.Scenario;

/**
 * Reads and writes scenarios, {@code *.scenario}. See {@link ModelFiles} for the promises; stateless, safe for any thread.
 */
public final class ScenarioFiles {

    private ScenarioFiles() {
    }

    /** @see ModelFiles#load(Path) */
    public static Loaded<Scenario> load(Path file) throws UnreadableModelException {
        return ModelFiles.scenarios().load(file);
    }

    /** @see ModelFiles#load(InputStream, String) */
    public static Loaded<Scenario> load(InputStream in, String name) throws UnreadableModelException {
        return ModelFiles.scenarios().load(in, name);
    }

    /** @see ModelFiles#open(Path) */
    public static Loaded<Scenario> open(Path file) throws UnreadableModelException {
        return ModelFiles.scenarios().open(file);
    }

    /** @see ModelFiles#save */
    public static void save(Scenario scenario, Path file) throws UnwritableFileException {
        ModelFiles.scenarios().save(scenario, file);
    }

    /** @see ModelFiles#toBytes */
    public static byte[] toBytes(Scenario scenario) throws UnwritableFileException {
        return ModelFiles.scenarios().toBytes(scenario);
    }
}
