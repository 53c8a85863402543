/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-RPT, in the order of their identifiers. */
public final class ReportingRules {

    private ReportingRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new ReportsReadOneInfoMart(), new ReportsStandWithTheirInfoMart(), new OneActivePresentation(),
                new StandbyPresentationAtOtherSites(), new ReportsReadTheActiveInfoMart(), new Gi2HasASuccessor());
    }
}
