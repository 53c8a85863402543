/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;

/** Another process with the bundles of this one, some more, and another locale. */
final class SecondLaunch {

    private static final long PATIENCE_SECONDS = 600;

    private final Path folder;
    private final List<Path> more;

    /**
     * @param folder an empty folder
     * @param more   bundles that this process does not have
     */
    SecondLaunch(Path folder, List<Path> more) {
        this.folder = folder;
        this.more = more;
    }

    /** Runs an application and returns what it printed. */
    String run(String application, String language, String country, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-Duser.language=" + language, "-Duser.country=" + country, "-cp",
                System.getProperty("java.class.path"), "org.eclipse.equinox.launcher.Main", "-configuration", configuration()
                .toString(), "-data", folder.resolve("data").toString(), "-nl", language + "_" + country, "-clean", "-nosplash",
                "-application", application));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("launch.log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + PATIENCE_SECONDS + " s: " + Files.readString(log));
        }
        if (process.exitValue() != 0) {
            throw new IOException("ends with " + process.exitValue() + ": " + Files.readString(log));
        }
        return Files.readString(log);
    }

    private Path configuration() throws IOException {
        Properties settings = new Properties();
        try (InputStream in = URI.create(Platform.getConfigurationLocation().getURL().toString().replace(" ", "%20") + "config.ini").toURL()
                .openStream()) {
            settings.load(in);
        }
        StringBuilder bundles = new StringBuilder(settings.getProperty("osgi.bundles"));
        more.forEach(file -> bundles.append(",reference:file:").append(file.toAbsolutePath()));
        settings.setProperty("osgi.bundles", bundles.toString());
        Path made = Files.createDirectories(folder.resolve("configuration"));
        try (OutputStream out = Files.newOutputStream(made.resolve("config.ini"))) {
            settings.store(out, null);
        }
        return made;
    }
}
