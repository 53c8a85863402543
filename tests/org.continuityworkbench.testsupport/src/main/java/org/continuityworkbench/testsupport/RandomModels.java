/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.continuityworkbench.model.topology.Identified;

/**
 * Models that hold everything the metamodel allows, whether it makes sense or not: every class, every attribute with odd values, references
 * to any element of the right class. For tests of what must work for all models, such as files. The same seed gives the same model.
 */
public final class RandomModels {

    private static final List<String> SNIPPETS = List.of("", " ", "a", "Z\u00fcrich", "<&>\"'", "line\nbreak", "\ttab", "\r\n",
            "  blanks  ",
            "\ud83d\ude80", "]]>", "&#x41;", "--", "\u00a0\u2028", "true", "0", "gim-etl/role", "\ufffd", "#//", "\u7f51\u7edc");
    private static final int DEEPEST = 5;

    private final Random random;
    private int elements;

    private RandomModels(Random random) {
        this.random = random;
    }

    /**
     * A model with a root of a class.
     *
     * @param root class of the root, not abstract
     * @param seed what the model follows from
     */
    public static EObject create(EClass root, long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        EObject model = models.element(root, 0);
        for (EObject element : Elements.all(model, EObject.class)) {
            models.refer(element, Elements.all(model, EObject.class));
        }
        return model;
    }

    private EObject element(EClass type, int depth) {
        EObject element = EcoreUtil.create(type);
        elements++;
        for (EAttribute attribute : type.getEAllAttributes()) {
            if (!attribute.isTransient() && !attribute.isID() && random.nextInt(3) > 0) {
                set(element, attribute);
            }
        }
        if (element instanceof Identified identified) {
            identified.setId((random.nextBoolean() ? type.getName() : "x") + "-" + elements + List.of("", ".a", "_B", "-")
                    .get(random.nextInt(4)));
        }
        for (EReference reference : type.getEAllContainments()) {
            int count = depth >= DEEPEST ? 0 : random.nextInt(reference.isMany() ? 4 : 2);
            for (int i = 0; i < count; i++) {
                List<EClass> classes = classes(reference.getEReferenceType());
                add(element, reference, element(classes.get(random.nextInt(classes.size())), depth + 1));
            }
        }
        return element;
    }

    private static List<EClass> classes(EClass type) {
        EPackage metamodel = type.getEPackage();
        return metamodel.getEClassifiers().stream().filter(c -> c instanceof EClass e && !e.isAbstract() && type.isSuperTypeOf(e))
                .map(EClass.class::cast).toList();
    }

    private void set(EObject element, EAttribute attribute) {
        if (attribute.isMany()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                add(element, attribute, value(attribute));
            }
        } else {
            element.eSet(attribute, value(attribute));
        }
    }

    private Object value(EAttribute attribute) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum values) {
            return values.getELiterals().get(random.nextInt(values.getELiterals().size())).getInstance();
        } else if (type == String.class) {
            return text();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Long.class) {
            return random.nextBoolean() ? random.nextLong() : (long) random.nextInt(10);
        } else if (type == BigDecimal.class) {
            BigDecimal number = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(8));
            return number.setScale(random.nextInt(9) - 2, RoundingMode.UP);
        } else if (type == Duration.class) {
            return random.nextBoolean() ? Duration.ofSeconds(random.nextInt(1_000_000))
                    : Duration.ofMillis(random.nextLong() >> random.nextInt(60));
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(100_000));
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.of(2026, 1 + random.nextInt(12), 1, random.nextInt(24), 0, random.nextInt(60),
                    random.nextInt(2) * 5_000_000,
                    ZoneOffset.ofTotalSeconds(random.nextInt(1800)));
        } else if (type == ZoneId.class) {
            return ZoneId.of(List.of("UTC", "Europe/Paris", "+05:30", "Z").get(random.nextInt(4)));
        }
        throw new AssertionError("No values for " + attribute);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        }
        return text.toString();
    }

    private void refer(EObject element, List<EObject> all) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || reference.isTransient()) {
                continue;
            }
            List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
            for (int i = random.nextInt(3); i > 0 && !targets.isEmpty(); i--) {
                EObject target = targets.get(random.nextInt(targets.size()));
                if (!reference.isMany()) {
                    element.eSet(reference, target);
                } else if (!((List<?>) element.eGet(reference)).contains(target)) {
                    add(element, reference, target);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject element, EStructuralFeature feature, Object value) {
        if (feature.isMany()) {
            ((EList<Object>) element.eGet(feature)).add(value);
        } else {
            element.eSet(feature, value);
        }
    }
}
