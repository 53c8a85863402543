/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.continuityworkbench.validation.CollectingRule;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.PartOrder;
import org.continuityworkbench.validation.RuleContext;
import org.eclipse.emf.ecore.EObject;

/** The facts that one {@link CollectingRule} has collected. For one thread. */
public final class Totals {

    private final CollectingRule<EObject, EObject, Object, Object> rule;
    private final Class<? extends EObject> part;
    private final PartOrder order;
    private final Map<EObject, Object> byElement = new HashMap<>();
    private final Map<EObject, List<Entry>> byPart = new HashMap<>();
    private final Map<EObject, RuntimeException> failures = new LinkedHashMap<>();

    private record Entry(EObject element, Object fact) {
    }

    /**
     * @param rule  a rule that carries {@link Collects}
     * @param order order of parts in totals
     */
    @SuppressWarnings("unchecked") // parts are of the class that the annotation names, elements come from the rule itself
    public Totals(CollectingRule<?, ?, ?, ?> rule, PartOrder order) {
        this.rule = (CollectingRule<EObject, EObject, Object, Object>) rule;
        this.part = part(rule);
        this.order = order;
    }

    /** Class of the parts of a rule. */
    public static Class<? extends EObject> part(CollectingRule<?, ?, ?, ?> rule) {
        return rule.getClass().getAnnotation(Collects.class).part();
    }

    /** Collects from all parts of a model. */
    public void collectAll(EObject root) {
        collectIfPart(root);
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            collectIfPart(contents.next());
        }
    }

    private void collectIfPart(EObject element) {
        if (part.isInstance(element)) {
            collect(element, any -> { });
        }
    }

    /** Collects from a part, in place of what it had before. @param changed takes the elements whose total is another one now */
    public void collect(EObject from, Consumer<EObject> changed) {
        forget(from, changed);
        List<Entry> entries = new ArrayList<>(2);
        try {
            rule.collect(from, (element, fact) -> entries.add(new Entry(element, fact)));
        } catch (RuntimeException e) {
            failures.put(from, e); // every check says so
        }
        for (Entry entry : entries) {
            rule.add(byElement.computeIfAbsent(entry.element, any -> rule.total(order)), from, entry.fact);
            changed.accept(entry.element);
        }
        if (!entries.isEmpty()) {
            byPart.put(from, entries);
        }
    }

    /** Takes back what came from a part. */
    public void forget(EObject from, Consumer<EObject> changed) {
        failures.remove(from);
        List<Entry> entries = byPart.remove(from);
        if (entries != null) {
            for (Entry entry : entries) {
                rule.remove(byElement.get(entry.element), from, entry.fact);
                changed.accept(entry.element);
            }
        }
    }

    /** True if a part could not be asked, so that no check can be trusted. */
    public boolean isBroken() {
        return !failures.isEmpty();
    }

    /** Checks an element with what was collected for it. */
    public void check(EObject element, RuleContext context) {
        if (isBroken()) {
            throw failures.values().iterator().next();
        }
        Object total = byElement.get(element);
        rule.check(element, total == null ? rule.total(order) : total, context);
    }
}
