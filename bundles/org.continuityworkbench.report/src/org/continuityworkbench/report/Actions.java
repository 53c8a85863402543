/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.stream.Stream;

import org.continuityworkbench.core.text.MetamodelTexts;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EEnumLiteral;

/** Names of actions for people, taken from what the metamodel says of them. */
public final class Actions {

    private Actions() {
    }

    /** For example {@code Start an Info Mart server} for START_INFO_MART; the name itself if the metamodel does not know it. */
    public static String describe(String name) {
        return Stream.of(TopologyPackage.Literals.STEP_KIND, ScenarioPackage.Literals.OUTAGE_KIND).map(type -> type.getEEnumLiteral(name))
                .filter(java.util.Objects::nonNull).map(Actions::documentation).findFirst().orElse(name);
    }

    private static String documentation(EEnumLiteral literal) {
        String text = MetamodelTexts.of(literal);
        return text.isEmpty() ? literal.getName() : text.replaceFirst("\\.$", "");
    }
}
