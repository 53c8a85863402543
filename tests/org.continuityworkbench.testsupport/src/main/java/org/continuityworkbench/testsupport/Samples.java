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

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** The deployments and scenarios that the product ships, by file name without extension. Each call loads anew; the result may be changed. */
public final class Samples {

    private Samples() {
    }

    /** For example {@code two-site-active-active}. */
    public static Deployment deployment(String name) {
        return (Deployment) load("deployments/" + name + ".continuity");
    }

    /** For example {@code network-loss-10h}. */
    public static Scenario scenario(String name) {
        return (Scenario) load("scenarios/" + name + ".scenario");
    }

    /** The lines "rule element" that the findings of a broken sample must match, in the order of the file. */
    public static List<String> plantedFaults(String name) {
        try (InputStream in = open("deployments/" + name + ".expected")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EObject load(String path) {
        TopologyPackage.eINSTANCE.eClass();
        ScenarioPackage.eINSTANCE.eClass();
        Resource resource = new XMIResourceImpl(URI.createURI(path));
        try (InputStream in = open(path)) {
            resource.load(in, null);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return resource.getContents().get(0);
    }

    private static InputStream open(String path) {
        InputStream in = Samples.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalArgumentException("No sample " + path + " on the class path; does the test depend on examples?");
        }
        return in;
    }
}
