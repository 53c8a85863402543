/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import java.util.Set;

import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.eclipse.emf.ecore.EObject;

/** Contributions that note how long they take. */
final class Timed {

    private Timed() {
    }

    /** @param rule the rule of the plug-in */
    record TimedRule<E extends EObject>(Rule<E> rule, ContributionUse use) implements Rule<E> {

        @Override
        public void check(E element, RuleContext context) {
            use.time(() -> rule.check(element, context));
        }
    }

    /** @param behaviour the behaviour of the plug-in */
    record TimedBehaviour(Behaviour behaviour, ContributionUse use) implements Behaviour {

        @Override
        public String id() {
            return behaviour.id();
        }

        @Override
        public Set<EventKind> takes() {
            return behaviour.takes();
        }

        @Override
        public Set<EventKind> causes() {
            return behaviour.causes();
        }

        @Override
        public void begin(BehaviourContext context) {
            use.time(() -> behaviour.begin(context));
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            use.time(() -> behaviour.happened(event, context));
        }
    }
}
