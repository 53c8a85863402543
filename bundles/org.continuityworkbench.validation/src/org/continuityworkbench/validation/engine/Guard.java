/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.emf.ecore.EObject;

/**
 * Runs rules of partners, each on a thread of its own. A rule that does not come back from an element within the limit is left to itself:
 * its failure is reported, elements that it has not seen are passed over, and as long as its thread lives it is not run again. Safe
 * for use by several threads.
 */
public final class Guard {

    private final Duration limit;
    private final Map<String, Worker> hanging = new ConcurrentHashMap<>();

    /** @param limit longest time for one rule on one element; the rule is given up after at most twice that time */
    public Guard(Duration limit) {
        if (limit.toMillis() <= 0) {
            throw new IllegalArgumentException("no time for rules: " + limit);
        }
        this.limit = limit;
    }

    /**
     * Runs a rule on elements.
     *
     * @param run surroundings of the rule; it takes no findings
     * @return what was found at each element; elements without findings and failures are left out
     */
    public Map<EObject, Outcome> run(RuleDescriptor rule, List<EObject> elements, RuleRun run) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        Worker before = hanging.get(rule.id());
        if (before != null && before.isAlive()) {
            return failure(rule, elements.get(0), run, "still busy with an earlier check, so it was not run");
        }
        hanging.remove(rule.id());
        Worker worker = new Worker(rule, elements, run.fork());
        worker.start();
        int done = await(worker);
        Map<EObject, Outcome> outcomes = worker.outcomes(done);
        if (done < elements.size()) {
            hanging.put(rule.id(), worker);
            worker.giveUp();
            outcomes.putAll(failure(rule, elements.get(done), run, "did not end within " + limit.toMillis() + " ms and was given up; "
                    + (elements.size() - done - 1) + " more elements were not checked"));
        }
        return outcomes;
    }

    /** Number of elements done when the worker ended, or when it stood still for too long. */
    private int await(Worker worker) {
        int before;
        do {
            before = worker.done;
            try {
                worker.join(limit.toMillis());
            } catch (InterruptedException e) {
                // whoever wants the run to end gets it without the rest of this rule
                Thread.currentThread().interrupt();
                return worker.done;
            }
        } while (worker.isAlive() && worker.done > before);
        return worker.done;
    }

    private static Map<EObject, Outcome> failure(RuleDescriptor rule, EObject element, RuleRun run, String reason) {
        RuleRun failed = run.fork();
        failed.fail(element, rule, reason);
        Map<EObject, Outcome> outcomes = new IdentityHashMap<>();
        outcomes.put(element, failed.take());
        return outcomes;
    }

    /** One rule on its way through the elements. */
    private static final class Worker extends Thread {

        private final RuleDescriptor rule;
        private final List<EObject> elements;
        private final RuleRun run;
        private final Outcome[] outcomes;
        /** Written after the outcome of an element, read before it: whoever sees the number sees the outcomes. */
        private volatile int done;
        private volatile boolean givenUp;

        Worker(RuleDescriptor rule, List<EObject> elements, RuleRun run) {
            super("rule " + rule.id());
            setDaemon(true);
            this.rule = rule;
            this.elements = elements;
            this.run = run;
            this.outcomes = new Outcome[elements.size()];
        }

        @Override
        public void run() {
            for (int i = 0; i < outcomes.length; i++) {
                run.checkForeign(elements.get(i), rule);
                outcomes[i] = run.take();
                done = i + 1;
                if (givenUp) {
                    return;
                }
            }
        }

        void giveUp() {
            givenUp = true;
            interrupt();
        }

        Map<EObject, Outcome> outcomes(int count) {
            Map<EObject, Outcome> found = new IdentityHashMap<>();
            for (int i = 0; i < count; i++) {
                if (outcomes[i] != Outcome.NOTHING) {
                    found.put(elements.get(i), outcomes[i]);
                }
            }
            return found;
        }
    }
}
