/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

/**
 * A question that the two engines answer differently.
 *
 * @param fact   the answer of the calculator
 * @param engine the answer of the event engine
 */
public record Difference(Fact fact, String engine) {

    @Override
    public String toString() {
        String about = fact.element() + (fact.source().isEmpty() ? "" : "/" + fact.source());
        return fact.quantity() + " " + about + ": calculator " + fact.value() + ", engine " + engine;
    }
}
