/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.JournaledFiles.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that belong together are all new or all old, wherever writing stops. */
class JournaledFilesTest {

    @TempDir
    Path folder;
    private Path journal;
    private Path model;
    private Path diagrams;

    /** What a killed process leaves: no code of ours runs after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Stops at the n-th replacement of a file, by an error of the disk or as if killed. */
    private static final class Stopping implements FileOperations {

        private final boolean kill;
        private int left;

        Stopping(int left, boolean kill) {
            this.left = left;
            this.kill = kill;
        }

        @Override
        public void replace(Path source, Path target) throws IOException {
            if (left-- == 0) {
                if (kill) {
                    throw new Killed();
                }
                throw new IOException("no space left on device");
            }
            FileOperations.super.replace(source, target);
        }
    }

    @BeforeEach
    void oldGeneration() throws IOException {
        journal = folder.resolve(".diagrams.aird.journal");
        model = Files.writeString(folder.resolve("a.continuity"), "old model");
        diagrams = Files.writeString(folder.resolve("diagrams.aird"), "old diagrams");
    }

    @Test
    void writesAllAndLeavesTheirPreviousContentsOnly() throws Exception {
        new JournaledFiles().write(journal, generation("new"));
        assertGeneration("new");
        assertThat(names()).containsExactly("a.continuity", "a.continuity.bak", "diagrams.aird", "diagrams.aird.bak");
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void aKillBetweenTheTwoIsFinishedAtTheNextStart() throws Exception {
        JournaledFiles dying = new JournaledFiles(path -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> dying.write(journal, generation("new"))).isInstanceOf(Killed.class);
        assertThat(model).hasContent("new model");
        assertThat(diagrams).hasContent("old diagrams");
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(Outcome.COMPLETED);
        assertGeneration("new");
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aKillAtAnyReplacementEndsInOneGeneration(int step) throws Exception {
        assertThatThrownBy(() -> new JournaledFiles(new Stopping(step, true), path -> { }).write(journal, generation("new")))
                .isInstanceOf(Killed.class);
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(step == 0 ? Outcome.NOTHING_TO_DO : Outcome.COMPLETED);
        assertGeneration(step == 0 ? "old" : "new");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aFullDiskPutsTheOldGenerationBack(int step) throws Exception {
        assertThatThrownBy(() -> new JournaledFiles(new Stopping(step, false), path -> { }).write(journal, generation("new")))
                .isInstanceOf(UnwritableFileException.class).hasMessageContaining("disk is full");
        assertGeneration("old");
        assertThat(journal).doesNotExist();
    }

    @Test
    void aFileThatIsNewToTheFolderVanishesAgain() throws Exception {
        Files.delete(model);
        assertThatThrownBy(() -> new JournaledFiles(new Stopping(2, false), path -> { }).write(journal, generation("new")))
                .isInstanceOf(UnwritableFileException.class);
        assertThat(model).doesNotExist();
        assertThat(diagrams).hasContent("old diagrams");
    }

    @Test
    void whatOthersChangedSinceIsNotOverwritten() throws Exception {
        JournaledFiles dying = new JournaledFiles(path -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> dying.write(journal, generation("new"))).isInstanceOf(Killed.class);
        Files.writeString(diagrams, "by somebody else");
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(Outcome.CHANGED_SINCE);
        assertThat(diagrams).hasContent("by somebody else");
        Files.writeString(journal, "nonsense");
        assertThat(new JournaledFiles().recover(journal)).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    @Timeout(120)
    void processesThatAreKilledLeaveOneGeneration() throws Exception {
        Random random = new Random(41);
        for (int kill = 0; kill < 20; kill++) {
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), JournalLoop.class.getName(),
                    journal.toString(), model.toString(), diagrams.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            assertThat(process.inputReader().readLine()).as("kill %d: the child saves", kill).isEqualTo("saved");
            Thread.sleep(random.nextInt(3), random.nextInt(1_000_000));
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(new JournaledFiles().recover(journal)).isIn(Outcome.NOTHING_TO_DO, Outcome.COMPLETED);
            String generation = Files.readString(model).split(" ")[0];
            assertGeneration(generation);
        }
    }

    private Map<Path, byte[]> generation(String name) {
        return generation(name, model, diagrams);
    }

    static Map<Path, byte[]> generation(String name, Path model, Path diagrams) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(model, (name + " model").getBytes(StandardCharsets.UTF_8));
        contents.put(diagrams, (name + " diagrams").getBytes(StandardCharsets.UTF_8));
        return contents;
    }

    private void assertGeneration(String name) {
        assertThat(model).hasContent(name + " model");
        assertThat(diagrams).hasContent(name + " diagrams");
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new java.util.TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
