/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.ValidationResult;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Edits of all kinds at random: what an editor, an undo, a paste or a quick fix may do to a model. The same seeds give the same edits. */
final class RandomEdits {

    private final List<EObject> roots;
    private final List<EObject> removed = new ArrayList<>();
    private int copies;

    /** @param roots the models to edit, the deployment first */
    RandomEdits(List<EObject> roots) {
        this.roots = roots;
    }

    /**
     * One edit.
     *
     * @param result the findings before it, for quick fixes
     * @return what was done, for people
     */
    String apply(long seed, ValidationResult result) {
        // seeds near each other must not lead to like edits
        Random random = new Random(new SplittableRandom(seed).nextLong());
        EObject root = roots.get(random.nextInt(4) == 0 ? random.nextInt(roots.size()) : 0);
        List<EObject> all = Elements.all(root, EObject.class);
        EObject element = pick(all, random);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> attribute(element, all, random);
            case 3, 4, 5 -> reference(element, all, random);
            case 6 -> remove(element, random);
            case 7 -> copy(element);
            case 8 -> moveElsewhere(element, all, random);
            case 9 -> rearrange(element, random);
            case 10 -> revive(all, random);
            case 11 -> option(pick(Elements.all(root, Configurable.class), random), random);
            case 12 -> fix(result, random);
            default -> suppress((Deployment) roots.get(0), result, random);
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private static String attribute(EObject element, List<EObject> all, Random random) {
        EAttribute attribute = pick(element.eClass().getEAllAttributes(), random);
        Object value = random.nextInt(4) == 0 ? attribute.getDefaultValue() : value(attribute, all, random);
        return set(element, attribute, value, random);
    }

    private static Object value(EAttribute attribute, List<EObject> all, Random random) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        EObject other = pick(all.stream().filter(candidate -> candidate.eClass().getEAllAttributes().contains(attribute)).toList(), random);
        if (attribute.getEAttributeType() instanceof EEnum values) {
            return pick(values.getELiterals(), random).getInstance();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (!attribute.isMany() && !attribute.isID() && other != null && random.nextBoolean()) {
            return other.eGet(attribute);
        } else if (type == String.class) {
            return pick(List.of("all", "gcc", "cfg", "ICON_CORE", "INFO_MART", "8.5.015", "x" + random.nextInt(3), "7.6", ""), random);
        } else if (type == Long.class) {
            return (long) Math.pow(10, random.nextInt(13)) * random.nextInt(10);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(4));
        } else if (type == Duration.class) {
            return Duration.ofSeconds((long) Math.pow(10, random.nextInt(7)));
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 1 + random.nextInt(12), 1);
        }
        return attribute.getDefaultValue();
    }

    private static String reference(EObject element, List<EObject> all, Random random) {
        EReference reference = pick(element.eClass().getEAllReferences().stream().filter(r -> !r.isContainment()).toList(), random);
        if (reference == null) {
            return "nothing";
        }
        return set(element, reference, pick(all.stream().filter(reference.getEReferenceType()::isInstance).toList(), random), random);
    }

    @SuppressWarnings("unchecked")
    private static String set(EObject element, EStructuralFeature feature, Object value, Random random) {
        if (!feature.isMany()) {
            boolean unset = value == null || random.nextInt(4) == 0;
            if (unset) {
                element.eUnset(feature);
            } else {
                element.eSet(feature, value);
            }
            return (unset ? "unset " : "set ") + feature.getName() + " of " + id(element) + (unset ? "" : " to " + text(value));
        }
        EList<Object> list = (EList<Object>) element.eGet(feature);
        int kind = random.nextInt(4);
        if (kind == 0 && !list.isEmpty()) {
            list.remove(random.nextInt(list.size()));
        } else if (kind == 1 && list.size() > 1) {
            list.move(random.nextInt(list.size()), random.nextInt(list.size()));
        } else if (kind == 2 && random.nextInt(3) == 0) {
            list.clear();
        } else if (value != null && !list.contains(value)) {
            list.add(random.nextInt(list.size() + 1), value);
        }
        return "edit " + feature.getName() + " of " + id(element) + ": " + list.size();
    }

    private String remove(EObject element, Random random) {
        if (element.eContainer() == null) {
            return "nothing";
        }
        String id = id(element);
        if (random.nextBoolean()) {
            EcoreUtil.delete(element, true);
            return "delete " + id;
        }
        EcoreUtil.remove(element);
        removed.add(element);
        return "remove " + id;
    }

    private String copy(EObject element) {
        if (element.eContainer() == null || !element.eContainmentFeature().isMany()) {
            return "nothing";
        }
        EObject copy = EcoreUtil.copy(element);
        for (Identified identified : Elements.all(copy, Identified.class)) {
            identified.setId("copy-" + ++copies);
        }
        add(element.eContainer(), element.eContainmentFeature(), copy, 0);
        return "copy " + id(element);
    }

    private static String moveElsewhere(EObject element, List<EObject> all, Random random) {
        EObject parent = pick(all.stream().filter(candidate -> candidate != element && !EcoreUtil.isAncestor(element, candidate)).toList(),
                random);
        EReference feature = parent == null || element.eContainer() == null ? null
                : pick(parent.eClass().getEAllContainments().stream().filter(r -> r.getEReferenceType().isInstance(element)).toList(),
                        random);
        if (feature == null) {
            return "nothing";
        }
        add(parent, feature, element, 0);
        return "move " + id(element) + " to " + id(parent);
    }

    @SuppressWarnings("unchecked")
    private static String rearrange(EObject element, Random random) {
        if (element.eContainer() == null || !element.eContainmentFeature().isMany()) {
            return "nothing";
        }
        EList<EObject> siblings = (EList<EObject>) element.eContainer().eGet(element.eContainmentFeature());
        siblings.move(random.nextInt(siblings.size()), element);
        return "rearrange " + id(element);
    }

    /** Brings back what was taken out, or edits it while it is out. */
    private String revive(List<EObject> all, Random random) {
        EObject element = pick(removed, random);
        if (element == null) {
            return "nothing";
        } else if (random.nextInt(3) == 0) {
            return "outside: " + attribute(element, all, random);
        }
        removed.remove(element);
        return "revive: " + moveElsewhereOrBack(element, all, random);
    }

    private static String moveElsewhereOrBack(EObject element, List<EObject> all, Random random) {
        for (int i = random.nextInt(all.size()), tries = 0; tries < all.size(); i = (i + 1) % all.size(), tries++) {
            EObject parent = all.get(i);
            for (EReference feature : parent.eClass().getEAllContainments()) {
                if (feature.getEReferenceType().isInstance(element) && !EcoreUtil.isAncestor(element, parent)) {
                    add(parent, feature, element, 0);
                    return id(element) + " in " + id(parent);
                }
            }
        }
        return "nothing";
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject parent, EReference feature, EObject element, int index) {
        if (feature.isMany()) {
            EList<EObject> siblings = (EList<EObject>) parent.eGet(feature);
            siblings.remove(element);
            siblings.add(index, element);
        } else {
            parent.eSet(feature, element);
        }
    }

    private static String option(Configurable element, Random random) {
        if (element == null) {
            return "nothing";
        }
        OptionDefinition option = pick(List.copyOf(OptionCatalogue.standard().definitions()), random);
        String value = pick(Arrays.asList("0", "1", "true", "false", "30", "900", "28800", "23:00", option.defaultValue(), "x"), random);
        Elements.setOption(element, option.key().section(), option.key().name(), value);
        return "option " + option.key() + " of " + id(element) + " = " + value;
    }

    private static String fix(ValidationResult result, Random random) {
        var finding = pick(result.findings().stream().filter(one -> one.fix() != null).toList(), random);
        if (finding == null) {
            return "nothing";
        }
        finding.fix().apply();
        return "fix " + finding.rule().id();
    }

    private static String suppress(Deployment deployment, ValidationResult result, Random random) {
        var finding = pick(result.findings(), random);
        if (finding == null || random.nextInt(3) > 0) {
            return "nothing";
        }
        Suppression suppression = TopologyFactory.eINSTANCE.createSuppression();
        suppression.setId("suppression-" + deployment.getSuppressions().size());
        suppression.setRule(finding.rule().id());
        suppression.setElement(random.nextBoolean() && finding.element() instanceof Identified identified ? identified : null);
        deployment.getSuppressions().add(suppression);
        return "suppress " + finding.rule().id();
    }

    private static String text(Object value) {
        return value instanceof EObject element ? id(element) : String.valueOf(value);
    }

    private static String id(EObject element) {
        return element.eClass().getName() + " " + (element instanceof Identified identified ? identified.getId() : "");
    }
}
