/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.mutation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Applies an edit to a deployment as a person would do it in the editor.
 *
 * <ul>
 * <li>{@code set}: value of a feature; several values of a list are separated by blanks; a reference is written by identifier.
 * <li>{@code unset}: back to the default, or without the option.
 * <li>{@code remove}: with a feature, the value is taken out of that list; without, the elements are deleted with all that points at them.
 * <li>{@code add}: an identifier or a literal goes to the end of a list. For a list of contained elements the value describes the new
 * one: {@code PlanStep id=s-1 kind=WATCH @0} has a class, features, and optionally a position. Values of one feature are separated by
 * commas; a contained option is {@code section/name:value}.
 * <li>{@code move}: a number is the new position in the list; an identifier is the new container.
 * </ul>
 */
final class MutationApplier {

    private static final String OPTION = "option:";

    private final Deployment deployment;
    private final Map<String, EObject> elements = new TreeMap<>();

    MutationApplier(Deployment deployment) {
        this.deployment = deployment;
        for (Iterator<EObject> all = deployment.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Identified element) {
                elements.put(element.getId(), element);
            }
        }
    }

    void apply(Mutation mutation) {
        if (mutation.feature().isEmpty()) {
            mutation.element().forEach(id -> EcoreUtil.delete(element(id), true));
            return;
        }
        EObject target = mutation.element().isEmpty() ? deployment : element(mutation.element().get(0));
        if (mutation.feature().startsWith(OPTION)) {
            editOption((Configurable) target, mutation.feature().substring(OPTION.length()), mutation);
            return;
        }
        switch (mutation.operation()) {
            case "set" -> set(target, feature(target, mutation.feature()), MutationCatalogue.words(mutation.value()), mutation.value());
            case "unset" -> target.eUnset(feature(target, mutation.feature()));
            case "remove" -> removeValue(target, feature(target, mutation.feature()), mutation.value());
            case "add" -> add(target, feature(target, mutation.feature()), mutation.value());
            case "move" -> move(target, mutation.feature(), mutation.value());
            default -> throw new IllegalArgumentException(mutation + ": no such operation");
        }
    }

    private EObject element(String id) {
        EObject element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("No element " + id + " in " + deployment.getId());
        }
        return element;
    }

    private static EStructuralFeature feature(EObject target, String name) {
        EStructuralFeature feature = target.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException(target.eClass().getName() + " has no feature " + name);
        }
        return feature;
    }

    private void editOption(Configurable target, String key, Mutation mutation) {
        OptionSetting found = target.getOptions().stream().filter(o -> key.equals(o.getSection() + "/" + o.getName())).findFirst()
                .orElse(null);
        if ("unset".equals(mutation.operation())) {
            target.getOptions().remove(java.util.Objects.requireNonNull(found, key));
        } else if (found != null) {
            found.setValue(mutation.value());
        } else {
            target.getOptions().add(option(key + ":" + mutation.value()));
        }
    }

    /** From {@code section/name:value}. */
    private static OptionSetting option(String text) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':', slash);
        OptionSetting option = TopologyFactory.eINSTANCE.createOptionSetting();
        option.setSection(text.substring(0, slash));
        option.setName(text.substring(slash + 1, colon));
        option.setValue(text.substring(colon + 1));
        return option;
    }

    private void set(EObject target, EStructuralFeature feature, List<String> words, String whole) {
        if (feature.isMany()) {
            list(target, feature).clear();
            words.forEach(word -> list(target, feature).add(value(feature, word)));
        } else {
            target.eSet(feature, value(feature, whole));
        }
    }

    private Object value(EStructuralFeature feature, String text) {
        if (feature instanceof EAttribute attribute) {
            return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
        }
        return feature.getEType() == TopologyPackage.Literals.OPTION_SETTING ? option(text) : element(text);
    }

    private void removeValue(EObject target, EStructuralFeature feature, String text) {
        if (!list(target, feature).remove(value(feature, text))) {
            throw new IllegalArgumentException(feature.getName() + " does not hold " + text);
        }
    }

    private void add(EObject target, EStructuralFeature feature, String text) {
        List<String> words = new ArrayList<>(MutationCatalogue.words(text));
        EList<Object> list = list(target, feature);
        if (!(TopologyPackage.eINSTANCE.getEClassifier(words.get(0)) instanceof EClass type)) {
            list.add(value(feature, text));
            return;
        }
        String last = words.get(words.size() - 1);
        boolean positioned = last.startsWith("@");
        EObject added = TopologyFactory.eINSTANCE.create(type);
        for (String word : words.subList(1, words.size() - (positioned ? 1 : 0))) {
            String[] pair = word.split("=", 2);
            set(added, feature(added, pair[0]), List.of(pair[1].split(",")), pair[1]);
        }
        list.add(positioned ? Integer.parseInt(last.substring(1)) : list.size(), added);
    }

    private void move(EObject target, String name, String text) {
        if (Character.isDigit(text.charAt(0))) {
            EObject container = target.eContainer();
            list(container, feature(container, name)).move(Integer.parseInt(text), target);
        } else {
            EObject container = element(text);
            list(container, feature(container, name)).add(target);
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject target, EStructuralFeature feature) {
        return (EList<Object>) target.eGet(feature);
    }
}
