/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The fields of a class. */
public final class Fields {

    private Fields() {
    }

    /** All values of a class that people edit as text: attributes and references, without children; name and id first. */
    public static List<Field> of(EClass type) {
        List<Field> fields = new ArrayList<>();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (!feature.isDerived() && feature.isChangeable() && !feature.isTransient()) {
                if (feature instanceof EAttribute attribute) {
                    fields.add(new AttributeField(attribute));
                } else if (feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer()) {
                    fields.add(new ReferenceField(reference));
                }
            }
        }
        int name = indexOf(fields, TopologyPackage.Literals.NAMED_ELEMENT__NAME);
        if (name > 0) {
            fields.add(0, fields.remove(name));
        }
        return fields;
    }

    private static int indexOf(List<Field> fields, EAttribute attribute) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) instanceof AttributeField field && field.feature() == attribute) {
                return i;
            }
        }
        return -1;
    }

    /** The field of one attribute. */
    public static Field of(EAttribute attribute) {
        return new AttributeField(attribute);
    }

    /** The field of one reference. */
    public static Field of(EReference reference) {
        return new ReferenceField(reference);
    }

    /** The field of a value; empty for none and for children. */
    public static Optional<Field> of(EStructuralFeature feature) {
        return Optional.ofNullable(switch (feature) {
            case EAttribute attribute -> of(attribute);
            case EReference reference when !reference.isContainment() -> of(reference);
            case null, default -> null;
        });
    }

    /** What the field of an attribute is called. */
    public static String title(EAttribute attribute) {
        return new AttributeField(attribute).title();
    }

    /** The site an element stands at; cannot be edited. */
    public static Field site() {
        return new ShownField() {

            @Override
            public String title() {
                return Messages.site;
            }

            @Override
            public String help(EObject element) {
                return "";
            }

            @Override
            public String text(EObject element) {
                for (EObject owner = element.eContainer(); owner != null; owner = owner.eContainer()) {
                    if (owner instanceof Site site) {
                        return References.name(site);
                    }
                }
                return "";
            }
        };
    }
}
