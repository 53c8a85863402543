/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Checks that engines can rely on the figures of a model: required values are there, durations and numbers are within their bounds, options
 * are known. What depends on several elements together is the task of validation rules, not of this class.
 */
final class Soundness {

    /** Ten years with their leap days: nobody plans or survives a longer outage. */
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final Problems problems;
    private final ToIntFunction<EObject> lines;

    Soundness(Problems problems, ToIntFunction<EObject> lines) {
        this.problems = problems;
        this.lines = lines;
    }

    void check(EObject root) {
        checkElement(root);
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            checkElement(contents.next());
        }
    }

    private void checkElement(EObject element) {
        int before = problems.count();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (!feature.isTransient()) {
                checkCount(element, feature);
                if (feature instanceof EAttribute attribute && !attribute.isMany() && element.eGet(attribute) != null) {
                    checkValue(element, attribute, element.eGet(attribute));
                }
            }
        }
        if (element instanceof OptionSetting option && problems.count() == before) {
            KnownOptions.check(option, problems, lines.applyAsInt(option));
        }
    }

    private void checkCount(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        int count = value instanceof List<?> list ? list.size() : value == null || "".equals(value) ? 0 : 1;
        if (count < feature.getLowerBound()) {
            if (feature.isMany()) {
                report(element, "too-few", feature.getName(), Integer.toString(count), Integer.toString(feature.getLowerBound()));
            } else {
                report(element, "required", feature.getName());
            }
        } else if (feature.getUpperBound() > 1 && count > feature.getUpperBound()) {
            report(element, "too-many", feature.getName(), Integer.toString(count), Integer.toString(feature.getUpperBound()));
        }
    }

    private void checkValue(EObject element, EAttribute attribute, Object value) {
        if (value instanceof Duration duration) {
            checkDuration(element, attribute, duration);
        } else if (value instanceof Long number) {
            checkNumber(element, attribute, BigDecimal.valueOf(number), number.toString());
        } else if (value instanceof BigDecimal number) {
            checkNumber(element, attribute, number, number.toString());
        }
    }

    private void checkDuration(EObject element, EAttribute attribute, Duration duration) {
        if (duration.isNegative()) {
            report(element, "negative-duration", attribute.getName(), duration.toString());
        } else if (duration.compareTo(LONGEST) > 0) {
            report(element, "absurd-duration", attribute.getName(), duration.toString(), Durations.format(duration));
        } else if (duration.getNano() != 0 && attribute != TopologyPackage.Literals.LINK__LATENCY) {
            report(element, "fraction-of-second", attribute.getName(), duration.toString());
        }
    }

    private void checkNumber(EObject element, EAttribute attribute, BigDecimal number, String text) {
        NumberBounds bounds = NumberBounds.of(attribute);
        if (number.signum() < 0) {
            report(element, "negative-number", attribute.getName(), text);
        } else if (bounds.isBelow(number)) {
            String key = bounds.isLowestAllowed() ? "number-too-small" : "number-not-above";
            report(element, key, attribute.getName(), text, bounds.lowest().toString());
        } else if (number.compareTo(bounds.highest()) > 0) {
            report(element, "number-too-large", attribute.getName(), text, bounds.highest().toPlainString());
        } else if (number.scale() > NumberBounds.MOST_DECIMALS) {
            report(element, "too-many-decimals", attribute.getName(), text, Integer.toString(NumberBounds.MOST_DECIMALS));
        }
    }

    private void report(EObject element, String key, String... arguments) {
        problems.add(lines.applyAsInt(element), Labels.of(element), key, arguments);
    }
}
