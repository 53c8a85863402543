/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.validation.RuleDescriptor;

/**
 * What commands work with, handed in by the application.
 *
 * @param rules      the documented rules and those of partners
 * @param behaviours makes the behaviours of partners, anew for each simulator
 * @param library    examples, scenarios and outages
 * @param console    where to write
 * @param clock      tells the day on which suppressions are judged
 * @param version    version of the product
 */
record Services(List<RuleDescriptor> rules, Supplier<List<Behaviour>> behaviours, Library library, Console console, Clock clock,
        String version) {

    /** Without behaviours of partners. */
    Services(List<RuleDescriptor> rules, Library library, Console console, Clock clock, String version) {
        this(rules, List::of, library, console, clock, version);
    }

    /** A simulator for one thread, whose replays follow the behaviours of partners too. */
    Simulator simulator() {
        return new Simulator(behaviours.get());
    }
}
