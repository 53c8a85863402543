/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.continuityworkbench.validation.PartOrder;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.engine.Totals;
import org.eclipse.emf.ecore.EObject;

/** Keeps what collecting rules have collected. The indexes of their collectors follow those of all rules. */
final class Collectors {

    /** From so many parts on a walk over the model is quicker than comparing them. */
    private static final int MANY = 64;

    private final ModelOrder order;
    private final Consumer<Consumer<EObject>> walk;
    private final int ruleCount;
    private final List<RuleDescriptor> rules;
    private final BitSet ruleIndexes = new BitSet();
    private final Map<RuleDescriptor, Totals> totals = new IdentityHashMap<>();

    Collectors(List<RuleDescriptor> all, ModelOrder order, Consumer<Consumer<EObject>> walk) {
        this.order = order;
        this.walk = walk;
        this.ruleCount = all.size();
        this.rules = all.stream().filter(RuleDescriptor::collects).toList();
        for (int i = 0; i < ruleCount; i++) {
            ruleIndexes.set(i, all.get(i).collects());
        }
        clear();
    }

    Map<RuleDescriptor, Totals> totals() {
        return totals;
    }

    /** True if a rule could not ask all parts, so that none of its checks can be trusted. */
    boolean areBroken() {
        return totals.values().stream().anyMatch(Totals::isBroken);
    }

    void clear() {
        rules.forEach(rule -> totals.put(rule, rule.totals(new InModel())));
    }

    /**
     * Asks parts again.
     *
     * @param touched indexes of rules and collectors by element
     * @param wanted  indexes of the rules that run
     * @param checks  takes the elements that have other facts now, with the rule that checks them
     */
    void collect(Map<EObject, BitSet> touched, BitSet wanted, BiConsumer<EObject, Integer> checks) {
        List<Runnable> consequences = new ArrayList<>();
        int collector = ruleCount;
        for (int rule = ruleIndexes.nextSetBit(0); rule >= 0; rule = ruleIndexes.nextSetBit(rule + 1)) {
            if (wanted.get(rule)) {
                collect(touched, rule, collector, (element, index) -> consequences.add(() -> checks.accept(element, index)));
            }
            collector++;
        }
        consequences.forEach(Runnable::run);
    }

    private void collect(Map<EObject, BitSet> touched, int rule, int collector, BiConsumer<EObject, Integer> checks) {
        Totals collected = totals.get(rules.get(collector - ruleCount));
        touched.forEach((part, indexes) -> {
            if (indexes.get(collector) && order.contains(part)) {
                collected.collect(part, element -> checks.accept(element, rule));
            } else if (indexes.get(collector)) {
                collected.forget(part, element -> checks.accept(element, rule));
            }
        });
    }

    private final class InModel implements PartOrder {

        @Override
        public <P extends EObject> List<P> sort(List<P> parts) {
            if (parts.size() < MANY) {
                parts.sort(order::compare);
                return parts;
            }
            Set<P> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
            wanted.addAll(parts);
            List<P> sorted = new ArrayList<>();
            walk.accept(element -> {
                if (wanted.contains(element)) {
                    @SuppressWarnings("unchecked") // it is one of them
                    P part = (P) element;
                    sorted.add(part);
                }
            });
            return sorted;
        }
    }
}
