/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.emfgen;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies generated code from the staging project into the bundle's {@code src-gen}: changed files only, and files that are no longer
 * generated are removed.
 *
 * <p>Texts and icons are generated as fall-backs. A line in the bundle's {@code labels.properties} wins over the generated text with the
 * same key, a picture below {@code icons} wins over the generated one with the same name. EMF asks for GIF files unless the code names
 * another ending, so the code is pointed to an own PNG file.
 */
final class Publisher {

    private static final String TEXTS = "plugin.properties";
    private static final String MANIFEST_TEXTS = "OSGI-INF/l10n/bundle.properties";

    private final Path staging;
    private final Path bundle;
    private final Path target;
    private final Set<Path> published = new HashSet<>();

    Publisher(Path staging, Path bundle) {
        this.staging = staging;
        this.bundle = bundle;
        this.target = bundle.resolve("src-gen");
    }

    /** @return how many files {@code src-gen} holds now */
    int publish(Path labels) throws IOException {
        Path code = staging.resolve("src-gen");
        for (Path file : files(code)) {
            write(code.relativize(file), withOwnIcons(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
        }
        for (Path icon : files(staging.resolve("icons"))) {
            Path relative = staging.relativize(icon);
            if (!hasOwnIcon(relative)) {
                write(relative, Files.readAllBytes(icon));
            }
        }
        if (Files.exists(staging.resolve(TEXTS))) {
            write(Path.of(TEXTS), texts(labels).getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : files(target)) {
            if (!published.contains(file)) {
                Files.delete(file);
            }
        }
        return published.size();
    }

    private void write(Path relative, byte[] content) throws IOException {
        Path file = target.resolve(relative);
        published.add(file);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private String withOwnIcons(String code) throws IOException {
        String result = code;
        for (Path icon : files(bundle.resolve("icons"))) {
            String name = bundle.resolve("icons").relativize(icon).toString().replace('\\', '/');
            if (name.endsWith(".png")) {
                result = result.replace('"' + stem(name) + '"', '"' + name + '"');
            }
        }
        return result;
    }

    private boolean hasOwnIcon(Path icon) {
        String stem = stem(icon.toString());
        return Stream.of(".png", ".gif").anyMatch(ending -> Files.exists(bundle.resolve(stem + ending)));
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    private String texts(Path labels) throws IOException {
        TreeMap<String, String> texts = read(staging.resolve(TEXTS));
        if (Files.exists(labels)) {
            TreeMap<String, String> own = read(labels);
            List<String> unknown = own.keySet().stream().filter(key -> !texts.containsKey(key)).toList();
            if (!unknown.isEmpty()) {
                throw new IOException(labels + " words keys that the model does not have: " + unknown + "; remove or rename them");
            }
            texts.putAll(own);
        }
        // OSGi knows one file of texts for each bundle, so the generated one holds those of the manifest too
        Path ofManifest = bundle.resolve(MANIFEST_TEXTS);
        if (Files.exists(ofManifest)) {
            texts.putAll(read(ofManifest));
        }
        return texts.entrySet().stream().map(text -> text.getKey() + " = " + escape(text.getValue()) + "\n").collect(Collectors.joining());
    }

    private static TreeMap<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
