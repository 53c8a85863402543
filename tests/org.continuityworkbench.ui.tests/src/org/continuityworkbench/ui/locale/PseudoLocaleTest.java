/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A language pack of fragments changes every text for people, in the window and on the command line: with one in which each letter has an accent,
 * no English word is left but names, identifiers and units.
 */
class PseudoLocaleTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Z]?[a-z]{2,}|[A-Z]{4,}");
    /** Identifiers, options of the command line, files, keys, marks of evidence, presets: the same in every language. */
    private static final Pattern FIXED = Pattern.compile("[A-Z]{2,}(-[A-Z0-9]+)+|--[a-z][a-z-]*|\\S+\\.(continuity|scenario)|example:\\S*"
            + "|\\((Shift\\+|Ctrl\\+|Alt\\+)+\\w+\\)|\\[(chosen|given|inferred|unverified|documented)]|\\b(guide|inferred)\\b|https?://\\S+|[a-z]+://\\S+"
            + "|\\w+ ?= ?\\w+");
    private static final Set<String> COMMANDS = Set.of("continuity", "validate", "fix", "rules", "simulate", "campaign", "plan", "render", "rehearse",
            "outages", "demo", "text", "json", "sarif", "junit", "markdown", "csv", "all", "documented", "only", "error", "warning", "info", "off",
            "COMMAND", "FILE", "NAME", "PROFILE", "RULE", "LEVEL", "SEVERITY", "FORMAT", "NUMBER", "VALUE", "SCENARIO");

    /** Values of attributes, and cells of tables. */
    private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"|(?m)(?<=^|[,|>])\\s*\"?([^\",|<>=]+)");

    @TempDir
    private Path folder;

    @Test
    void noTextIsHardCoded() throws Exception {
        Path seen = Files.createDirectories(Path.of("target", "pseudo-locale").toAbsolutePath()).resolve("seen.txt");
        new SecondLaunch(Files.createTempDirectory(seen.getParent(), "launch"), PseudoLanguage.write(folder))
                .run("org.continuityworkbench.ui.pseudo", "en", "XA", seen.toString());
        List<String> lines = Files.readAllLines(seen);
        assertThat(lines).as("texts that were seen").hasSizeGreaterThan(2000);
        assertThat(lines).as("the pack is in use").anyMatch(line -> line.contains(PseudoText.of("Findings")));
        Set<String> ofThePlatform = platformTexts();
        List<String> names = names();
        Set<String> left = new TreeSet<>();
        for (String line : lines) {
            String text = line.substring(line.indexOf('\t') + 1);
            if (!ofThePlatform.contains(FIXED.matcher(text).replaceAll("").strip())) {
                WORD.matcher(without(names, text)).results().map(MatchResult::group)
                        .filter(word -> ENGLISH.matcher(word).matches() && !COMMANDS.contains(word)).forEach(word -> left.add(word + "\t" + line));
            }
        }
        Files.write(seen.resolveSibling("hard-coded.txt"), left);
        assertThat(left).isEmpty();
    }

    /** What the platform below says in its menus and dialogs; it has language packs of its own. */
    private static Set<String> platformTexts() throws IOException {
        Set<String> texts = new HashSet<>();
        for (Bundle bundle : FrameworkUtil.getBundle(PseudoLocaleTest.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.eclipse.")) {
                var files = bundle.findEntries("/", "*.properties", true);
                for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
                    Properties properties = new Properties();
                    try (InputStream in = file.openStream()) {
                        properties.load(in);
                    }
                    properties.values().forEach(text -> texts.add(((String) text).replace("&", "").replaceAll("@.*", "").strip()));
                }
            }
        }
        return texts;
    }

    private static String without(List<String> names, String text) {
        String rest = FIXED.matcher(text.replace("\\", "")).replaceAll(" ");
        for (String name : names) {
            if (rest.contains(name)) {
                rest = rest.replace(name, " ");
            }
        }
        return rest;
    }

    /** What people have written into the samples, and what documents are called, the longest first. */
    private static List<String> names() throws IOException {
        Set<String> names = new HashSet<>(Set.of("reporting", "Eclipse"));
        for (URL file : Collections.list(Platform.getBundle("org.continuityworkbench.examples").findEntries("/", "*.*", true))) {
            if (file.getPath().matches(".*\\.(continuity|scenario|csv|txt)")) {
                VALUE.matcher(read(file)).results().forEach(value -> names.add(unescaped(value.group(1) == null ? value.group(2) : value.group(1))));
            }
        }
        for (URL file : Collections.list(Platform.getBundle("org.continuityworkbench.report").findEntries("/", "sources.txt", true))) {
            read(file).lines().flatMap(line -> Stream.of(line.split("\\|"))).map(String::strip).forEach(names::add);
        }
        return names.stream().filter(name -> name.length() > 2).sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"").replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    private static String read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
