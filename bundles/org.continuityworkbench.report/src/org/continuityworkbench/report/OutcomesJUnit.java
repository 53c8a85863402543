/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.Writer;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Origin;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;

/** Expectations and objectives as JUnit XML: the replay is a suite, each demand a test case; what does not apply is skipped. */
public final class OutcomesJUnit {

    /**
     * @param suite what was replayed on what, for people
     * @throws IllegalStateException if the target refuses
     */
    public void write(String suite, Trace trace, List<Outcome> outcomes, Writer out) {
        JUnitXml.Counts counts = new JUnitXml.Counts(outcomes.size(), count(outcomes, Verdict.MISSED), 0,
                count(outcomes, Verdict.NOT_APPLICABLE));
        JUnitXml.write(out, xml -> xml.suite(suite, counts, replay -> {
            for (Outcome outcome : outcomes) {
                String owner = outcome.origin() == Origin.OBJECTIVE ? trace.topology().deployment().getId() : trace.scenario().id();
                replay.testCase(String.valueOf(owner), outcome.id() + " " + outcome.name(), demand -> tell(outcome, demand));
            }
            replay.suiteOutput(ReplayText.verdict(trace));
        }));
    }

    private static void tell(Outcome outcome, JUnitXml xml) throws XMLStreamException {
        switch (outcome.verdict()) {
            case MISSED -> xml.failure(outcome.text(), outcome.subject(), outcome.name() + ": " + outcome.text());
            case NOT_APPLICABLE -> xml.skipped(outcome.text());
            case MET -> xml.output(outcome.text());
        }
    }

    private static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }
}
