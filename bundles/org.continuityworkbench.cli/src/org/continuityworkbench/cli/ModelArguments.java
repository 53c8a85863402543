/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.Loaded;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.core.io.UnreadableModelException;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;

/** Turns what the user names on the command line into models. */
final class ModelArguments {

    private static final String EXAMPLE = "example:";
    private static final String OUTAGE = "outage:";

    private final Library library;

    ModelArguments(Library library) {
        this.library = library;
    }

    /**
     * Opens a deployment.
     *
     * @param name a file, or {@code example:NAME} for one that comes with the product
     * @throws UserError if it cannot be read
     */
    Loaded<Deployment> deployment(String name) {
        try {
            if (name.startsWith(EXAMPLE)) {
                String file = name.substring(EXAMPLE.length()) + ".continuity";
                return fromLibrary(Library.DEPLOYMENTS, file, name, in -> DeploymentFiles.load(in, name))
                        .orElseThrow(() -> unknown("example", name, Library.DEPLOYMENTS, EXAMPLE));
            }
            return DeploymentFiles.load(path(name));
        } catch (UnreadableModelException e) {
            throw new UserError(e);
        }
    }

    /**
     * Opens a scenario.
     *
     * @param name a file, the name of a scenario in the library, or {@code outage:NAME} for a real outage
     * @throws UserError if it cannot be read
     */
    Loaded<Scenario> scenario(String name) {
        try {
            if (name.startsWith(OUTAGE)) {
                return fromLibrary(Library.OUTAGES, name.substring(OUTAGE.length()) + ".scenario", name, in -> ScenarioFiles.load(in, name))
                        .orElseThrow(() -> unknown("outage", name, Library.OUTAGES, OUTAGE));
            } else if (isPlainName(name)) {
                return fromLibrary(Library.SCENARIOS, name + ".scenario", name, in -> ScenarioFiles.load(in, name))
                        .orElseThrow(() -> unknown("scenario", name, Library.SCENARIOS, ""));
            }
            return ScenarioFiles.load(path(name));
        } catch (UnreadableModelException e) {
            throw new UserError(e);
        }
    }

    /** A name without a folder and without an extension cannot be meant as a file. */
    private static boolean isPlainName(String name) {
        return !name.contains("/") && !name.contains("\\") && !name.contains(".");
    }

    /** True if the name is that of a file, not of an example. */
    static boolean isFile(String name) {
        return !name.startsWith(EXAMPLE);
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw UserError.usage(e, "file", name, e.getReason());
        }
    }

    private <T> Optional<T> fromLibrary(String folder, String file, String name, Reader<T> reader) throws UnreadableModelException {
        Optional<InputStream> found = library.open(folder, file);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(reader.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private UserError unknown(String key, String name, String folder, String prefix) {
        String known = library.files(folder).stream().filter(file -> file.endsWith(".continuity") || file.endsWith(".scenario"))
                .map(file -> prefix + file.substring(0, file.lastIndexOf('.'))).collect(Collectors.joining(", "));
        return UserError.usage(key, name, name, known);
    }

    private interface Reader<T> {
        T read(InputStream in) throws UnreadableModelException;
    }
}
