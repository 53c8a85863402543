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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Samples;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files live in Git: what two people change in different places is put together by Git itself, and what cannot be is noticed. */
class MergeTest {

    private static final String SAMPLE = "two-site-active-active";

    @TempDir
    private Path folder;

    /** What one person does. */
    private record Edit(String name, Consumer<Deployment> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Site site(Deployment deployment, int index) {
        return deployment.getSites().get(index);
    }

    private static final List<Edit> EDITS = List.of(
            new Edit("rename a site", deployment -> site(deployment, 0).setName("Paris 2")),
            new Edit("change an option", deployment -> site(deployment, 0).getConcentrators().getFirst().getOptions().getFirst()
                    .setValue("0")),
            new Edit("add a data source", deployment -> {
                DataSource source = TopologyFactory.eINSTANCE.createDataSource();
                source.setId("sip-lyon-2");
                site(deployment, 1).getDataSources().add(source);
            }),
            new Edit("take an ICON away", deployment -> {
                InteractionConcentrator last = site(deployment, 1).getConcentrators().getLast();
                org.eclipse.emf.ecore.util.EcoreUtil.delete(last, true);
            }),
            new Edit("slow the link down", deployment -> deployment.getLinks().getFirst().setLatency(Duration.ofMillis(90))),
            new Edit("tighten an objective", deployment -> deployment.getObjectives().getFirst().setLimit(Duration.ofMinutes(10))));

    static Stream<List<Edit>> pairs() {
        return EDITS.stream().flatMap(ours -> EDITS.stream().filter(theirs -> EDITS.indexOf(theirs) > EDITS.indexOf(ours))
                .map(theirs -> List.of(ours, theirs)));
    }

    private static String edited(Edit... edits) throws IOException {
        Deployment deployment = Samples.deployment(SAMPLE);
        for (Edit edit : edits) {
            edit.change().accept(deployment);
        }
        return new String(DeploymentFiles.toBytes(deployment), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void editsInDifferentPlacesMergeByThemselves(List<Edit> pair) throws Exception {
        Merge merged = merge(edited(), edited(pair.get(0)), edited(pair.get(1)));
        assertThat(merged.conflicts()).as(merged.text()).isZero();
        assertThat(merged.text()).as("as if one person had done both").isEqualTo(edited(pair.get(0), pair.get(1)));
    }

    @Test
    void anEditChangesFewLines() throws IOException {
        List<String> before = edited().lines().toList();
        assertThat(edited(EDITS.get(0)).lines().filter(line -> !before.contains(line))).hasSize(1);
        assertThat(edited(EDITS.get(1)).lines().filter(line -> !before.contains(line))).hasSizeLessThanOrEqualTo(1);
        assertThat(edited(EDITS.get(2)).lines()).hasSize(before.size() + 1);
    }

    @Test
    void aConflictIsToldWithItsLine() throws Exception {
        Edit other = new Edit("rename it otherwise", deployment -> site(deployment, 0).setName("Paris Sud"));
        Merge merged = merge(edited(), edited(EDITS.get(0)), edited(other));
        assertThat(merged.conflicts()).isEqualTo(1);
        int line = merged.text().lines().toList().indexOf(merged.text().lines().filter(text -> text.startsWith("<<<<<<<")).findFirst()
                .orElseThrow()) + 1;
        assertThatThrownBy(() -> DeploymentFiles.load(new ByteArrayInputStream(merged.text().getBytes(StandardCharsets.UTF_8)),
                "a.continuity"))
                .isInstanceOf(UnreadableModelException.class).hasMessageStartingWith("a.continuity:" + line + ": ");
    }

    /** Two people add an element of the same identifier in different places: Git is content, the file is not. */
    @Test
    void whatGitCannotSeeIsFoundWhenTheFileIsRead() throws Exception {
        Edit one = new Edit("add it in Paris", deployment -> site(deployment, 0).getDataSources().add(source("sip-new")));
        Edit two = new Edit("add it in Lyon", deployment -> site(deployment, 1).getDataSources().add(source("sip-new")));
        Merge merged = merge(edited(), edited(one), edited(two));
        assertThat(merged.conflicts()).isZero();
        assertThatThrownBy(() -> DeploymentFiles.load(new ByteArrayInputStream(merged.text().getBytes(StandardCharsets.UTF_8)),
                "a.continuity"))
                .isInstanceOf(UnreadableModelException.class).hasMessageContaining("sip-new");
    }

    private static DataSource source(String id) {
        DataSource source = TopologyFactory.eINSTANCE.createDataSource();
        source.setId(id);
        return source;
    }

    /** Nothing that a machine or a clock puts there: only attributes of the metamodel. */
    @Test
    void noFileHoldsATimeOfSavingOrAPlaceOfAFigure() throws IOException {
        assertThat(Samples.deployment(SAMPLE).eClass().getEAllAttributes()).extracting(attribute -> attribute.getName())
                .doesNotContain("modified", "saved", "timestamp", "x", "y");
        Samples.deployment(SAMPLE).eAllContents().forEachRemaining(element -> assertThat(names(element)).doesNotContain("modified", "x",
                "y", "layout"));
        assertThat(edited()).isEqualTo(edited()).doesNotContain("\r").endsWith(">\n");
    }

    private static List<String> names(EObject element) {
        return element.eClass().getEAllStructuralFeatures().stream().map(feature -> feature.getName()).toList();
    }

    /** The advice to Git in new projects covers every kind of file that the product writes there. */
    @Test
    void gitIsToldOfEveryKindOfFile() {
        String advice = new String(Samples.bytes("org/continuityworkbench/examples/gitattributes.txt"), StandardCharsets.UTF_8);
        assertThat(advice.lines().filter(line -> !line.startsWith("#"))).contains("*.continuity text eol=lf", "*.scenario text eol=lf")
                .anyMatch(line -> line.startsWith("*.aird ") && line.contains("-merge"));
    }

    /**
     * What Git makes of three revisions.
     *
     * @param conflicts how many places it could not settle
     */
    private record Merge(String text, int conflicts) {
    }

    private Merge merge(String base, String ours, String theirs) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("base"), base);
        Files.writeString(folder.resolve("ours"), ours);
        Files.writeString(folder.resolve("theirs"), theirs);
        Path out = folder.resolve("merged");
        Process git = new ProcessBuilder("git", "merge-file", "-p", "ours", "base", "theirs").directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int conflicts = git.waitFor();
        return new Merge(Files.readString(out), conflicts);
    }
}
