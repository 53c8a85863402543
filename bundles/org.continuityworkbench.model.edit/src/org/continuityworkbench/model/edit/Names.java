/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What classes, features and values are called, in the language of the user. Stateless; safe for any thread. */
public final class Names {

    private static final ResourceLocator TEXTS = ContinuityEditPlugin.INSTANCE;

    private Names() {
    }

    /** The class for people, such as <i>Interaction Concentrator</i>. */
    public static String of(EClass type) {
        return TEXTS.getString("_UI_" + type.getName() + "_type");
    }

    /** The feature for people, such as <i>Queue disk</i>. */
    public static String of(EStructuralFeature feature) {
        return TEXTS.getString("_UI_" + feature.getEContainingClass().getName() + '_' + feature.getName() + "_feature");
    }

    /** One of the values of an enumeration for people, such as <i>Link lost</i>. */
    public static String of(EEnumLiteral literal) {
        return TEXTS.getString("_UI_" + literal.getEEnum().getName() + '_' + literal.getName() + "_literal");
    }
}
