/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.List;

import org.continuityworkbench.core.text.MetamodelTexts;
import org.continuityworkbench.model.edit.Names;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A feature of the metamodel as text, several values with commas between them. */
abstract class FeatureField<F extends EStructuralFeature> implements Field {

    private final F feature;

    FeatureField(F feature) {
        this.feature = feature;
    }

    F feature() {
        return feature;
    }

    /** One value as text. */
    abstract String text(EObject element, Object value);

    /** What a feature with one value may hold; empty if people type it. */
    abstract List<String> singleChoices(EObject element);

    /** The values that a text without problems stands for. */
    abstract List<?> values(EObject element, String text);

    @Override
    public String title() {
        return Names.of(feature);
    }

    @Override
    public String help(EObject element) {
        return MetamodelTexts.of(feature);
    }

    @Override
    public boolean editable(EObject element) {
        return feature.getEContainingClass().isSuperTypeOf(element.eClass());
    }

    @Override
    public String text(EObject element) {
        if (!editable(element)) {
            return "";
        }
        Object value = element.eGet(feature);
        if (value instanceof List<?> values) {
            return String.join(", ", values.stream().map(one -> text(element, one)).toList());
        }
        return value == null ? "" : text(element, value);
    }

    @Override
    public List<String> choices(EObject element) {
        return feature.isMany() ? List.of() : singleChoices(element);
    }

    @Override
    public void apply(EObject element, String text) {
        List<?> values = values(element, text.strip());
        if (feature.isMany()) {
            element.eSet(feature, values);
        } else if (values.isEmpty()) {
            element.eUnset(feature);
        } else {
            element.eSet(feature, values.getFirst());
        }
    }
}
