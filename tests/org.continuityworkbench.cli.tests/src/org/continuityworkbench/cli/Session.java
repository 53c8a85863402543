/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.continuityworkbench.report.TextStyle;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.validation.rules.DocumentedRules;

/** Runs commands as a user would type them, on a fixed day and with the examples of the checkout, and keeps what they print. */
final class Session {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Supplier<List<Behaviour>> behaviours;

    Session() {
        this(List::of);
    }

    /** A session with behaviours of partners, made anew for every simulator. */
    Session(Supplier<List<Behaviour>> behaviours) {
        this.behaviours = behaviours;
    }

    /** Runs one command and returns its exit code. */
    int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), TextStyle.PLAIN);
        return new CommandLineTool(new Services(DocumentedRules.all(), behaviours, new FolderLibrary(), console, DAY, "1.2.3"))
                .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Asserts that a command refuses its input with one line that holds all the parts, and prints nothing else. */
    void refuses(List<?> arguments, String... parts) {
        assertThat(run(arguments.toArray())).as(this::err).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("continuity: ").contains(parts);
        assertThat(err().lines()).hasSize(1);
    }

    /** A deployment that comes with the product. */
    static Path example(String name) {
        return FolderLibrary.FOLDER.resolve("deployments").resolve(name + ".continuity");
    }

    /** The library in the folder of the bundle of examples. */
    private static final class FolderLibrary implements Library {

        static final Path FOLDER = root().resolve("bundles/org.continuityworkbench.examples");

        private static Path root() {
            Path folder = Path.of("").toAbsolutePath();
            while (!Files.exists(folder.resolve("mvnw"))) {
                folder = folder.getParent();
            }
            return folder;
        }

        @Override
        public Optional<InputStream> open(String folder, String file) {
            Path path = FOLDER.resolve(folder).resolve(file);
            try {
                return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> files(String folder) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
