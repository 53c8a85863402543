/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** An attribute as text: lengths of time as {@code 8h} or {@code PT8H}, truth as yes or no, several values with commas between them. */
final class AttributeField extends FeatureField<EAttribute> {

    private final EDataType type;

    AttributeField(EAttribute attribute) {
        super(attribute);
        this.type = attribute.getEAttributeType();
    }

    @Override
    String text(EObject element, Object value) {
        if (value instanceof Duration duration) {
            return Durations.format(duration);
        }
        if (value instanceof BigDecimal number) {
            return Figures.text(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? Messages.yes : Messages.no;
        }
        String text = EcoreUtil.convertToString(type, value);
        return type instanceof EEnum names ? Names.of(names.getEEnumLiteralByLiteral(text)) : text;
    }

    @Override
    List<String> singleChoices(EObject element) {
        if (type instanceof EEnum names) {
            return names.getELiterals().stream().map(Names::of).toList();
        }
        return isTruth() ? List.of(Messages.yes, Messages.no) : List.of();
    }

    private boolean isTruth() {
        return type.getInstanceClass() == boolean.class || type.getInstanceClass() == Boolean.class;
    }

    @Override
    public boolean isLong() {
        return feature() == TopologyPackage.Literals.NAMED_ELEMENT__DESCRIPTION;
    }

    @Override
    public String problem(EObject element, String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return feature().isRequired() ? Messages.required : null;
        }
        if (feature().isID()) {
            return idProblem(element, wanted);
        }
        for (String part : parts(wanted)) {
            try {
                value(part);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return problem(part, e);
            }
        }
        return null;
    }

    private String problem(String part, RuntimeException cause) {
        if (type instanceof EEnum || isTruth()) {
            return isTruth() ? Messages.boolean_wanted : NLS.bind(Messages.choice_wanted, String.join(", ", choices(null)));
        }
        if (type.getInstanceClass() == OffsetDateTime.class || type.getInstanceClass() == ZoneId.class) {
            return NLS.bind(type.getInstanceClass() == ZoneId.class ? Messages.zone_wanted : Messages.instant_wanted, part);
        }
        return type.getInstanceClass() == Duration.class ? cause.getMessage() : NLS.bind(Messages.number_wanted, part);
    }

    private String idProblem(EObject element, String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9._-]*")) {
            return Messages.id_wanted;
        }
        EObject root = EcoreUtil.getRootContainer(element);
        boolean taken = root != element && isIdOf(root, id);
        for (var all = root.eAllContents(); !taken && all.hasNext();) {
            EObject other = all.next();
            taken = other != element && isIdOf(other, id);
        }
        return taken ? NLS.bind(Messages.id_taken, id) : null;
    }

    private static boolean isIdOf(EObject element, String id) {
        return element instanceof Identified identified && id.equals(identified.getId());
    }

    @Override
    List<?> values(EObject element, String text) {
        return parts(text).stream().map(this::value).toList();
    }

    private List<String> parts(String text) {
        // what a value is called may have several words
        String gap = type instanceof EEnum ? "\\s*[,;]\\s*" : "[,;\\s]+";
        String[] parts = feature().isMany() ? text.split(gap) : new String[] {text};
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }

    private Object value(String text) {
        if (type.getInstanceClass() == Duration.class) {
            return Durations.parse(text);
        }
        if (type.getInstanceClass() == BigDecimal.class) {
            return Figures.parse(text);
        }
        if (isTruth()) {
            return truth(text);
        }
        Object value = EcoreUtil.createFromString(type, type instanceof EEnum names ? literal(names, text) : text);
        if (value == null) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    /** The value as files write it; people may type that, or what they read. */
    private static String literal(EEnum names, String text) {
        return names.getELiterals().stream().filter(literal -> Names.of(literal).equalsIgnoreCase(text)).map(EEnumLiteral::getLiteral)
                .findFirst().orElse(text);
    }

    private static boolean truth(String text) {
        if (List.of(Messages.yes, "true", "1").stream().anyMatch(text::equalsIgnoreCase)) {
            return true;
        }
        if (List.of(Messages.no, "false", "0").stream().anyMatch(text::equalsIgnoreCase)) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }
}
