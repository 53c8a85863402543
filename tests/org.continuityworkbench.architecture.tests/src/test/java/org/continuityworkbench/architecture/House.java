/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The plan of the house: every bundle, its floor, and the bundles that it may use. */
final class House {

    static final String PREFIX = "org.continuityworkbench.";

    /** The highest floor whose code runs without OSGi and without a window. */
    static final int PLAIN_FLOORS = 3;

    private static final Map<String, Room> ROOMS = new LinkedHashMap<>();

    static {
        room(1, "model");
        room(1, "model.edit", "model");
        room(2, "core", "model");
        room(3, "validation", "core");
        room(3, "simulation", "core");
        room(3, "diagram", "core");
        room(3, "report", "validation", "simulation", "diagram");
        room(4, "platform", "validation", "simulation", "diagram", "report");
        room(4, "sirius.services", "model.edit", "validation", "core");
        room(4, "validation.evl", "validation");
        room(5, "cli", "platform", "validation", "simulation", "diagram", "report", "examples");
        room(5, "ui", "platform", "model.edit", "validation", "simulation", "diagram", "report", "examples");
        room(5, "sirius", "sirius.services", "platform");
        room(5, "launcher");
        room(5, "examples");
        room(5, "examples.partner", "platform", "validation", "simulation");
        room(5, "doc");
    }

    private House() {
    }

    /**
     * A bundle.
     *
     * @param floor 1 is the lowest
     * @param uses the names of the bundles that it may name itself
     */
    record Room(int floor, String name, List<String> uses) {

        /** @return all bundles whose types this one may see: those it uses, those that they use, and so on */
        Set<String> visible() {
            Set<String> visible = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(uses);
            while (!open.isEmpty()) {
                String next = open.pop();
                if (visible.add(next)) {
                    open.addAll(ROOMS.get(next).uses);
                }
            }
            return visible;
        }

        boolean isPlain() {
            return floor <= PLAIN_FLOORS;
        }
    }

    private static void room(int floor, String name, String... uses) {
        ROOMS.put(name, new Room(floor, name, List.copyOf(Arrays.asList(uses))));
    }

    static Map<String, Room> rooms() {
        return Collections.unmodifiableMap(ROOMS);
    }

    /** @return the bundle that holds a package, or nothing for a package of others */
    static Optional<String> roomOf(String packageName) {
        if (packageName.startsWith(PREFIX + "model.") && packageName.endsWith(".provider")) {
            return Optional.of("model.edit");
        }
        return ROOMS.keySet().stream().filter(room -> (packageName + ".").startsWith(PREFIX + room + "."))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    /** @return the folder that holds the bundles, the tests and the build */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> bundles() {
        return list(root().resolve("bundles"), Files::isDirectory);
    }

    static String nameOf(Path bundle) {
        return bundle.getFileName().toString().substring(PREFIX.length());
    }

    static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the files below the folders, without what a build puts there */
    static List<Path> files(Predicate<Path> wanted, String... folders) {
        return Stream.of(folders).map(root()::resolve).flatMap(House::walk).filter(wanted).toList();
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder).filter(Files::exists);
        }
        return list(folder, path -> !isBuilt(path)).stream().flatMap(House::walk);
    }

    private static boolean isBuilt(Path path) {
        String name = path.getFileName().toString();
        boolean targetDefinition = path.endsWith(Path.of("releng", "target"));
        return (Set.of("target", "bin", "src-gen").contains(name) || name.startsWith(".")) && !targetDefinition;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
