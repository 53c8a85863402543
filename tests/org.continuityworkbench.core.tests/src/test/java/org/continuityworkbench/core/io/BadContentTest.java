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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.continuityworkbench.core.io.Xml.deployment;
import static org.continuityworkbench.core.io.Xml.refusal;

import org.continuityworkbench.model.topology.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Well-formed files of the right version whose content is wrong: each line names line, element, reason and remedy. */
class BadContentTest {

    private static final String TWO_SITES = "<sites id=\"a\"/><sites id=\"b\"/>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // structure
        "<sites id=\"a\" colour=\"red\"/> | Site 'a': attribute 'colour' is unknown: Site has no such attribute; correct or remove it",
        "<sites id=\"a\" nmae=\"A\"/> | Site 'a': attribute 'nmae' is unknown: Site has no such attribute (did you mean 'name'?); "
        + "correct or remove it",
        "<site id=\"a\"/> | Deployment 'd': part 'site' is unknown: Deployment has no such part (did you mean 'sites'?); correct or "
        + "remove it",
        "<sites id=\"a\"><dataSources id=\"x\" xsi:type=\"topology:ConfigServer\"/></sites> | <dataSources id=\"x\">: class "
        + "'ConfigServer' is unknown: the metamodel has no such class that can be used here; correct its xsi:type",
        "<sites id=\"a\" xsi:type=\"topology:Link\"/> | <sites id=\"a\">: stands in the wrong place: sites takes Site, not Link; "
                + "move it or correct its xsi:type",
        "<plans id=\"p\"><transfer/><transfer/></plans> | RecoveryPlan 'p': has transfer twice: there can be only one; remove one",
        "<sites id=\"a\">hello</sites> | Site 'a': holds the text 'hello': text may stand in attributes only; remove it",
        "<sites id=\"a\" links=\"l\"/> | Site 'a': attribute 'links' is unknown: Site has no such attribute; correct or remove it",
        // identifiers
        "<sites name=\"A\"/> | Site of Deployment 'd': has no identifier: every element needs its own; add the attribute id",
        "<sites id=\"site a\"/> | Site 'site a': has the malformed identifier 'site a': identifiers are letters, digits, hyphen, "
        + "underscore and dot, without blanks, and begin with a letter or digit; change it here and where it is referred to",
        "<sites id=\"a\"/><sites id=\"a\"/> | Site 'a': has the identifier of another element: 'a' is used already by Site in line 3; "
                + "give one of them another identifier",
        "<sites id=\"a\" xmi:id=\"a\"/> | Site 'a': has an xmi:id: identifiers stand in the attribute id; rename the attribute",
        // references
        "<sites id=\"north\"/><sites id=\"south\"/><links id=\"l\" ends=\"north suoth\"/> | Link 'l': ends refers to 'suoth': no element "
                + "has this identifier (did you mean 'south'?); correct or remove the reference",
        "<sites id=\"a\"/><links id=\"l\" ends=\"a zz:top\"/> | Link 'l': ends refers to 'zz:top': no element has this identifier; "
                + "correct or remove the reference",
        "<sites id=\"a\"/><links id=\"l\" ends=\"a d\"/> | Link 'l': ends refers to 'd': that is Deployment, not Site; "
                + "refer to an element of the right class",
        "<sites id=\"a\"/><links id=\"l\" ends=\"a a\"/> | Link 'l': ends names 'a' twice: once is enough; remove one",
        "<sites id=\"a\"/><plans id=\"p\" failedSite=\"a d\"/> | RecoveryPlan 'p': failedSite refers to 'd': that is Deployment, not Site; "
                + "refer to an element of the right class",
        // values
        "<sites id=\"a\"><hosts id=\"h\" operatingSystem=\"LINUXX\"/></sites> | Host 'h': operatingSystem is 'LINUXX': it must be one of "
                + "LINUX, WINDOWS, OTHER (did you mean 'LINUX'?); correct it",
        "<sites id=\"a\"><hosts id=\"h\" clockSynchronized=\"yes\"/></sites> | Host 'h': clockSynchronized is 'yes': it must be true or "
        + "false; correct it",
        "<objectives id=\"o\" limit=\"8h\"/> | Objective 'o': limit is '8h': that is no length of time; write it as in PT8H30M or P14D",
        "<objectives id=\"o\" limit=\"-PT8H\"/> | Objective 'o': limit is PT-8H: a length of time cannot be negative; correct it",
        "<objectives id=\"o\" limit=\"P4000D\"/> | Objective 'o': limit is PT96000H: 4000 d is longer than ten years; correct it",
        "<objectives id=\"o\" limit=\"PT0.5S\"/> | Objective 'o': limit is PT0.5S: times are counted in whole seconds; round it up",
        "<objectives id=\"o\"/> | Objective 'o': has no limit: it is required; add it",
        "<suppressions id=\"s\" rule=\"\" reason=\"r\" author=\"a\"/> | Suppression 's': has no rule: it is required; add it",
        "<suppressions id=\"s\" rule=\"R\" reason=\"r\" author=\"a\" expires=\"tomorrow\"/> | Suppression 's': expires is 'tomorrow': "
                + "that is no date; write it as in 2026-11-22",
    })
    void isRefusedInOneLine(String content, String line) {
        assertThat(refusal(deployment(content))).isEqualTo("x.continuity:3: " + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "bandwidth=\"fast\" | bandwidth is 'fast': that is no whole number; write it as in 1000000000",
        "bandwidth=\"-5\" | bandwidth is -5: it cannot be negative; correct it",
        "bandwidth=\"0\" | bandwidth is 0: it must be more than 0; correct it",
        "bandwidth=\"2000000000000000000\" | bandwidth is 2000000000000000000: it must be 1000000000000000000 or less; correct it",
        "bandwidth=\"9999999999999999999\" | bandwidth is '9999999999999999999': that is no whole number; write it as in 1000000000",
        "usableFraction=\"1.5\" | usableFraction is 1.5: it must be 1 or less; correct it",
        "usableFraction=\"0.1234567890123\" | usableFraction is 0.1234567890123: it has more than 12 decimal places; round it",
        "usableFraction=\"1E-999999999\" | usableFraction is 1E-999999999: it has more than 12 decimal places; round it",
        "usableFraction=\"1E+999999999\" | usableFraction is 1E+999999999: it must be 1 or less; correct it",
    })
    void numbersHaveBounds(String attribute, String line) {
        assertThat(refusal(deployment(TWO_SITES, "<links id=\"l\" ends=\"a b\" " + attribute + "/>")))
                .isEqualTo("x.continuity:4: Link 'l': " + line);
    }

    @Test
    void negativeSizesAndRatesOfEverySort() {
        assertThat(refusal(deployment("<sites id=\"a\">", "<interactionDatabases id=\"i\" writeRate=\"-0.1\"/>", "</sites>"))).isEqualTo(
                "x.continuity:4: InteractionDatabase 'i': writeRate is -0.1: it cannot be negative; correct it");
        assertThat(refusal(deployment("<sites id=\"a\">", "<infoMartDatabases id=\"i\" size=\"-1\"/>", "</sites>"))).isEqualTo(
                "x.continuity:4: InfoMartDatabase 'i': size is -1: it cannot be negative; correct it");
        assertThat(refusal(deployment("<sites id=\"a\">", "<infoMartInstallations id=\"i\" catchUpFactor=\"1\"/>", "</sites>"))).isEqualTo(
                "x.continuity:4: InfoMartInstallation 'i': catchUpFactor is 1: it must be more than 1; correct it");
    }

    @Test
    void aLatencyMayBeAFractionOfASecond() throws Exception {
        DeploymentFiles.load(Xml.stream(deployment(TWO_SITES, "<links id=\"l\" ends=\"a b\" latency=\"PT0.012S\"/>")), "x");
    }

    @Test
    void aLinkNeedsTwoEnds() {
        assertThat(refusal(deployment(TWO_SITES, "<links id=\"l\" ends=\"a\"/>"))).isEqualTo(
                "x.continuity:4: Link 'l': has too few ends: there are 1 of at least 2; add the others");
        assertThat(refusal(deployment(TWO_SITES, "<sites id=\"c\"/>", "<links id=\"l\" ends=\"a b c\"/>"))).isEqualTo(
                "x.continuity:5: Link 'l': has too many ends: there are 3 of at most 2; remove the others");
    }

    @Test
    void anIconBelongsToOnePair() {
        assertThat(refusal(deployment("<sites id=\"a\"><concentrators id=\"i1\"/><concentrators id=\"i2\"/><concentrators "
                + "id=\"i3\"/></sites>",
                "<haPairs id=\"p1\" members=\"i1 i2\"/>", "<haPairs id=\"p2\" members=\"i2 i3\"/>")))
                .isEqualTo("x.continuity:5: HaPair 'p2': "
                        + "members names 'i2': it belongs to HaPair 'p1' already; remove it from one of the two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "gim-etl | delayed-data-treshold | option 'gim-etl/delayed-data-treshold' is unknown: the catalogue does not list it for Genesys "
                + "Info Mart (did you mean 'gim-etl/delayed-data-threshold'?)",
        "gim-etl | run-scheduler | option 'gim-etl/run-scheduler' is unknown: the catalogue does not list it for Genesys Info Mart "
                + "(did you mean 'schedule/run-scheduler'?)",
        "callconcentrator | use-dss-monitor | option 'callconcentrator/use-dss-monitor' is unknown: the catalogue does not list it for "
        + "Genesys Info Mart",
    })
    void unknownOption(String section, String name, String line) {
        String option = "<options section=\"" + section + "\" name=\"" + name + "\" value=\"1\"";
        String application = "<infoMartApplications id=\"g\">";
        assertThat(refusal(deployment(application, option + "/>", "</infoMartApplications>"))).isEqualTo("x.continuity:4: OptionSetting '"
                + section
                + "/" + name + "' of InfoMartApplication 'g': " + line + "; correct it, or set outsideCatalogue=\"true\" if it is meant");
        assertThat(Xml.stream(deployment(application, option + " outsideCatalogue=\"true\"/>", "</infoMartApplications>"))).satisfies(
                in -> DeploymentFiles.load(in, "x"));
    }

    @Test
    void anOptionWithoutNameIsIncomplete() {
        assertThat(refusal(deployment("<infoMartApplications id=\"g\"><options section=\"gim-etl\"/></infoMartApplications>"))).isEqualTo(
                "x.continuity:3: OptionSetting of InfoMartApplication 'g': has no name: it is required; add it");
    }

    @Test
    void anOptionInAPlanIsCheckedForItsTargets() throws Exception {
        String step = "<plans id=\"p\"><steps id=\"s\" kind=\"CHANGE_OPTION\" targets=\"g\">"
                + "<option section=\"callconcentrator\" name=\"acc-queue-size\" value=\"1\"/></steps></plans>";
        assertThat(refusal(deployment("<infoMartApplications id=\"g\"/>", step))).isEqualTo("x.continuity:4: OptionSetting "
                + "'callconcentrator/acc-queue-size' of PlanStep 's': option 'callconcentrator/acc-queue-size' is unknown: the catalogue "
                + "does not list it for Genesys Info Mart; correct it, or set outsideCatalogue=\"true\" if it is meant");
        DeploymentFiles.load(Xml.stream(deployment(step.replace(" targets=\"g\"", ""))), "x");
    }

    @Test
    void theFirstProblemByLineIsToldAndTheOthersAreCounted() {
        UnreadableModelException e = catchThrowableOfType(UnreadableModelException.class, () -> DeploymentFiles.load(Xml.stream(
                deployment("<links id=\"l\" ends=\"b a\"/>", "<sites id=\"a\" colour=\"red\"/>", "<sites/>")), "x.continuity"));
        assertThat(e).hasMessage("x.continuity:3: Link 'l': ends refers to 'b': no element has this identifier (did you mean 'a'?); "
                + "correct or remove the reference [dangling] (and 2 more problems)");
        assertThat(e.count()).isEqualTo(3);
        assertThat(e.problems()).extracting(Problem::line).containsExactly(3, 4, 5);
    }

    @Test
    void scenariosAreCheckedTheSameWay() {
        String scenario = """
                <scenario:Scenario xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xmlns:scenario="https://continuityworkbench.org/scenario/1.0" id="s" %s>
                %s
                </scenario:Scenario>
                """;
        assertThat(scenarioRefusal(scenario.formatted("", "<events xsi:type=\"scenario:OutageEvent\" id=\"e\" at=\"-PT1S\"/>"))).isEqualTo(
                "s.scenario:2: OutageEvent 'e': at is PT-1S: a length of time cannot be negative; correct it");
        assertThat(scenarioRefusal(scenario.formatted("", "<events xsi:type=\"scenario:OutageEvent\" id=\"e\" at=\"PT0S\" "
                + "target=\"link\"/>"))).isEqualTo(
                "s.scenario:2: OutageEvent 'e': target refers to 'link': no element has this identifier; correct or remove the reference");
        assertThat(scenarioRefusal(scenario.formatted("", "<events id=\"e\" at=\"PT0S\"/>"))).isEqualTo(
                "s.scenario:2: <events id=\"e\">: class 'ScenarioEvent' is unknown: the metamodel has no such class that can be used here; "
                        + "correct its xsi:type");
        assertThat(scenarioRefusal(scenario.formatted("start=\"yesterday\"", ""))).isEqualTo(
                "s.scenario:1: Scenario 's': start is 'yesterday': that is no moment with its offset from UTC; write it as in "
                + "2026-11-22T08:30:00+01:00");
        assertThat(scenarioRefusal(scenario.formatted("timeZone=\"Mars\"", ""))).isEqualTo(
                "s.scenario:1: Scenario 's': timeZone is 'Mars': that is no time zone; write it as in Europe/Paris");
        assertThat(scenarioRefusal(scenario.formatted("", "<settings name=\"tau\"/>"))).isEqualTo(
                "s.scenario:2: Setting 'tau' of Scenario 's': has no value: it is required; add it");
    }

    @Test
    void anEditorOpensWhatAPersonCanRepair() throws Exception {
        String xml = deployment(TWO_SITES, "<links id=\"l\" ends=\"a\" bandwidth=\"-1\"/>");
        Loaded<Deployment> opened = ModelFiles.deployments().open(Xml.stream(xml), "x.continuity");
        assertThat(opened.problems()).extracting(Problem::text).containsExactly(
                "x.continuity:4: Link 'l': bandwidth is -1: it cannot be negative; correct it [negative-number]",
                "x.continuity:4: Link 'l': has too few ends: there are 1 of at least 2; add the others [too-few]");
        opened.model().getLinks().clear();
        assertThat(((ContinuityResource) opened.model().eResource()).soundnessProblems()).isEmpty();
    }

    private static String scenarioRefusal(String xml) {
        UnreadableModelException e =
                catchThrowableOfType(UnreadableModelException.class, () -> ScenarioFiles.load(Xml.stream(xml), "s.scenario"));
        return Xml.withoutId(e);
    }
}
