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
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;

/** A reference as text: the name of the element referred to, or its id where names are not unique; several with commas between them. */
final class ReferenceField implements Field {

    private final EReference reference;

    ReferenceField(EReference reference) {
        this.reference = reference;
    }

    @Override
    public String title() {
        return Names.of(reference);
    }

    @Override
    public String help(EObject element) {
        return Names.documentation(reference);
    }

    @Override
    public boolean editable(EObject element) {
        return reference.getEContainingClass().isSuperTypeOf(element.eClass());
    }

    @Override
    public String text(EObject element) {
        if (!editable(element)) {
            return "";
        }
        Object value = element.eGet(reference);
        if (value instanceof List<?> targets) {
            return String.join(", ", targets.stream().map(target -> References.id((EObject) target)).toList());
        }
        return value == null ? "" : new References(element, reference.getEReferenceType()).text((EObject) value);
    }

    @Override
    public List<String> choices(EObject element) {
        if (reference.isMany()) {
            return List.of();
        }
        List<String> choices = new ArrayList<>();
        if (!reference.isRequired()) {
            choices.add("");
        }
        choices.addAll(new References(element, reference.getEReferenceType()).texts());
        return choices;
    }

    @Override
    public String problem(EObject element, String text) {
        List<String> names = names(text);
        if (names.isEmpty()) {
            return reference.isRequired() ? Messages.required : null;
        }
        References candidates = new References(element, reference.getEReferenceType());
        for (String name : names) {
            int found = candidates.find(name).size();
            if (found == 0) {
                return NLS.bind(Messages.unknown, Names.of(reference.getEReferenceType()), name);
            }
            if (found > 1) {
                return NLS.bind(Messages.ambiguous, name);
            }
        }
        return null;
    }

    @Override
    public void apply(EObject element, String text) {
        References candidates = new References(element, reference.getEReferenceType());
        List<EObject> targets = new ArrayList<>();
        names(text).forEach(name -> targets.add(candidates.find(name).get(0)));
        if (reference.isMany()) {
            element.eSet(reference, targets);
        } else if (targets.isEmpty()) {
            element.eUnset(reference);
        } else {
            element.eSet(reference, targets.get(0));
        }
    }

    private List<String> names(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return reference.isMany() ? Arrays.stream(wanted.split("\\s*[,;]\\s*")).filter(name -> !name.isEmpty()).toList() : List.of(wanted);
    }
}
