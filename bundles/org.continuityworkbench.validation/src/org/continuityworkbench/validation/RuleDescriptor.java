/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.validation.engine.Totals;
import org.eclipse.emf.ecore.EObject;

/** A rule with its metadata and texts. Immutable; safe for any thread. */
public final class RuleDescriptor {

    private final Rule<?> rule;
    private final RuleMetadata metadata;
    private final ResourceBundle texts;
    private final String origin;
    private final Map<String, MessageTemplate> templates = new ConcurrentHashMap<>();

    /**
     * @param rule  the rule; its class carries {@link RuleInfo}
     * @param texts texts under the keys that {@link RuleInfo} names
     * @throws IllegalArgumentException if the class carries no metadata
     */
    public RuleDescriptor(Rule<?> rule, ResourceBundle texts) {
        this(rule, RuleMetadata.of(rule.getClass()), texts);
    }

    /** A rule whose metadata stand elsewhere than in an annotation of its class. */
    public RuleDescriptor(Rule<?> rule, RuleMetadata metadata, ResourceBundle texts) {
        this(rule, metadata, texts, "");
    }

    private RuleDescriptor(Rule<?> rule, RuleMetadata metadata, ResourceBundle texts, String origin) {
        this.rule = Objects.requireNonNull(rule);
        this.metadata = Objects.requireNonNull(metadata);
        this.texts = Objects.requireNonNull(texts);
        this.origin = Objects.requireNonNull(origin);
    }

    /** Descriptor of a rule whose texts stand in {@code messages.properties} beside its class. */
    public static RuleDescriptor of(Rule<?> rule) {
        return new RuleDescriptor(rule, PackageTexts.of(rule.getClass()).bundle());
    }

    /** The same rule as contributed by a plug-in: it runs with a time limit, and the plug-in is named where the rule fails. */
    public RuleDescriptor contributedBy(String plugin) {
        return new RuleDescriptor(rule, metadata, texts, plugin);
    }

    /** The same rule, checked by another object, for example one that asks this rule and notes how long it takes. */
    public RuleDescriptor running(Rule<?> other) {
        return new RuleDescriptor(other, metadata, texts, origin);
    }

    /** Symbolic name of the plug-in that contributes the rule; empty for a documented rule. */
    public String origin() {
        return origin;
    }

    /** True if the rule comes from elsewhere, so that the engine runs it with care. */
    public boolean isContributed() {
        return !origin.isEmpty();
    }

    public Rule<?> rule() {
        return rule;
    }

    public String id() {
        return metadata.id();
    }

    public Severity severity() {
        return metadata.severity();
    }

    public Architecture architecture() {
        return metadata.architecture();
    }

    /** True if the engine has to collect for the rule; a rule of a plug-in collects for itself. */
    public boolean collects() {
        return rule instanceof CollectingRule && !isContributed();
    }

    /** Class of the elements that a collecting rule takes its facts from. */
    public Class<? extends EObject> part() {
        return Totals.part((CollectingRule<?, ?, ?, ?>) rule);
    }

    /** What a collecting rule reads of its parts. */
    public List<String> partReads() {
        return List.of(rule.getClass().getAnnotation(Collects.class).reads());
    }

    /** Place for what a collecting rule collects. */
    public Totals totals(PartOrder order) {
        return new Totals((CollectingRule<?, ?, ?, ?>) rule, order);
    }

    public Class<? extends EObject> target() {
        return metadata.target();
    }

    public List<String> sources() {
        return metadata.sources();
    }

    public List<String> reads() {
        return metadata.reads();
    }

    public String productVersions() {
        return metadata.productVersions();
    }

    public String since() {
        return metadata.since();
    }

    /** True if the rule needs an inference besides or instead of a documented fact. */
    public boolean isInferred() {
        return sources().contains("inferred");
    }

    /** True if no document stands behind the rule at all. */
    public boolean isInferredOnly() {
        return sources().equals(List.of("inferred"));
    }

    public String title() {
        return text("title");
    }

    public String rationale() {
        return text("rationale");
    }

    public String badExample() {
        return text("bad");
    }

    public String goodExample() {
        return text("good");
    }

    /** Why the rule offers no fix; empty if it offers one. */
    public String whyNoFix() {
        return text("nofix");
    }

    /** True if the rule can mend at least one kind of violation. */
    public boolean offersFix() {
        String key = id() + ".fix";
        return texts.keySet().stream().anyMatch(known -> known.equals(key) || known.startsWith(key + "."));
    }

    /** The inference that the rule rests on; empty if it rests on documents alone. */
    public String inference() {
        return text("inference");
    }

    /** The text {@code ID.KEY}; empty if there is none. */
    public String text(String key) {
        try {
            return texts.getString(id() + "." + key);
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** The text {@code ID.KEY} or {@code ID.KEY.VARIANT} with the arguments filled in; empty if there is none. */
    public String format(String key, String variant, Object[] arguments) {
        String name = variant.isEmpty() ? key : key + "." + variant;
        MessageTemplate template = templates.get(name);
        if (template == null) {
            template = new MessageTemplate(text(name));
            templates.put(name, template);
        }
        return template.fill(arguments);
    }

    @Override
    public String toString() {
        return id();
    }
}
