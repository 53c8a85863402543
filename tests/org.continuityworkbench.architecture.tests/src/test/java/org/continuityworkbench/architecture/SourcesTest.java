/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that every source file keeps. */
class SourcesTest {

    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_LINE = 140;
    private static final String[] EVERYTHING = {"bundles", "features", "releng", "tests", ".ci", ".mvn", "mvnw", "continuity", "pom.xml",
        "README.md", "CONTRIBUTING.md"};

    /** Words are put together so that this file does not contain what it looks for. */
    private static String either(String... words) {
        return "(" + String.join("|", words) + ")";
    }

    @Test
    void javaFilesBearTheLicence() {
        assertThat(java("bundles", "tests", "releng")).isNotEmpty().allMatch(file -> {
            String text = House.read(file);
            return text.startsWith("/****") && text.contains("SPDX-License-Identifier: EPL-2.0")
                    && text.indexOf("package ") > text.indexOf("SPDX");
        });
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b" + either("TO" + "DO", "FIX" + "ME", "X" + "XX") + "\\b");
        assertThat(House.files(SourcesTest::isText, EVERYTHING)).filteredOn(file -> later.matcher(House.read(file)).find()).isEmpty();
    }

    /** A merge that was not finished compiles all the same where it stands in a file of texts. */
    @Test
    void noMergeIsLeftHalfDone() {
        Pattern marks = Pattern.compile("(?m)^(<{7} |>{7} |={7}$)");
        assertThat(House.files(SourcesTest::isText, EVERYTHING)).filteredOn(file -> marks.matcher(House.read(file)).find()).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        Pattern off = Pattern.compile("@" + either("Dis" + "abled", "Ign" + "ore") + "\\b|assumeTrue\\(false");
        assertThat(java("tests")).filteredOn(file -> off.matcher(House.read(file)).find()).isEmpty();
    }

    @Test
    void filesCanBeReadInOneSitting() {
        assertThat(java("bundles", "tests", "releng")).filteredOn(file -> House.read(file).lines().count() > LONGEST_FILE).isEmpty();
    }

    @Test
    void linesFitAScreen() {
        assertThat(java("bundles", "tests", "releng"))
                .filteredOn(file -> House.read(file).lines().anyMatch(line -> line.length() > LONGEST_LINE)).isEmpty();
    }

    /** XML from outside goes through the hardened loader. */
    @Test
    void onlyCoreBuildsXmlParsers() {
        Pattern parser = Pattern.compile("DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|XMLReaderFactory"
                + "|TransformerFactory|SchemaFactory");
        assertThat(java("bundles")).filteredOn(file -> !isIn(file, "core")).filteredOn(file -> parser.matcher(House.read(file)).find())
                .isEmpty();
    }

    /** Files of people go through the safe save. */
    @Test
    void onlyCoreWritesFiles() {
        Pattern write = Pattern.compile("\\bFiles\\.(write|newOutputStream|newBufferedWriter|move|copy)"
                + "|FileOutputStream|FileWriter|RandomAccessFile");
        assertThat(java("bundles")).filteredOn(file -> !isIn(file, "core")).filteredOn(file -> write.matcher(House.read(file)).find())
                .isEmpty();
    }

    /** The same input gives the same answer at any time of any day. */
    @Test
    void plainFloorsHaveNoClockAndNoChance() {
        Pattern chance = Pattern.compile("System\\.(currentTimeMillis|nanoTime)|(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(\\)"
                + "|new Random\\(\\)|Math\\.random|Clock\\.system");
        List<Path> plain = java("bundles").stream().filter(file -> House.rooms().values().stream()
                .anyMatch(room -> room.isPlain() && isIn(file, room.name()))).toList();
        assertThat(plain).isNotEmpty().filteredOn(file -> chance.matcher(House.read(file)).find()).isEmpty();
    }

    /** Where packages come from is the business of the machine that builds. */
    @Test
    void noFileNamesARegistryHost() {
        Pattern host = Pattern.compile("https?://[a-z0-9.-]*" + either("mav" + "en", "npm" + "js", "deb" + "ian", "sona" + "type")
                + "[a-z0-9.-]*");
        Pattern schema = Pattern.compile("http://mav" + "en\\.apache\\.org/(POM|xsd|SETTINGS)/");
        assertThat(House.files(SourcesTest::isText, EVERYTHING))
                .filteredOn(file -> host.matcher(schema.matcher(House.read(file)).replaceAll("")).find())
                .isEmpty();
    }

    private static List<Path> java(String... folders) {
        return House.files(file -> file.toString().endsWith(".java"), folders);
    }

    private static boolean isIn(Path file, String room) {
        return file.startsWith(House.root().resolve("bundles").resolve(House.PREFIX + room));
    }

    private static boolean isText(Path file) {
        return Stream.of(".png", ".gif", ".ico", ".svg", ".jar", ".svgz").noneMatch(file.toString()::endsWith);
    }
}
