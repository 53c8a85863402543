/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.evl;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.RuleMetadata;
import org.continuityworkbench.validation.Severity;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.epsilon.eol.dom.Annotation;
import org.eclipse.epsilon.eol.dom.AnnotationBlock;
import org.eclipse.epsilon.evl.dom.Constraint;

/** What the annotations of a constraint say. */
final class EvlMetadata {

    private static final List<String> TEXTS = List.of("title", "rationale", "bad", "good");

    private final Constraint constraint;
    private final List<String> lines;
    private final String id;

    /** @param text the file that holds the constraint */
    EvlMetadata(Constraint constraint, String text, String prefix) {
        this.constraint = constraint;
        this.lines = text.lines().toList();
        this.id = prefix + value("id", constraint.getName());
    }

    /** @throws IllegalArgumentException if an annotation or the context means nothing here */
    RuleMetadata metadata() {
        Severity severity = choice("severity", Severity.class, constraint.isCritique() ? Severity.WARNING : Severity.ERROR);
        return new RuleMetadata(id, severity, choice("architecture", Architecture.class, Architecture.BOTH), target(), values("source"),
                values("reads"), value("versions", ""), value("since", ""));
    }

    /** The texts of the rule; message and label of the fix are made when the rule runs. */
    ResourceBundle texts() {
        Map<String, String> texts = new HashMap<>();
        TEXTS.forEach(key -> texts.put(id + "." + key, value(key, "")));
        texts.put(id + ".title", value("title", constraint.getName()));
        texts.put(id + ".message", "{0}");
        texts.put(id + ".fix", "{0}");
        return new Texts(texts);
    }

    private Class<? extends EObject> target() {
        String name = constraint.getConstraintContext().getTypeName();
        String plain = name.substring(name.indexOf('!') + 1);
        for (var metamodel : List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE)) {
            if (metamodel.getEClassifier(plain) instanceof EClass type) {
                return type.getInstanceClass().asSubclass(EObject.class);
            }
        }
        throw problem("the context " + name + " is no class of the topology or of a scenario");
    }

    private <E extends Enum<E>> E choice(String annotation, Class<E> type, E otherwise) {
        String text = value(annotation, otherwise.name());
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> problem("@" + annotation + " " + text + " is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private String value(String annotation, String otherwise) {
        List<String> values = values(annotation);
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private List<String> values(String annotation) {
        AnnotationBlock block = constraint.getAnnotationBlock();
        List<Annotation> all = block == null ? List.of() : block.getAnnotations();
        return all.stream().filter(one -> one.getName().equals(annotation)).map(this::text).toList();
    }

    /** The rest of the line: the parser itself keeps no more than the first word. */
    private String text(Annotation annotation) {
        String line = lines.get(annotation.getRegion().getStart().getLine() - 1);
        String sign = "@" + annotation.getName();
        return line.substring(line.indexOf(sign) + sign.length()).strip();
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("line " + constraint.getRegion().getStart().getLine() + ", " + constraint.getName() + ": "
                + what);
    }

    /** Texts from a map. */
    private static final class Texts extends ResourceBundle {

        private final Map<String, String> texts;

        Texts(Map<String, String> texts) {
            this.texts = Map.copyOf(texts);
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
