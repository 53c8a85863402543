/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.campaign.Campaign;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.RandomScenarios;
import org.continuityworkbench.simulation.campaign.Shard;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.campaign.WrittenScenarios;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Results of campaigns, written, read and added; the sum of the parts is the whole, byte for byte. */
class CampaignReportsTest {

    private static final CompiledTopology TOPOLOGY = CompiledTopology.compile(Samples.deployment("two-site-active-standby"));
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final int CASES = 400;

    private static CampaignResult random(Shard shard) {
        return random(shard, Progress.NONE);
    }

    private static CampaignResult random(Shard shard, Progress progress) {
        Subject subject = new Subject("two-site-active-standby", DIGEST, 5L, RandomScenarios.VERSION, List.of(), CASES,
                List.of("preset=IDEAL"), "1", 4);
        return new Campaign(TOPOLOGY, new RandomScenarios(TOPOLOGY, 5, CASES), SimulationSettings.ideal(), subject).run(shard, 2, progress);
    }

    private static CampaignResult written() {
        List<String> names = List.of("network-loss-10h", "site-failure", "standby-started-during-link-loss");
        List<Scenario> scenarios = names.stream().map(Samples::scenario).toList();
        Subject subject = new Subject("two-site-active-standby", DIGEST, null, 0, names, 3, List.of("preset=IDEAL"), "1", 4);
        return new Campaign(TOPOLOGY, new WrittenScenarios(scenarios, TOPOLOGY), SimulationSettings.ideal(), subject)
                .run(Shard.WHOLE, 1, Progress.NONE);
    }

    private static String json(CampaignResult result) {
        StringWriter out = new StringWriter();
        new CampaignJson().write(result, out);
        return out.toString();
    }

    @Test
    void jsonFitsItsSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Golden.read("/schemas/campaign-1.json"));
        for (CampaignResult result : List.of(random(Shard.WHOLE), random(new Shard(2, 3)), written())) {
            assertThat(schema.validate(new ObjectMapper().readTree(json(result)))).isEmpty();
        }
        assertThat(schema.validate(new ObjectMapper().readTree(json(written()).replace("\"open\"", "\"opened\"")))).isNotEmpty();
    }

    @Test
    void partsAddUpToTheBytesOfTheWhole(@TempDir Path folder) throws IOException {
        Map<String, CampaignResult> parts = new LinkedHashMap<>();
        for (int part : new int[] {3, 1, 2}) {
            Path file = folder.resolve(part + ".json");
            Files.writeString(file, json(random(new Shard(part, 3))));
            parts.put(file.toString(), CampaignFile.read(file));
        }
        assertThat(json(CampaignFile.merge(parts))).isEqualTo(json(random(Shard.WHOLE)));
    }

    @Test
    void filesThatAreNoResultsAreRefusedInOneLine(@TempDir Path folder) throws IOException {
        String good = json(random(new Shard(1, 2)));
        List<String> bad = List.of("", "[]", "{}", "{\"format\": 1}", good.substring(0, good.length() / 2), good + "{}",
                good.replace("\"cases\"", "\"Cases\"").replace("\"open\": 0", "\"open\": 1"), good.replace("\"to\": 200", "\"to\": 999"),
                good.replace("ASM-", "NONE-"), good.replace("\"format\": 1", "\"format\": 2"));
        for (String text : bad) {
            Path file = folder.resolve("bad.json");
            Files.writeString(file, text);
            assertThatThrownBy(() -> CampaignFile.read(file)).as(text).isInstanceOf(CampaignFileException.class)
                    .hasMessageContaining("bad.json")
                    .hasMessageNotContaining("\n");
        }
        assertThatThrownBy(() -> CampaignFile.read(folder.resolve("missing.json"))).isInstanceOf(CampaignFileException.class);
        Path file = Files.writeString(folder.resolve("good.json"), good);
        Map<String, CampaignResult> twice = Map.of("a", CampaignFile.read(file), "b", CampaignFile.read(file));
        assertThatThrownBy(() -> CampaignFile.merge(twice)).isInstanceOf(CampaignFileException.class).hasMessageContaining("0 - 199");
        Map<String, CampaignResult> strangers = Map.of("a", CampaignFile.read(file), "b", written());
        assertThatThrownBy(() -> CampaignFile.merge(strangers)).isInstanceOf(CampaignFileException.class)
                .hasMessageContaining("another campaign");
    }

    @Test
    void textTellsFiguresSpreadMissesAndWorstCases() {
        StringBuilder out = new StringBuilder();
        new CampaignText(TextStyle.PLAIN).write(random(Shard.WHOLE), out);
        assertThat(out.toString()).startsWith("400 random scenarios (seed 5) on two-site-active-standby\n").doesNotContain("PARTIAL")
                .contains("reporting data lost ", "MISSED in ", "--case NUMBER", "distribution 1, which is chosen", "ASM-INITIAL-STATE");
        StringBuilder partial = new StringBuilder();
        new CampaignText(TextStyle.PLAIN).write(random(new Shard(1, 4)), partial);
        assertThat(partial.toString()).contains("PARTIAL: 100 of 400 cases");
    }

    /** Also one that is cancelled before its first case. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void aCancelledCampaignIsPartialInEveryFormat(int questions) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        CampaignResult result = random(Shard.WHOLE, () -> asked.incrementAndGet() > questions);
        assertThat(result.covered().length()).isBetween(questions == 0 ? 0L : 1L, questions == 0 ? 0L : CASES - 1L);
        String said = "PARTIAL: " + result.covered().length() + " of 400 cases";
        StringBuilder text = new StringBuilder();
        new CampaignText(TextStyle.PLAIN).write(result, text);
        assertThat(text.toString().lines().limit(3)).as("before all figures").anyMatch(line -> line.strip().startsWith(said));
        StringBuilder markdown = new StringBuilder();
        new CampaignMarkdown().write(result, markdown);
        assertThat(markdown.toString().lines().limit(3)).anyMatch(line -> line.startsWith("**" + said));
        assertThat(new ObjectMapper().readTree(json(result)).get("partial").asBoolean()).isTrue();
    }

    @Test
    void writtenScenariosKeepTheirNames() {
        StringBuilder out = new StringBuilder();
        new CampaignMarkdown().write(written(), out);
        assertThat(out.toString()).startsWith("# 3 scenarios on ")
                .contains("BC-OPS-001: in 1 cases (33.3 %); first standby-started-during-link-loss",
                "reporting data lost: network-loss-10h (2 h)");
        assertThat(out.toString().lines().filter(line -> line.startsWith("| "))).hasSizeGreaterThan(3);
    }
}
