/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** What the metamodel says of itself can be translated, and in English is what its annotations say. */
class MetamodelTextsTest {

    private final MetamodelTexts german = new MetamodelTexts(Locale.GERMAN);

    @Test
    void aLanguagePackWordsClassesFeaturesAndValues() {
        assertThat(german.get(TopologyPackage.Literals.SITE)).isEqualTo("Ein Standort.");
        assertThat(german.get(TopologyPackage.Literals.NAMED_ELEMENT__NAME)).isEqualTo("Wie Menschen es nennen; \"so\".");
        assertThat(german.get(TopologyPackage.Literals.STEP_KIND.getEEnumLiteral("NOTIFY"))).isEqualTo("Jemandem Bescheid sagen.");
    }

    @Test
    void whatIsNotTranslatedIsEnglish() {
        assertThat(german.get(TopologyPackage.Literals.LINK)).startsWith("A network link");
        assertThat(german.get(ScenarioPackage.Literals.OUTAGE_KIND.getEEnumLiteral("LINK_UP"))).isEqualTo("A link is back.");
    }

    @Test
    void theBuildHasCopiedEveryAnnotation() {
        MetamodelTexts english = new MetamodelTexts(Locale.ROOT);
        for (EPackage part : List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE)) {
            PackageTexts texts = PackageTexts.of(part == TopologyPackage.eINSTANCE ? TopologyPackage.class : ScenarioPackage.class,
                    Locale.ROOT);
            List<ENamedElement> documented = new ArrayList<>();
            part.eAllContents().forEachRemaining(element -> {
                if (element instanceof ENamedElement named && EcoreUtil.getDocumentation(named) != null) {
                    documented.add(named);
                }
            });
            assertThat(documented).hasSizeGreaterThan(100);
            assertThat(texts.bundle().keySet()).hasSize(documented.size());
            documented.forEach(element -> assertThat(english.get(element)).isEqualTo(EcoreUtil.getDocumentation(element)));
        }
    }

    @Test
    void aMetamodelOfOthersSpeaksForItself() {
        EPackage part = EcoreFactory.eINSTANCE.createEPackage();
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("Site");
        assertThat(german.get(type)).isEmpty();
        part.getEClassifiers().add(type);
        EcoreUtil.setDocumentation(type, "A place of others.");
        assertThat(german.get(type)).isEqualTo("A place of others.");
    }
}
