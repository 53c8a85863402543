/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.text;

import java.util.Locale;
import java.util.Map;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What the metamodel says of its classes, features and values, in the language of the user. The annotations of the metamodel hold the
 * English text; the build copies it into a {@code messages.properties} beside each package, which language packs translate. Stateless; safe
 * for any thread.
 */
public final class MetamodelTexts {

    private static final MetamodelTexts OF_THE_USER = new MetamodelTexts(Locale.getDefault());

    private final Map<EPackage, PackageTexts> texts;

    MetamodelTexts(Locale locale) {
        this.texts = Map.of(TopologyPackage.eINSTANCE, PackageTexts.of(TopologyPackage.class, locale),
                ScenarioPackage.eINSTANCE, PackageTexts.of(ScenarioPackage.class, locale));
    }

    /** What the metamodel says of a class, a feature or a value; its own annotation where nobody can translate it; empty for nothing. */
    public static String of(ENamedElement element) {
        return OF_THE_USER.get(element);
    }

    String get(ENamedElement element) {
        PackageTexts known = element.eContainer() == null ? null : texts.get(EcoreUtil.getRootContainer(element));
        String key = known == null ? "" : key(element);
        return known != null && known.has(key) ? known.get(key) : annotation(element);
    }

    private static String annotation(EModelElement element) {
        String text = EcoreUtil.getDocumentation(element);
        return text == null ? "" : text;
    }

    /** The names below the package, as in {@code Site.name}; the build makes the same. */
    private static String key(EObject element) {
        String name = ((ENamedElement) element).getName();
        return element.eContainer() instanceof EPackage ? name : key(element.eContainer()) + '.' + name;
    }
}
