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

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Expectations and objectives in text, JSON and JUnit XML. */
class OutcomesReportTest {

    private final Scenario scenario = Samples.scenario("link-loss-then-site-failure");
    private final Trace trace =
            Simulator.run(Samples.deployment("two-site-active-active"), scenario, Bindings.none(), SimulationSettings.ideal());
    private final List<Outcome> outcomes = Expectations.evaluate(trace, scenario, Bindings.none());

    @Test
    void junitCountsMissedAndSkippedCases() throws Exception {
        StringWriter out = new StringWriter();
        new OutcomesJUnit().write("a <suite> & more", trace, outcomes, out);
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("a <suite> & more");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(((Element) document.getElementsByTagName("failure").item(0)).getAttribute("message")).contains("3 h").contains("15 min");
    }

    @Test
    void textTellsMissedOnesRightAfterTheVerdict() {
        StringBuilder out = new StringBuilder();
        new ReplayText(TextStyle.PLAIN).write(trace, outcomes, out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(1)).contains("Expectations and objectives").contains("1 missed");
        assertThat(lines).filteredOn(line -> line.contains("MISSED")).singleElement().asString()
                .contains("Data lost by the failure of a site");
        assertThat(out).doesNotContain("not applicable");
    }

    @Test
    void jsonHasFiguresAndVerdicts() {
        StringWriter out = new StringWriter();
        new ReplayJson("1.0").write(trace, outcomes, out);
        assertThat(out.toString()).contains("\"verdict\": \"MISSED\"").contains("\"measured\": 10800").contains("\"limitSeconds\": 900")
                .contains("\"verdict\": \"NOT_APPLICABLE\"");
    }
}
