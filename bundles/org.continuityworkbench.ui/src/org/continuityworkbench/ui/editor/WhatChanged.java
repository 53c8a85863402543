/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.ui.values.Names;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** Says what differs between two states of a deployment, element by element. Stateless. */
final class WhatChanged {

    private WhatChanged() {
    }

    /**
     * The differences, in the order of the model: what is new, what has other values, what is gone.
     *
     * @return one line for each element; empty if they are equal
     */
    static List<String> between(Deployment before, Deployment now) {
        Map<String, EObject> old = byKey(before);
        List<String> changes = new ArrayList<>();
        byKey(now).forEach((key, element) -> {
            EObject former = old.remove(key);
            if (former == null || former.eClass() != element.eClass()) {
                changes.add(NLS.bind(Messages.changed_added, name(element)));
            } else {
                List<String> fields = fields(former, element);
                if (!fields.isEmpty()) {
                    changes.add(NLS.bind(Messages.changed_values, name(element), String.join(", ", fields)));
                }
            }
        });
        old.values().forEach(gone -> changes.add(NLS.bind(Messages.changed_removed, name(gone))));
        return changes;
    }

    private static List<String> fields(EObject before, EObject now) {
        List<String> changed = new ArrayList<>();
        for (EStructuralFeature feature : now.eClass().getEAllStructuralFeatures()) {
            boolean own = feature.isChangeable() && !feature.isDerived() && !feature.isTransient()
                    && !(feature instanceof EReference reference && reference.isContainment());
            if (own && !Objects.equals(plain(before.eGet(feature)), plain(now.eGet(feature)))) {
                changed.add(Names.of(feature).toLowerCase(Locale.getDefault()));
            }
        }
        return changed;
    }

    /** A value that can be compared between two models: elements by what they are known by. */
    private static Object plain(Object value) {
        return switch (value) {
            case List<?> values -> values.stream().map(WhatChanged::plain).toList();
            case EObject element -> key(element);
            case null, default -> value;
        };
    }

    /** All elements by identifier; those without one by their place. */
    private static Map<String, EObject> byKey(Deployment deployment) {
        Map<String, EObject> all = new LinkedHashMap<>();
        // the root stays the same even if its identifier is changed
        all.put("", deployment);
        deployment.eAllContents().forEachRemaining(element -> all.put(key(element), element));
        return all;
    }

    private static String key(EObject element) {
        if (element.eContainer() == null) {
            return "";
        }
        if (element instanceof Identified identified && identified.getId() != null) {
            return identified.getId();
        }
        if (element instanceof OptionSetting option) {
            return key(element.eContainer()) + "/" + option.getSection() + "/" + option.getName();
        }
        Object siblings = element.eContainer().eGet(element.eContainmentFeature());
        int place = siblings instanceof List<?> list ? list.indexOf(element) : 0;
        return key(element.eContainer()) + "/" + element.eContainmentFeature().getName() + place;
    }

    private static String name(EObject element) {
        if (element instanceof NamedElement named && Deployments.label(named) != null) {
            return Deployments.label(named);
        }
        EObject owner = element.eContainer();
        return owner == null ? Names.of(element.eClass()) : NLS.bind(Messages.changed_part, Names.of(element.eClass()), name(owner));
    }
}
