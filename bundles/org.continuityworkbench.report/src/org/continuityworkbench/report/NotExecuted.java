/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledStep;

/**
 * What was planned and not done in a replay: steps that begin after the observation, and plans of the deployment that the story never runs.
 * An auditor asks for it as much as for what was done.
 *
 * @param plan  plan; null for a single step of the story
 * @param step  step; null for a whole plan
 * @param name  name of step or plan
 * @param owner role that would have done it; empty if not stated or for a whole plan
 * @param at    second at which it was due; the horizon for a whole plan
 * @param why   why it was not done
 */
public record NotExecuted(Element plan, Element step, String name, String owner, long at, String why) {

    /** All that was not done, steps first; empty if everything was. */
    public static List<NotExecuted> of(Trace trace) {
        List<NotExecuted> all = new ArrayList<>();
        Moments moments = new Moments(trace.scenario());
        List<Element> begun = new ArrayList<>();
        for (CompiledStep step : trace.scenario().steps) {
            Element plan = step.place() == null ? null : step.place().plan();
            if (plan != null) {
                begun.add(plan);
            }
            if (step.begin() >= trace.horizon()) {
                String name = step.step() == null ? Actions.describe(step.kind().name()) : step.step().label();
                all.add(new NotExecuted(plan, step.step(), name, step.owner() == null ? "" : step.owner(), step.begin(),
                        Texts.get("notExecuted.late", moments.at(step.begin()), moments.at(trace.horizon()))));
            }
        }
        for (Element plan : trace.topology().elements(ElementKind.RECOVERY_PLAN)) {
            if (!begun.contains(plan)) {
                all.add(new NotExecuted(plan, null, plan.label(), "", trace.horizon(), Texts.get("notExecuted.plan")));
            }
        }
        return all;
    }

    /** Identifier of the step or else of the plan; empty for a single step of the story. */
    public String element() {
        return step != null ? step.id() : plan != null ? plan.id() : "";
    }
}
