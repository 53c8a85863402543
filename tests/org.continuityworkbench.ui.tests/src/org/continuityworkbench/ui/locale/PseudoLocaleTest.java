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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    @TempDir
    private Path folder;

    @Test
    void noTextIsHardCoded() throws Exception {
        Path seen = folder.resolve("seen.txt");
        new SecondLaunch(Files.createDirectories(folder.resolve("launch")), PseudoLanguage.write(folder))
                .run("org.continuityworkbench.ui.pseudo", "en", "XA", seen.toString());
        List<String> lines = Files.readAllLines(seen);
        assertThat(lines).as("texts that were seen").hasSizeGreaterThan(2000);
        assertThat(lines).as("the pack is in use").anyMatch(line -> line.contains(PseudoText.of("Findings")));
        Set<String> ofThePlatform = platformTexts();
        Set<String> names = names();
        Set<String> left = new TreeSet<>();
        for (String line : lines) {
            String text = line.substring(line.indexOf('\t') + 1);
            if (!ofThePlatform.contains(text)) {
                WORD.matcher(text).results().map(MatchResult::group).filter(word -> ENGLISH.matcher(word).matches() && !names.contains(word))
                        .forEach(word -> left.add(word + "\t" + line));
            }
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("hard-coded.txt"), left);
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

    /** Words of the samples, of the options of the vendor, and those that are the same in every language. */
    private static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>(Set.of("continuity"));
        List<URL> files = new ArrayList<>(Collections.list(Platform.getBundle("org.continuityworkbench.examples").findEntries("/", "*.*", true)));
        for (URL file : files) {
            if (file.getPath().matches(".*\\.(continuity|scenario|csv)")) {
                try (InputStream in = file.openStream()) {
                    WORD.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(MatchResult::group).forEach(names::add);
                }
            }
        }
        return names;
    }
}
