/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.TraceEvent;
import org.junit.jupiter.api.Test;

/** What plug-ins contribute counts in plans as it does in replays. */
class PlanBehavioursTest {

    /** Fails as soon as a link goes down. */
    private static final class Broken implements Behaviour {

        @Override
        public String id() {
            return "broken-router";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of(EventKind.LINK_DOWN);
        }

        @Override
        public Set<EventKind> causes() {
            return Set.of();
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            throw new IllegalStateException("no route");
        }
    }

    @Test
    void deadlinesAreAskedOfTheBehavioursOfPartnersToo() {
        Session session = new Session(() -> List.of(new Broken()));
        session.refuses(List.of("plan", "example:two-site-active-standby", "--for", "link-loss"), "broken-router", "no route");
        assertThat(session.run("plan", "example:two-site-active-standby", "--for", "site-failure")).as("needs no replay").isZero();
    }
}
