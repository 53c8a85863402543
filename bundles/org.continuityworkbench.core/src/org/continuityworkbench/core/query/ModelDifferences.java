/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What differs between two states of one model, told by elements: which came, which went, which values changed. Elements are the same when
 * their identifiers are; what has none is recognised by its place and name. Looks at every value once.
 */
public final class ModelDifferences {

    /** What happened to an element. */
    public enum Kind { CHANGED, ADDED, REMOVED }

    /**
     * One difference.
     *
     * @param kind    what happened
     * @param element name of the element, of an option that of its owner
     * @param value   name of the value or option; of a whole element that of its class
     * @param before  former value; empty for none
     * @param after   value now; empty for none
     * @param old     the element as it was; null for one that came
     * @param now     the element as it is; null for one that went
     * @param feature the value that changed; null for an option or a whole element
     */
    public record Difference(Kind kind, String element, String value, String before, String after, EObject old, EObject now,
            EStructuralFeature feature) {
    }

    private ModelDifferences() {
    }

    /** All differences in model order, changed and removed elements first; empty if the models say the same. */
    public static List<Difference> between(EObject before, EObject after) {
        Map<String, EObject> old = byKey(before);
        Map<String, EObject> now = byKey(after);
        List<Difference> differences = new ArrayList<>();
        Set<EObject> gone = new HashSet<>();
        old.forEach((key, element) -> {
            EObject other = now.get(key);
            if (other != null && other.eClass() == element.eClass()) {
                values(element, other, differences);
            } else {
                gone.add(element);
                if (!gone.contains(element.eContainer())) {
                    differences.add(whole(Kind.REMOVED, element));
                }
            }
        });
        Set<EObject> come = new HashSet<>();
        now.forEach((key, element) -> {
            EObject other = old.get(key);
            if (other == null || other.eClass() != element.eClass()) {
                come.add(element);
                if (!come.contains(element.eContainer())) {
                    differences.add(whole(Kind.ADDED, element));
                }
            }
        });
        return List.copyOf(differences);
    }

    private static Map<String, EObject> byKey(EObject root) {
        Map<String, EObject> keys = new LinkedHashMap<>();
        Map<EObject, String> known = new LinkedHashMap<>();
        keys.put("", root);
        known.put(root, "");
        root.eAllContents().forEachRemaining(element -> {
            String place = known.get(element.eContainer()) + "/" + element.eContainingFeature().getName() + "/";
            String id = EcoreUtil.getID(element);
            String key = id != null ? id : place + text(element, "section") + "/" + text(element, "name");
            while (keys.putIfAbsent(key, element) != null) {
                key += "'";
            }
            known.put(element, key);
        });
        return keys;
    }

    private static void values(EObject before, EObject after, List<Difference> differences) {
        boolean option = before.eClass().getEStructuralFeature("section") != null;
        for (EStructuralFeature feature : before.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature.isDerived() || feature instanceof EReference reference && reference.isContainment()) {
                continue;
            }
            String old = value(before, feature);
            String now = value(after, feature);
            if (!Objects.equals(old, now)) {
                String name = option ? text(before, "name") : feature.getName();
                differences.add(new Difference(Kind.CHANGED, label(option ? before.eContainer() : before), name, old, now, before, after,
                        option ? null : feature));
            }
        }
    }

    private static Difference whole(Kind kind, EObject element) {
        boolean option = element.eClass().getEStructuralFeature("section") != null;
        String value = text(element, "value");
        String name = option ? text(element, "name") : element.eClass().getName();
        return new Difference(kind, label(option ? element.eContainer() : element), name,
                kind == Kind.REMOVED ? value : "", kind == Kind.ADDED ? value : "", kind == Kind.REMOVED ? element : null,
                kind == Kind.ADDED ? element : null, null);
    }

    /** A value as a file would show it; of references the identifiers. */
    private static String value(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        if (feature instanceof EAttribute attribute && !feature.isMany()) {
            return value == null ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
        }
        List<?> values = feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
        // their order says nothing
        TreeSet<String> texts = new TreeSet<>();
        for (Object one : values) {
            String id = one instanceof EObject target ? EcoreUtil.getID(target) : null;
            texts.add(id != null ? id : one instanceof EObject target ? label(target) : String.valueOf(one));
        }
        return String.join(", ", texts);
    }

    private static String label(EObject element) {
        String name = text(element, "name");
        String id = EcoreUtil.getID(element);
        return !name.isEmpty() ? name : id != null ? id : element.eClass().getName();
    }

    private static String text(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        return found instanceof EAttribute attribute && !attribute.isMany() ? value(element, found) : "";
    }
}
