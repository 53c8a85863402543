/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.UnreadableModelException;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The samples that come with the product. */
public final class Samples {

    /** What Git is told of the files of a project. */
    static final String GIT_ATTRIBUTES = "org/continuityworkbench/examples/gitattributes.txt";

    private static final String BUNDLE = "org.continuityworkbench.examples";
    private static final String INDEX = "org/continuityworkbench/examples/index.txt";

    /**
     * A sample.
     *
     * @param path  path in the bundle of the samples, such as {@code deployments/two-site-active-active.continuity}
     * @param title what it is, for people
     */
    public record Sample(String path, String title) {

        /** Name of its file. */
        public String file() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean isDeployment() {
            return path.startsWith("deployments/");
        }
    }

    /** All samples in the order in which they are shown to people. */
    public List<Sample> all() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.contains("|") && !line.startsWith("#")).map(line -> line.split("\\|", 2))
                    .map(cells -> new Sample(cells[0].strip(), cells[1].strip())).toList();
        }
    }

    /** A file of the samples as a stream, which the caller closes. */
    public InputStream open(String path) throws IOException {
        Bundle bundle = Platform.getBundle(BUNDLE);
        URL entry = bundle == null ? null : bundle.getEntry(path) == null ? bundle.getResource(path) : bundle.getEntry(path);
        if (entry == null) {
            throw new IOException(Messages.get("sample.missing", path));
        }
        return entry.openStream();
    }

    /** A sample deployment, read anew. */
    Deployment deployment(String name) throws IOException, UnreadableModelException {
        try (InputStream in = open("deployments/" + name + ".continuity")) {
            return DeploymentFiles.load(in, name).model();
        }
    }
}
