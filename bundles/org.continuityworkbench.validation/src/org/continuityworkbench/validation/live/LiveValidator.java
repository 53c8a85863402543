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
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.engine.Dispatch;
import org.continuityworkbench.validation.engine.Guard;
import org.continuityworkbench.validation.engine.Outcome;
import org.continuityworkbench.validation.engine.RuleRun;
import org.continuityworkbench.validation.engine.Suppressions;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Keeps the findings of a deployment up to date while it is edited. Changes only mark what has to be checked again; the checks run when
 * somebody asks for the {@link #result()}, which is always the same as that of a batch run. What has to be checked again follows from
 * {@code RuleInfo.reads}; a rule that declares nothing runs again as a whole after each change, and so does a check that looked at
 * scenarios.
 *
 * <p>All calls and all edits must come from one thread. Close it to stop listening to the model.
 */
public final class LiveValidator implements AutoCloseable {

    /** Up to so many places of findings all are checked again when a name changes, instead of looking for those that show it. */
    private static final int FEW = 512;

    private final Deployment deployment;
    private final List<EObject> roots = new ArrayList<>();
    private final Optional<Deployment> baseline;
    private final List<Scenario> scenarios;
    private final List<RuleDescriptor> rules;
    private final Dispatch dispatch;
    private final Dependencies dependencies;
    private final BackReferences references;
    private final Population population = new Population();
    private final ModelOrder order;
    private final FindingStore store;
    private final Guard guard;
    private final Collectors collectors;
    private final ModelObserver observer = new ModelObserver(new Marking());

    private ValidationSettings settings;
    private List<RuleDescriptor> chosen = List.of();
    private Runnable listener = () -> { };
    private ValidationResult result;
    private Recheck recheck;
    /** Something was changed since the recheck was begun. */
    private boolean edited;

    // what has to be done before the next result
    private boolean everything = true;
    private boolean labels;
    private Map<EObject, BitSet> touched = new IdentityHashMap<>();
    private final List<EObject> moved = new ArrayList<>();
    private final List<EObject> rearranged = new ArrayList<>();
    private final Map<EObject, BitSet> scenarioReaders = new IdentityHashMap<>();

    /**
     * Begins to listen; nothing is checked before the first {@link #result()}.
     *
     * @param validator  whose rules and time limit to use
     * @param deployment what is edited
     * @param baseline   an earlier revision, for rules that compare; it must not change
     * @param scenarios  scenarios that are checked together with it; they may be edited too
     * @throws IllegalArgumentException if a rule declares to read what cannot be followed; the text names the rule
     */
    public LiveValidator(Validator validator, Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios,
            ValidationSettings settings) {
        this.deployment = deployment;
        this.baseline = baseline;
        this.scenarios = List.copyOf(scenarios);
        this.settings = Objects.requireNonNull(settings);
        this.rules = validator.rules();
        this.guard = new Guard(validator.limit());
        this.dispatch = new Dispatch(Dependencies.Check.of(rules).stream().map(Dependencies.Check::target).toList());
        this.dependencies = new Dependencies(rules);
        this.references = new BackReferences(dependencies.oneWayReferences());
        roots.add(deployment);
        roots.addAll(scenarios);
        this.order = new ModelOrder(roots);
        this.store = new FindingStore(order, this::walk);
        this.collectors = new Collectors(rules, order, this::walk);
        roots.forEach(observer::observe);
    }

    /** Listens to a deployment alone. */
    public LiveValidator(Validator validator, Deployment deployment, ValidationSettings settings) {
        this(validator, deployment, Optional.empty(), List.of(), settings);
    }

    /**
     * Tells whether live validation can follow a rule.
     *
     * @throws IllegalArgumentException if the rule declares to read what cannot be followed; the text names the rule and the path
     */
    public static void requireFollowable(RuleDescriptor rule) {
        new Dependencies(List.of(rule));
    }

    /**
     * The findings as of now: runs the checks that changes have made necessary, and only those. The same object as before if nothing
     * changed.
     */
    public ValidationResult result() {
        advance(() -> false);
        return result;
    }

    /**
     * Does some of the work that {@link #result()} would have to do now, so that a thread with other duties can spread it over its time.
     * The deployment may be edited between two calls; what the edits make necessary is done with the rest.
     *
     * @param enough asked after each element that was checked; once it is true the rest is left for the next call
     * @return true if nothing is left: {@link #result()} only hands out what is there
     */
    public boolean advance(BooleanSupplier enough) {
        if (result != null) {
            return true;
        }
        if (recheck == null || edited) {
            edited = false;
            if (recheck != null) {
                recheck.giveBack();
            }
            recheck = prepare();
        }
        if (!recheck.go(enough)) {
            return false;
        }
        recheck = null;
        List<Finding> findings = new ArrayList<>();
        List<RuleFailure> failures = new ArrayList<>();
        store.forEach(outcome -> {
            findings.addAll(outcome.findings());
            failures.addAll(outcome.failures());
        });
        result = Suppressions.of(deployment, settings.today()).split(findings, failures, chosen);
        return true;
    }

    /** Applies other settings from the next result on. */
    public void settings(ValidationSettings newSettings) {
        ValidationSettings onAnotherDay = new ValidationSettings(settings.profile(), settings.overrides(), settings.disabled(),
                newSettings.today());
        everything |= !newSettings.equals(onAnotherDay);
        settings = newSettings;
        outdated();
    }

    /** Calls somebody, in the thread of the edit, when the last result is out of date; once until the next result is asked for. */
    public void onChange(Runnable action) {
        listener = Objects.requireNonNull(action);
    }

    /** Stops listening to the model. The last result stays. */
    @Override
    public void close() {
        roots.forEach(observer::release);
    }

    private void outdated() {
        edited = true;
        if (result != null) {
            result = null;
            listener.run();
        }
    }

    private void walk(Consumer<EObject> visitor) {
        roots.forEach(root -> dispatch.visit(root, (element, indexes) -> visitor.accept(element)));
    }

    /** Finds out what has to be checked. */
    private Recheck prepare() {
        if (everything) {
            chosen = settings.choose(rules, deployment);
            store.clear();
            scenarioReaders.clear();
            touched = new IdentityHashMap<>();
            collectors.clear();
            walk(this::touchAll);
        } else {
            settleMoves();
            touchUndeclared();
            scenarioReaders.forEach(this::touch);
            if (labels) {
                store.forEachCheck((element, index) -> touched.computeIfAbsent(element, key -> new BitSet()).set(index));
            }
        }
        everything = false;
        labels = false;
        moved.clear();
        rearranged.clear();
        BitSet wanted = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            wanted.set(i, chosen.contains(rules.get(i)));
        }
        boolean broken = collectors.areBroken();
        collectors.collect(touched, wanted, (element, index) -> touched.computeIfAbsent(element, key -> new BitSet()).set(index));
        if (broken || collectors.areBroken()) {
            walk(this::touchAll); // whoever misses a part has to say so
        }
        Recheck next = new Recheck(touched, wanted);
        touched = new IdentityHashMap<>(); // to empty one costs as much as it once held
        return next;
    }

    /** Elements that came are checked by all rules, those that went are forgotten. */
    private void settleMoves() {
        for (EObject root : moved) {
            boolean inside = order.contains(root);
            forAll(root, element -> {
                if (inside) {
                    store.moved(element);
                    touchAll(element);
                } else {
                    store.forget(element);
                    touchAll(element); // so that it gives no facts any more
                    scenarioReaders.remove(element);
                }
            });
        }
        for (EObject root : rearranged) {
            if (order.contains(root)) {
                forAll(root, element -> {
                    store.moved(element);
                    touchAll(element); // its facts have another place in lists
                });
            }
        }
    }

    private static void forAll(EObject root, Consumer<EObject> action) {
        action.accept(root);
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            action.accept(contents.next());
        }
    }

    private void touchUndeclared() {
        if (dependencies.undeclared().stream().noneMatch(index -> chosen.contains(rules.get(index)))) {
            return;
        }
        walk(element -> {
            for (int index : dispatch.rulesFor(element)) {
                if (dependencies.undeclared().get(index)) {
                    touched.computeIfAbsent(element, key -> new BitSet()).set(index);
                }
            }
        });
    }

    private void touchAll(EObject element) {
        int[] indexes = dispatch.rulesFor(element);
        if (indexes.length > 0) {
            BitSet all = touched.computeIfAbsent(element, key -> new BitSet());
            for (int index : indexes) {
                all.set(index);
            }
        }
    }

    private void touch(EObject element, BitSet indexes) {
        touched.computeIfAbsent(element, key -> new BitSet()).or(indexes);
    }

    /** Checks that have become necessary, done one element after the other. */
    private final class Recheck {

        private final Map<EObject, BitSet> due;
        private final EObject[] elements;
        private final BitSet wanted;
        private final RuleRun run = new RuleRun(deployment, baseline, scenarios, settings);
        private final Map<Integer, List<EObject>> contributed = new TreeMap<>();
        private int done;

        Recheck(Map<EObject, BitSet> due, BitSet wanted) {
            this.due = due;
            this.elements = due.keySet().toArray(EObject[]::new);
            this.wanted = wanted;
            run.collected(collectors.totals());
        }

        /** Goes on; true at the end. */
        boolean go(BooleanSupplier enough) {
            while (done < elements.length) {
                check(elements[done++]);
                if (enough.getAsBoolean()) {
                    return false;
                }
            }
            for (int index : List.copyOf(contributed.keySet())) {
                List<EObject> all = contributed.remove(index);
                all.sort(order::compare);
                Map<EObject, Outcome> outcomes = guard.run(rules.get(index), all, run);
                all.forEach(element -> put(element, index, outcomes.getOrDefault(element, Outcome.NOTHING)));
                if (enough.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        }

        private void check(EObject element) {
            if (!order.contains(element)) {
                return;
            }
            BitSet indexes = due.get(element);
            for (int index = indexes.nextSetBit(0); index >= 0 && index < rules.size(); index = indexes.nextSetBit(index + 1)) {
                if (!wanted.get(index)) {
                    continue;
                } else if (rules.get(index).isContributed()) {
                    contributed.computeIfAbsent(index, key -> new ArrayList<>()).add(element);
                } else {
                    run.check(element, rules.get(index));
                    put(element, index, run.take());
                }
            }
        }

        /** Leaves what is not done to the next one. */
        void giveBack() {
            for (int i = done; i < elements.length; i++) {
                touch(elements[i], due.get(elements[i]));
            }
            contributed.forEach((index, all) -> all.forEach(element -> touched.computeIfAbsent(element, key -> new BitSet()).set(index)));
        }
    }

    private void put(EObject element, int index, Outcome outcome) {
        store.put(element, index, outcome);
        if (outcome.scenariosRead()) {
            scenarioReaders.computeIfAbsent(element, key -> new BitSet()).set(index);
        }
    }

    /** Notes what changes make necessary. */
    private final class Marking implements ModelObserver.Changes {

        @Override
        public void observed(EObject element) {
            references.addAll(element);
            population.add(element);
        }

        @Override
        public void featureChanged(EObject element, EStructuralFeature feature, Object before, Object after) {
            if (feature instanceof org.eclipse.emf.ecore.EReference reference) {
                references.change(reference, element, before, after);
            }
            if (element == deployment && (feature == TopologyPackage.Literals.DEPLOYMENT__REPORTING_MODE
                    || feature == TopologyPackage.Literals.DEPLOYMENT__PRODUCT_VERSION)) {
                everything = true; // another choice of rules
            }
            dependencies.featureChanged(element, feature, references, population, LiveValidator.this::touch);
            if (dependencies.isLabel(feature)) {
                labelChanged(element, feature);
            }
            outdated();
        }

        private void labelChanged(EObject element, EStructuralFeature feature) {
            if (store.size() <= FEW) {
                labels = true;
            } else {
                dependencies.labelChanged(element, feature, references, population, (target, indexes) -> {
                    for (int index = indexes.nextSetBit(0); index >= 0; index = indexes.nextSetBit(index + 1)) {
                        if (index >= rules.size() || store.has(target, index)) {
                            touched.computeIfAbsent(target, key -> new BitSet()).set(index);
                        }
                    }
                });
            }
        }

        @Override
        public void containerChanged(EObject element) {
            moved.add(element);
            dependencies.containerChanged(element, references, population, LiveValidator.this::touch);
            outdated();
        }

        @Override
        public void placeChanged(EObject element) {
            rearranged.add(element);
            outdated();
        }
    }
}
