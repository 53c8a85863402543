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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EcorePackage;

/** Texts of attributes: what cannot be read as a value of its type, and how to say so. */
final class Values {

    private Values() {
    }

    /**
     * Refuses what the conversion of the metamodel would accept silently: every text but {@code true} would be read as false.
     *
     * @throws IllegalArgumentException if the text is no value of the type
     */
    static void check(EAttribute attribute, Object text) {
        if (attribute.getEAttributeType() == EcorePackage.Literals.EBOOLEAN && !"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(String.valueOf(text));
        }
    }

    static void report(Problems problems, int line, String element, EAttribute attribute, String text) {
        EDataType type = attribute.getEAttributeType();
        if (type instanceof EEnum values) {
            var names = values.getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
            String suggestion = problems.isWorthSuggesting() ? Suggestions.didYouMean(text, names) : "";
            problems.add(line, element, "bad-enum", attribute.getName(), text, String.join(", ", names), suggestion);
        } else {
            problems.add(line, element, key(type), attribute.getName(), text);
        }
    }

    private static String key(EDataType type) {
        Class<?> java = type.getInstanceClass();
        if (java == Duration.class) {
            return "bad-duration";
        } else if (java == LocalDate.class) {
            return "bad-date";
        } else if (java == OffsetDateTime.class) {
            return "bad-instant";
        } else if (java == ZoneId.class) {
            return "bad-zone";
        } else if (java == boolean.class) {
            return "bad-boolean";
        } else if (java == Long.class) {
            return "bad-integer";
        } else if (java == BigDecimal.class) {
            return "bad-number";
        }
        return "bad-value";
    }
}
