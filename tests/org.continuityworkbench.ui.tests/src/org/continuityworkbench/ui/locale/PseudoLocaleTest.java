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
 * A language pack of fragments changes every text for people, in the window and on the command line: with one in which each letter has an
 * accent, no English word is left but names, identifiers and units.
 */
class PseudoLocaleTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Z]?[a-z]{2,}|[A-Z]{4,}");
    /** Identifiers, options of the command line, files, addresses, keys, marks of evidence, lines of XML, names cut short. */
    private static final Pattern FIXED = Pattern.compile("[A-Z]{2,}(-[A-Z0-9]+)+|[A-Z]+(_[A-Z]+)+|--[a-z][a-z-]*"
            + "|\\S+\\.(continuity|scenario)|example:\\S*|\\((Shift\\+|Ctrl\\+|Alt\\+)+\\w+\\)"
            + "|\\[(chosen|given|inferred|unverified|documented|[a-z.-]+)]"
            + "|\\b(guide|inferred)\\b|[a-z]+:(//|[a-z]+:)\\S+|^[-+]?\\s*<.*|[^;,:(]*\u2026");
    private static final Set<String> SAME_EVERYWHERE = Set.of("continuity", "validate", "fix", "rules", "simulate", "campaign", "plan",
            "render", "rehearse", "outages", "demo", "text", "json", "sarif", "junit", "markdown", "csv", "all", "documented", "only",
            "error", "warning", "info", "off", "COMMAND", "FILE", "NAME", "PROFILE", "RULE", "LEVEL", "SEVERITY", "FORMAT", "NUMBER",
            "VALUE", "SCENARIO", "min", "tau", "theta", "preset", "offset", "window", "horizon", "open", "inf", "IDEAL", "REALISTIC",
            "PARALLEL", "SERIAL", "GCXI", "ICON", "JDBC", "LINUX", "HH", "mm");
    /** Values of attributes, quoted cells of tables, other cells. */
    private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"|(?m)(?<=^|[,|>])\\s*(?:\"((?:[^\"]|\"\")*)\"|([^\",|<>=]+))");

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
        assertThat(lines).as("what the metamodel says of itself").anyMatch(line -> line.startsWith("help on Link")
                && line.contains(PseudoText.of("A network link between two sites")))
                .anyMatch(line -> line.startsWith("help on OutageEvent") && line.contains(PseudoText.of("A failure or its end")));
        Set<String> ofThePlatform = platformTexts();
        List<String> names = names();
        Set<String> left = new TreeSet<>();
        Set<String> judged = new HashSet<>();
        for (String line : lines) {
            String text = line.substring(line.indexOf('\t') + 1);
            if (judged.add(text) && !ofThePlatform.contains(FIXED.matcher(text).replaceAll("").strip())) {
                WORD.matcher(without(names, text)).results().map(MatchResult::group)
                        .filter(word -> ENGLISH.matcher(word).matches() && !SAME_EVERYWHERE.contains(word))
                        .forEach(word -> left.add(word + "\t" + line));
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

    /** The text without whole names in it, and then without what is the same in every language. */
    private static String without(List<String> names, String text) {
        String rest = text.replace("\\", "");
        for (String name : names) {
            int at = rest.indexOf(name);
            while (at >= 0) {
                boolean whole = !isPartOfWord(rest, at - 1) && !isPartOfWord(rest, at + name.length());
                rest = whole ? rest.substring(0, at) + " " + rest.substring(at + name.length()) : rest;
                at = rest.indexOf(name, at + 1);
            }
        }
        return FIXED.matcher(rest).replaceAll(" ");
    }

    private static boolean isPartOfWord(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0);
    }

    /** What people have written into the samples, and what documents are called, the longest first. */
    private static List<String> names() throws IOException {
        Set<String> names = new HashSet<>(Set.of("reporting", "Preferences (Filtered)", "Genesys", "Info Mart"));
        for (URL file : Collections.list(Platform.getBundle("org.continuityworkbench.examples").findEntries("/", "*.*", true))) {
            if (file.getPath().matches(".*\\.(continuity|scenario|csv|txt)")) {
                add(names, read(file));
            }
        }
        for (URL file : Collections.list(Platform.getBundle("org.continuityworkbench.core").findEntries("/", "options.csv", true))) {
            add(names, read(file));
            read(file).lines().flatMap(line -> Stream.of(line.split(","))).map(cell -> cell.replace("\"", "").strip()).forEach(names::add);
        }
        for (String list : List.of("report sources.txt", "examples index.txt")) {
            Bundle bundle = Platform.getBundle("org.continuityworkbench." + list.split(" ")[0]);
            for (URL file : Collections.list(bundle.findEntries("/", list.split(" ")[1], true))) {
                read(file).lines().flatMap(line -> Stream.of(line.split("\\|"))).map(String::strip).forEach(names::add);
            }
        }
        return names.stream().filter(name -> name.length() > 2).sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static void add(Set<String> names, String text) {
        VALUE.matcher(text).results().forEach(value -> {
            for (int group = 1; group <= value.groupCount(); group++) {
                if (value.group(group) != null) {
                    names.add(unescaped(value.group(group)));
                }
            }
        });
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
