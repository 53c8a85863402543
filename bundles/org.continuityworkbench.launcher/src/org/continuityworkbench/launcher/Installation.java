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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder into which the product was unpacked. */
final class Installation {

    private static final String FRAMEWORK = "org.eclipse.osgi";

    /** What replaces Equinox's own start, and therefore is not started by it. */
    private static final Set<String> NOT_INSTALLED = Set.of(FRAMEWORK, "org.eclipse.equinox.launcher",
            "org.eclipse.equinox.simpleconfigurator", "org.continuityworkbench.launcher");

    private static final List<String> WINDOW_BUNDLES = List.of("org.eclipse.ui", "org.eclipse.swt", "org.eclipse.e4", "org.eclipse.jface",
            "org.eclipse.help", "org.eclipse.urischeme", "org.eclipse.core.databinding", "org.eclipse.emf.databinding", "org.apache.batik",
            "org.apache.xmlgraphics", "org.apache.commons.commons-io", "org.w3c.css", "com.ibm.icu", "com.sun.jna",
            "org.eclipse.core.resources", "org.eclipse.core.filesystem",
            "org.eclipse.core.filebuffers", "org.eclipse.core.net", "org.eclipse.ltk", "org.eclipse.team", "org.eclipse.compare",
            "org.eclipse.text", "org.eclipse.equinox.p2", "org.eclipse.equinox.security", "org.eclipse.equinox.bidi", "bcpg", "bcprov",
            "bcutil", "org.continuityworkbench.ui", "org.continuityworkbench.doc");

    /** The few bundles that make the command line run; all others start when a class of theirs is asked for. */
    private static final Map<String, Integer> COMMAND_LINE_STARTS = Map.of("org.eclipse.equinox.common", 2, "org.eclipse.equinox.registry",
            3, "org.eclipse.equinox.app", 4);

    private final Path home;

    Installation(Path home) {
        this.home = home.toAbsolutePath();
    }

    Path home() {
        return home;
    }

    /** Does a bundle serve windows only? The command line then leaves it out. */
    static boolean isForWindows(String bundle) {
        return WINDOW_BUNDLES.stream().anyMatch(prefix -> bundle.equals(prefix) || bundle.startsWith(prefix + "."));
    }

    /** @return the framework's file */
    Path framework() throws IOException {
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().startsWith(FRAMEWORK + "_")).findFirst()
                    .orElseThrow(() -> new IOException("no " + FRAMEWORK + " in " + home.resolve("plugins")));
        }
    }

    /**
     * @param wanted tells by name which bundles to take
     * @param windows start what the product definition says, instead of the few bundles that the command line needs
     * @return the bundles in the form of Equinox's property {@code osgi.bundles}, relative to the framework's file
     */
    List<String> bundles(Predicate<String> wanted, boolean windows) throws IOException {
        Path list = home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        // Each line: name, version, location, start level, whether to start it.
        return Files.readAllLines(list).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .filter(line -> !NOT_INSTALLED.contains(line[0]) && wanted.test(line[0]))
                .map(line -> reference(line[2]) + (windows ? declaredStart(line) : commandLineStart(line[0]))).toList();
    }

    private static String reference(String location) {
        return "reference:file:" + location.substring(location.lastIndexOf('/', location.length() - 2) + 1);
    }

    private static String declaredStart(String[] line) {
        return "@" + line[3] + (Boolean.parseBoolean(line[4]) ? ":start" : "");
    }

    private static String commandLineStart(String bundle) {
        Integer level = COMMAND_LINE_STARTS.get(bundle);
        return level == null ? "" : "@" + level + ":start";
    }
}
