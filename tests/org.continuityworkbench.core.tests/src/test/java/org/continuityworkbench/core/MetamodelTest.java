/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.common.util.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** The generated metamodel is well-formed and known by the names that plugin.xml contributes. */
class MetamodelTest {

    static List<EPackage> packages() {
        return List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void isWellFormed(EPackage metamodel) {
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(metamodel);
        assertThat(diagnostic.getChildren()).filteredOn(child -> child.getSeverity() >= Diagnostic.WARNING).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void isContributedToTheRegistry(EPackage metamodel) throws Exception {
        try (var plugin = metamodel.getClass().getResourceAsStream("/plugin.xml")) {
            assertThat(new String(plugin.readAllBytes(), "UTF-8")).contains("uri=\"" + metamodel.getNsURI() + "\"");
        }
    }
}
