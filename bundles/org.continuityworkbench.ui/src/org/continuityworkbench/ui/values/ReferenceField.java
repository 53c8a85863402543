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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.continuityworkbench.model.edit.Names;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** A reference as text: the name of the element referred to, or its id where names are not unique; several with commas between them. */
final class ReferenceField extends FeatureField<EReference> {

    ReferenceField(EReference reference) {
        super(reference);
    }

    @Override
    String text(EObject element, Object value) {
        EObject target = (EObject) value;
        return feature().isMany() ? References.id(target) : candidates(element).text(target);
    }

    @Override
    public Function<EObject, String> reader() {
        if (feature().isMany()) {
            return this::text;
        }
        Map<EObject, References> known = new IdentityHashMap<>();
        return element -> {
            EObject target = editable(element) ? (EObject) element.eGet(feature()) : null;
            return target == null ? "" : known.computeIfAbsent(EcoreUtil.getRootContainer(element), this::candidates).text(target, element);
        };
    }

    @Override
    List<String> singleChoices(EObject element) {
        List<String> choices = new ArrayList<>();
        if (!feature().isRequired()) {
            choices.add("");
        }
        choices.addAll(candidates(element).texts());
        return choices;
    }

    @Override
    public String problem(EObject element, String text) {
        List<String> names = names(text);
        if (names.isEmpty()) {
            return feature().isRequired() ? Messages.required : null;
        }
        References candidates = candidates(element);
        for (String name : names) {
            int found = candidates.find(name).size();
            if (found == 0) {
                return NLS.bind(Messages.unknown, Names.of(feature().getEReferenceType()), name);
            }
            if (found > 1) {
                return NLS.bind(Messages.ambiguous, name);
            }
        }
        return null;
    }

    @Override
    List<?> values(EObject element, String text) {
        References candidates = candidates(element);
        return names(text).stream().map(name -> candidates.find(name).getFirst()).toList();
    }

    private References candidates(EObject element) {
        return new References(element, feature().getEReferenceType());
    }

    private List<String> names(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return feature().isMany() ? Arrays.stream(wanted.split("\\s*[,;]\\s*")).filter(name -> !name.isEmpty()).toList() : List.of(wanted);
    }
}
