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
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Findings in every format: the forms that are published, and texts that somebody has read. */
class FindingsReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<RuleDescriptor> RULES = DocumentedRules.all();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The broken sample with one accepted finding and one whose acceptance is over. */
    private static Deployment broken() {
        Deployment deployment = Samples.deployment("two-site-active-active-broken");
        decide(deployment, "BC-OPS-011", TODAY.plusDays(1), "The alarm is in another system | not in Genesys.");
        decide(deployment, "BC-TOP-009", TODAY.minusDays(1), "The backup arrives in autumn.");
        return deployment;
    }

    private static void decide(Deployment deployment, String rule, LocalDate expires, String reason) {
        Suppression suppression = TopologyFactory.eINSTANCE.createSuppression();
        suppression.setId("accept-" + rule);
        suppression.setRule(rule);
        suppression.setAuthor("A. Dupont");
        suppression.setReason(reason);
        suppression.setExpires(expires);
        deployment.getSuppressions().add(suppression);
    }

    private static CheckedDeployment checked(Deployment deployment, int shift, BaselineFindings known) {
        ValidationSettings settings =
                new ValidationSettings(Profile.DOCUMENTED_ONLY, Map.of("BC-OPT-008", Severity.ERROR), Set.of("BC-OPT-001"), TODAY);
        return new CheckedDeployment("team/broken model.continuity", deployment, new Validator(RULES).validate(deployment, settings),
                element -> element.eContainer() == null ? 0 : shift + 1, new Terms(settings, ".continuityrc", Severity.ERROR, known));
    }

    private static CheckedDeployment checked() {
        return checked(broken(), 6, BaselineFindings.NONE);
    }

    private static String json(CheckedDeployment checked) {
        StringWriter out = new StringWriter();
        new FindingsJson("1.2.3").write(List.of(checked), out);
        return out.toString();
    }

    private static String sarif(CheckedDeployment... checked) {
        StringWriter out = new StringWriter();
        new FindingsSarif("1.2.3").write(List.of(checked), RULES, out);
        return out.toString();
    }

    private static String junit(CheckedDeployment... checked) {
        StringWriter out = new StringWriter();
        new FindingsJUnit().write(List.of(checked), out);
        return out.toString();
    }

    private static void fits(String json, String schema, SpecVersion.VersionFlag version) throws IOException {
        JsonSchema read = JsonSchemaFactory.getInstance(version).getSchema(Golden.read(schema));
        assertThat(read.validate(JSON.readTree(json))).isEmpty();
    }

    @Test
    void textIsAsRead() {
        StringBuilder out = new StringBuilder();
        new FindingsText(TextStyle.PLAIN).write(List.of(checked()), out);
        Golden.matches("findings.txt", out.toString());
    }

    @Test
    void markdownIsAsRead() {
        StringBuilder out = new StringBuilder();
        new FindingsMarkdown().write(List.of(checked()), out);
        Golden.matches("findings.md", out.toString());
    }

    @Test
    void jsonIsAsReadAndFitsItsSchema() throws IOException {
        Golden.matches("findings.json", json(checked()));
        fits(json(checked()), "/schemas/findings-1.json", SpecVersion.VersionFlag.V7);
        StringWriter rules = new StringWriter();
        new RulesJson("1.2.3").write(RULES, rules);
        fits(rules.toString(), "/schemas/rules-1.json", SpecVersion.VersionFlag.V7);
    }

    @Test
    void theSchemaRefusesOtherForms() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Golden.read("/schemas/findings-1.json"));
        assertThat(schema.validate(JSON.readTree(json(checked()).replace("\"severity\": \"error\"", "\"severity\": \"fatal\""))))
                .isNotEmpty();
        assertThat(schema.validate(JSON.readTree("{\"format\": 2}"))).isNotEmpty();
    }

    @Test
    void sarifFitsTheOfficialSchema() throws IOException {
        BaselineFindings known = BaselineFindings.parse(json(checked()), "old.json");
        fits(sarif(checked(), checked(broken(), 6, known)), "/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7);
        assertThat(JSON.readTree(sarif(checked())).at("/runs/0/results")).allSatisfy(result -> {
            int index = result.get("ruleIndex").asInt();
            assertThat(RULES.get(index).id()).isEqualTo(result.get("ruleId").asText());
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                    .isEqualTo("team/broken%20model.continuity");
        });
    }

    /** A finding is the same after lines have moved and figures have changed, and another one for another element. */
    @Test
    void fingerprintsOutliveMovedLines() throws IOException {
        JsonNode before = JSON.readTree(sarif(checked(broken(), 6, BaselineFindings.NONE))).at("/runs/0/results");
        JsonNode after = JSON.readTree(sarif(checked(broken(), 900, BaselineFindings.NONE))).at("/runs/0/results");
        assertThat(after.findValuesAsText("startLine")).isNotEqualTo(before.findValuesAsText("startLine"));
        assertThat(after.findValuesAsText("ruleAndElement/v1")).isEqualTo(before.findValuesAsText("ruleAndElement/v1"))
                .doesNotHaveDuplicates().contains("BC-TOP-009/sip-lyon");
    }

    @Test
    void junitFitsItsSchemaAndCounts() throws SAXException, IOException {
        String xml = junit(checked(), checked(Samples.deployment("two-site-active-active"), 1, BaselineFindings.NONE));
        SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(Golden.read("/schemas/junit.xsd")))).newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml.split("<failure ", -1)).hasSize(1 + failures(xml));
        assertThat(xml).contains("accepted BC-OPS-011", "which is over: The backup arrives in autumn.");
    }

    private static int failures(String xml) {
        return Pattern.compile("failures=\"(\\d+)\"").matcher(xml).results().mapToInt(match -> Integer.parseInt(match.group(1))).sum();
    }

    @Test
    void knownFindingsDoNotFail() throws IOException {
        BaselineFindings known = BaselineFindings.parse(json(checked()), "old.json");
        CheckedDeployment again = checked(broken(), 80, known);
        assertThat(checked().fails()).isTrue();
        assertThat(again.fails()).isFalse();
        assertThat(junit(again)).doesNotContain("<failure").contains("(known before)");
        assertThat(sarif(again)).contains("\"baselineState\": \"unchanged\"");

        Deployment worse = broken();
        worse.getSites().getFirst().getConcentrators().getFirst().getOptions().stream()
                .filter(option -> option.getName().equals("pq-dbname")).findFirst().orElseThrow().setValue(":memory:");
        CheckedDeployment more = checked(worse, 80, known);
        assertThat(more.result().findings()).anyMatch(finding -> !more.isKnown(finding));
        Deployment other = broken();
        other.setId("another-deployment");
        assertThat(checked(other, 6, known).fails()).as("findings of another deployment are unknown").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"format\": 2}", "{\"format\": 1, \"deployments\": 3}", "{\"format\": 1} x", "<xml/>",
        "{\"format\": 1, \"deployments\": [{\"findings\": [{\"rule\": {}}]}]}", "{\"version\": \"2.1.0\", \"runs\": []}"})
    void otherFilesAreNoEarlierFindings(String text) {
        assertThatThrownBy(() -> BaselineFindings.parse(text, "old.json")).isInstanceOf(FindingsFileException.class)
                .hasMessageStartingWith("old.json: ").hasMessageContaining("continuity validate --format json");
    }
}
