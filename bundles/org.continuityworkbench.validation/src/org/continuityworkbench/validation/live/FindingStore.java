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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.continuityworkbench.validation.engine.Outcome;
import org.eclipse.emf.ecore.EObject;

/** What the checks of a model have found, in the order of a batch run: that of the elements checked, then that of the rules. */
final class FindingStore {

    /** From so many new places on a walk over the model is quicker than looking for the place of each. */
    private static final int MANY = 64;

    private final ModelOrder order;
    private final Consumer<Consumer<EObject>> walk;
    private final Map<EObject, Slot> slots = new IdentityHashMap<>();
    private final List<Slot> fresh = new ArrayList<>();
    private List<Slot> ordered = new ArrayList<>();
    private boolean gaps;

    /** The outcomes at one element by index of the rule. */
    private static final class Slot {
        final EObject element;
        final Map<Integer, Outcome> outcomes;
        boolean dropped;

        Slot(EObject element, Map<Integer, Outcome> outcomes) {
            this.element = element;
            this.outcomes = outcomes;
        }
    }

    /**
     * @param order order of the elements
     * @param walk  hands over all elements of the models, in their order
     */
    FindingStore(ModelOrder order, Consumer<Consumer<EObject>> walk) {
        this.order = order;
        this.walk = walk;
    }

    /** Takes the outcome of one check in place of the one before. */
    void put(EObject element, int rule, Outcome outcome) {
        Slot slot = slots.get(element);
        if (outcome.findings().isEmpty() && outcome.failures().isEmpty()) {
            if (slot != null && slot.outcomes.remove(rule) != null && slot.outcomes.isEmpty()) {
                forget(element);
            }
            return;
        }
        if (slot == null) {
            slot = new Slot(element, new TreeMap<>());
            slots.put(element, slot);
            fresh.add(slot);
        }
        slot.outcomes.put(rule, outcome);
    }

    /** Drops what was found at an element. */
    void forget(EObject element) {
        Slot slot = slots.remove(element);
        if (slot != null) {
            slot.dropped = true;
            gaps = true;
        }
    }

    /** Notes that an element has another place in its model. */
    void moved(EObject element) {
        Slot slot = slots.get(element);
        if (slot != null) {
            forget(element);
            Slot again = new Slot(element, slot.outcomes);
            slots.put(element, again);
            fresh.add(again);
        }
    }

    /** Number of elements at which something was found. */
    int size() {
        return slots.size();
    }

    /** True if a check has found something. */
    boolean has(EObject element, int rule) {
        Slot slot = slots.get(element);
        return slot != null && slot.outcomes.containsKey(rule);
    }

    /** Hands over all checks that have found something. */
    void forEachCheck(BiConsumer<EObject, Integer> consumer) {
        slots.values().forEach(slot -> slot.outcomes.keySet().forEach(rule -> consumer.accept(slot.element, rule)));
    }

    void clear() {
        slots.clear();
        fresh.clear();
        ordered.clear();
        gaps = false;
    }

    /** Hands over all outcomes in order. Every element that has one must be in the models now. */
    void forEach(Consumer<Outcome> consumer) {
        settle();
        ordered.forEach(slot -> slot.outcomes.values().forEach(consumer));
    }

    private void settle() {
        if (gaps) {
            ordered.removeIf(slot -> slot.dropped);
            fresh.removeIf(slot -> slot.dropped);
            gaps = false;
        }
        if (fresh.size() > MANY) {
            ordered = new ArrayList<>(slots.size());
            walk.accept(element -> {
                Slot slot = slots.get(element);
                if (slot != null) {
                    ordered.add(slot);
                }
            });
        } else {
            fresh.forEach(slot -> ordered.add(placeOf(slot), slot));
        }
        fresh.clear();
    }

    private int placeOf(Slot slot) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(ordered.get(middle).element, slot.element) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
