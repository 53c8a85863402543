/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-EXT, in the order of their identifiers. */
public final class ExtractionRules {

    private ExtractionRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new OneAccessPointPerDatabase(), new ExactlyOneInfoMartAccessPoint(), new InteractionsAreExtracted(),
                new OneConfigurationSourceExtracted(), new ValidAccessPointRoles(), new ExtractedDomainUnchanged(),
                new AllDatabasesExtracted(), new CorrespondingAccessPointsEqual(), new PairExtractedCompletely(), new AccessPointHasJdbc(),
                new ExtractedDomainIsRecorded(), new EqualInfoMartReleases());
    }
}
