/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;

/**
 * The deployments and scenarios that the product ships, by file name without extension. Each call loads anew; the result may be changed.
 */
public final class Samples {

    private Samples() {
    }

    /** For example {@code two-site-active-active}. */
    public static Deployment deployment(String name) {
        String path = "deployments/" + name + ".continuity";
        try (InputStream in = open(path)) {
            return DeploymentFiles.load(in, path).model();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** For example {@code network-loss-10h}. */
    public static Scenario scenario(String name) {
        String path = "scenarios/" + name + ".scenario";
        try (InputStream in = open(path)) {
            return ScenarioFiles.load(in, path).model();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Paths of all samples on the class path, in the order shown to people. */
    public static List<String> paths() {
        return new String(bytes("org/continuityworkbench/examples/index.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.substring(0, line.indexOf('|'))).toList();
    }

    /** The bytes of a sample or another file of the bundle. */
    public static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The lines "rule element" that the findings of a broken sample must match, in the order of the file. */
    public static List<String> plantedFaults(String name) {
        return new String(bytes("deployments/" + name + ".expected"), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                .toList();
    }

    private static InputStream open(String path) {
        InputStream in = Samples.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalArgumentException("No sample " + path + " on the class path; does the test depend on examples?");
        }
        return in;
    }
}
