/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The folder of the installation that holds the plug-ins of partners: JAR files, installed in the order of their names. */
final class PartnerFolder {

    private static final String SUBFOLDER = "partners/";

    private final Path folder;
    private final List<Path> plugins = new ArrayList<>();

    PartnerFolder(Path home) throws IOException {
        this.folder = home.resolve(SUBFOLDER);
        for (Path file : jars()) {
            String fault = fault(file);
            if (fault == null) {
                plugins.add(file);
            } else {
                complain(file, fault);
            }
        }
    }

    /** @return what to append to Equinox's property {@code osgi.bundles} */
    String bundles() {
        StringBuilder result = new StringBuilder();
        plugins.forEach(file -> result.append(',').append(location(file)));
        return result.toString();
    }

    /** Says of every plug-in that cannot be used why it cannot. */
    void reportUnusable(BundleContext context) {
        for (Path file : plugins) {
            Arrays.stream(context.getBundles()).filter(bundle -> bundle.getLocation().endsWith(SUBFOLDER + file.getFileName()))
                    .filter(bundle -> bundle.getState() == Bundle.INSTALLED).forEach(bundle -> reportUnresolved(file, bundle));
        }
    }

    private void reportUnresolved(Path file, Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            complain(file, e.getMessage().strip().replaceAll("\\s+", " "));
        }
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** @return why a file is no plug-in, or null */
    private static String fault(Path file) {
        if (file.toString().contains(",")) {
            return "a comma in the name of a plug-in is not supported, rename it";
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            boolean bundle = manifest != null && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null;
            return bundle ? null : "its manifest has no Bundle-SymbolicName, so it is no OSGi bundle; build it as one";
        } catch (IOException e) {
            return "it cannot be read (" + e.getMessage() + "), copy it again";
        }
    }

    private static void complain(Path file, String why) {
        System.err.println("continuity: " + SUBFOLDER + file.getFileName() + " is not used: " + why);
    }

    /** The framework lies in the folder "plugins" beside this one. */
    private static String location(Path file) {
        return "reference:file:../" + SUBFOLDER + file.getFileName();
    }
}
