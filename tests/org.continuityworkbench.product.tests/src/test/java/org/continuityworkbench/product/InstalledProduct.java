/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the product for the system that runs the tests, with a cache of its own. */
final class InstalledProduct {

    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path cache;

    private InstalledProduct(Path home, Path cache) {
        this.home = home;
        this.cache = cache;
    }

    /** What a run of the command line said. */
    record Outcome(int exitCode, String out, String err) {
    }

    /** @param folder an empty folder */
    static InstalledProduct copyTo(Path folder) throws IOException {
        Path built = Path.of(System.getProperty("products"), "continuity", system());
        Path home = folder.resolve("with a blank").resolve("continuity");
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve(built.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new InstalledProduct(home, Files.createDirectories(folder.resolve("cache")));
    }

    Path home() {
        return home;
    }

    /** Runs the start script of the command line. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve(isWindows() ? "continuity.bat" : "continuity").toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(cache, "run", ".out");
        Path err = Files.createTempFile(cache, "run", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("LOCALAPPDATA", cache.toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + PATIENCE_SECONDS + " s: " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** @return every file of the installation with its size and the time of its last change */
    Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile).forEach(file -> content.put(home.relativize(file).toString(), state(file)));
        }
        return content;
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String system() {
        if (isWindows()) {
            return "win32/win32/x86_64/continuity";
        }
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return mac ? "macosx/cocoa/aarch64/continuity.app/Contents/Eclipse" : "linux/gtk/x86_64/continuity";
    }
}
