/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Two engines that shared code would agree in their mistakes. */
class IndependenceTest {

    private static final String CALCULATOR = "org.continuityworkbench.simulation.calculator..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(GimCalculator.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void theCalculatorSharesNothingButIntervals() {
        classes().that().resideInAPackage(CALCULATOR).should().onlyDependOnClassesThat()
                .resideInAnyPackage(CALCULATOR, "org.continuityworkbench.core.time", "java..").check(CLASSES);
    }

    @Test
    void theEngineDoesNotLookAtTheCalculator() {
        noClasses().that().resideOutsideOfPackages(CALCULATOR, "org.continuityworkbench.simulation.crosscheck..").should()
                .dependOnClassesThat().resideInAPackage(CALCULATOR).check(CLASSES);
    }
}
