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
 * One answer.
 *
 * @param quantity what it is about
 * @param element  identifier of the Info Mart server, ICON or replication; empty for the deployment
 * @param source   identifier of the data source; empty where the quantity has none
 * @param period   data period that a mean is about; null for everything else
 * @param value    the answer in a form that {@code equals} can compare and people can read
 */
public record Fact(Quantity quantity, String element, String source, org.continuityworkbench.core.time.Interval period, String value) {

    Fact(Quantity quantity, String element, String source, Object value) {
        this(quantity, element, source, null, value.toString());
    }
}
