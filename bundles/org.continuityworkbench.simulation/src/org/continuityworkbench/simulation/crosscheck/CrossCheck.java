/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.List;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Asks the calculator what the event engine has answered, and compares exactly. Only stories with a closed form can be checked: losses of
 * connectivity (also repeated), at most one site failure, an active-standby switch-over, stops of a server, with every setting of the
 * engine. Stateless, safe for any thread.
 */
public final class CrossCheck {

    private CrossCheck() {
    }

    /** Checks a finished replay. */
    public static Verdict check(Trace trace) {
        if (trace.raw().partnerEvents > 0) {
            return new Verdict(NotCovered.EVENT, 0, List.of());
        }
        try {
            List<Fact> facts = facts(trace.topology(), trace.scenario(), trace.settings(), trace.horizon());
            return new Verdict(null, facts.size(), new TraceReader(trace).differences(facts));
        } catch (NotCoveredException e) {
            return new Verdict(e.reason(), 0, List.of());
        }
    }

    /** Compares a replay with answers that were computed elsewhere. */
    public static List<Difference> differences(Trace trace, List<Fact> facts) {
        return new TraceReader(trace).differences(facts);
    }

    /** @throws NotCoveredException if the story has no closed form */
    static List<Fact> facts(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings, long horizon) {
        SimulationSettings complete = scenario.complete(settings);
        Story story = Story.read(topology, scenario, horizon);
        try {
            return new ClosedForm(topology, scenario, complete, story, horizon).facts();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            // the calculator refuses what its formulas do not cover
            throw new NotCoveredException(NotCovered.PATHS);
        }
    }
}
