/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.compile.CompiledScenario;

/** The scenarios of a campaign, numbered from 0. Safe for any thread. */
public interface Cases {

    /** How many there are. */
    long count();

    /** The scenario of a number, bound to the deployment. */
    CompiledScenario compiled(long number);

    /** The scenario of a number as a model, whose replay gives what the campaign saw. */
    Scenario model(long number);

    /** True if the scenarios may expect something of the replay. */
    boolean hasExpectations();
}
