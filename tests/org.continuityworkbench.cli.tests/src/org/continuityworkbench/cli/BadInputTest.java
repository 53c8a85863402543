/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input ends every command with 2 and one line that says what, where, why and what to do. */
class BadInputTest {

    private final Session session = new Session();

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void makeAModel() throws IOException {
        model = Files.copy(Session.example("two-site-active-active"), folder.resolve("model.continuity"));
    }

    private void edit(String old, String replacement) throws IOException {
        String text = Files.readString(model);
        assertThat(text).contains(old);
        Files.writeString(model, text.replaceFirst(java.util.regex.Pattern.quote(old),
                java.util.regex.Matcher.quoteReplacement(replacement)));
    }

    private void isRefused(String... parts) {
        session.refuses(List.of("validate", model), parts);
        session.refuses(List.of("simulate", model, "--scenario", "network-loss-4h"), parts);
        session.refuses(List.of("fix", model, "--dry-run"), parts);
    }

    @Test
    void noFile() {
        session.refuses(List.of("validate", folder.resolve("nothing.continuity")), "nothing.continuity", ";");
    }

    @Test
    void noXml() throws IOException {
        Files.writeString(model, "sites: [paris, lyon]\n");
        isRefused("model.continuity");
    }

    @Test
    void anotherMetamodel() throws IOException {
        Files.writeString(model, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a:b xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:a=\"http://example.com/other\"/>\n");
        isRefused("model.continuity", "http://example.com/other");
    }

    @Test
    void aNewerMetamodel() throws IOException {
        edit("continuityworkbench.org/topology/1.0", "continuityworkbench.org/topology/9.0");
        isRefused("model.continuity", "9.0");
    }

    @Test
    void aReferenceToNothing() throws IOException {
        edit("peer=\"sip-lyon\"", "peer=\"sip-nowhere\"");
        isRefused("model.continuity:", "sip-nowhere");
    }

    @Test
    void anOptionThatNobodyKnows() throws IOException {
        edit("extract-data-stuck-threshold", "extract-data-stuck-treshold");
        isRefused("model.continuity:", "extract-data-stuck-treshold", "did you mean 'gim-etl/extract-data-stuck-threshold'");
    }

    @Test
    void aNegativeDuration() throws IOException {
        String text = Files.readString(model);
        String duration = text.replaceAll("(?s).*?(\\w+=\"PT?[0-9]+[A-Z]\").*", "$1");
        edit(duration, duration.replace("=\"P", "=\"-P"));
        isRefused("model.continuity:", "negative");
    }

    @Test
    void aDoctype() throws IOException {
        edit("?>", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        isRefused("model.continuity", "DOCTYPE");
        assertThat(session.err()).doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validate MODEL --no-such-option                    | --no-such-option
            validate                                           | FILE
            validate MODEL --format word                       | word
            validate MODEL --fail-on fatal                     | fatal
            validate MODEL --profile strict                    | strict
            validate MODEL --severity BC-TOP-001               | RULE=LEVEL
            validate MODEL --severity BC-TOP-999=error         | BC-TOP-999
            validate MODEL --baseline-findings MODEL           | continuity validate --format json
            validate MODEL --settings /nowhere/x               | /nowhere/x
            validate example:nothing                           | two-site-active-active
            validate MODEL --scenario nothing                  | network-loss-4h
            simulate MODEL --scenario nothing                  | network-loss-4h
            simulate MODEL --scenario outage:nothing           | continuity outages
            simulate MODEL --scenario network-loss-4h --set a=b| a
            simulate MODEL                                     | --scenario
            rules --rule BC-TOP-999                            | BC-TOP-999
            rules --format sarif                               | sarif
            fix                                                | FILE
            fix MODEL --rule BC-TOP-999                        | BC-TOP-999
            fix example:two-site-active-active                 | --dry-run
            nothing                                            | nothing
            --no-such-option                                   | --no-such-option
            """)
    void badUsage(String command, String part) {
        session.refuses(List.of(command.replace("MODEL", model.toString()).split(" ")), part.strip());
        assertThat(session.err()).as("what: why; one next step [identifier]")
                .matches("continuity: .+: .+: [^;]+; [^;]+ \\[[a-z.-]+]\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validate MODEL --no-such-option                    | usage.unmatched
            validate                                           | usage.missing
            validate MODEL --format word                       | usage.choice
            validate MODEL --format text --format json         | usage.twice
            validate MODEL --severity BC-TOP-001               | usage.severity-form
            simulate MODEL --scenario network-loss-4h --set a=b| usage.setting
            simulate MODEL --scenario network-loss-4h --bind a | usage.binding
            simulate MODEL --scenario network-loss-4h --set tau=-5h | usage.setting
            simulate MODEL --scenario network-loss-4h --set tau=PT0S | usage.setting
            simulate MODEL --scenario network-loss-4h --timeline no.svg --range 2..1 | usage.range
            simulate MODEL --scenario site-failure --bind site=mars | usage.replay
            simulate MODEL --scenario site-failure --bind planet=mars | usage.replay
            plan MODEL --for return --option 1                 | usage.plan-impossible
            rehearse MODEL --plan none                         | usage.plan
            campaign MODEL --random many                       | usage.number
            campaign MODEL --random 5 --scenarios outage:all   | usage.other
            plan MODEL --for link-loss --plan x                | usage.other
            """)
    void everyKindOfBadUsageHasItsIdentifier(String command, String id) {
        session.refuses(List.of(command.replace("MODEL", model.toString()).split(" ")), " [" + id.strip() + "]");
        assertThat(session.err().strip().split("; ")).as("one reason; one next step").hasSize(2);
    }

    /** The help explains each; see the page of errors. */
    @Test
    void everyIdentifierHasItsThreeTexts() {
        Set<String> keys = Messages.TEXTS.bundle().keySet();
        List<String> ids = keys.stream().filter(key -> key.startsWith("usage.") && key.endsWith(".next"))
                .map(key -> key.substring(0, key.length() - ".next".length())).toList();
        assertThat(ids).hasSizeGreaterThan(30).allSatisfy(id -> assertThat(keys).contains(id + ".what", id + ".why"));
    }

    @Test
    void noCommand() {
        session.refuses(List.of(), "--help");
    }

    @Test
    void aSettingsFileThatIsNotUnderstood() throws IOException {
        Files.writeString(folder.resolve(".continuityrc"), "# team rules\nprofile = all\nfail_on = warning\n");
        session.refuses(List.of("validate", model), ".continuityrc:3: ", "fail_on", "fail-on");
        session.refuses(List.of("fix", model), ".continuityrc:3: ");
    }
}
