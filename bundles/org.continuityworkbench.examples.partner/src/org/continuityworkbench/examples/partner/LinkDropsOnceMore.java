/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.examples.partner;

import java.util.EnumSet;
import java.util.Set;

import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.TraceEvent;

/**
 * Sample of a behaviour: after a repair the routers of a carrier agree on their paths anew, so a link that comes back drops once more for a
 * minute and a half.
 */
public final class LinkDropsOnceMore implements Behaviour {

    private static final long STEADY = 30;
    private static final long AWAY = 90;

    @Override
    public String id() {
        return "sample.link-drops-once-more";
    }

    @Override
    public Set<EventKind> takes() {
        return EnumSet.of(EventKind.LINK_UP);
    }

    @Override
    public Set<EventKind> causes() {
        return EnumSet.of(EventKind.LINK_DOWN, EventKind.LINK_UP, EventKind.PARTNER);
    }

    @Override
    public void happened(TraceEvent event, BehaviourContext context) {
        if (event.cause() >= 0) {
            return; // its own repair: only what the scenario repairs drops again
        }
        context.cause(EventKind.PARTNER, event.element(), 0, AWAY);
        context.cause(EventKind.LINK_DOWN, event.element(), STEADY, 0);
        context.cause(EventKind.LINK_UP, event.element(), STEADY + AWAY, 0);
    }
}
