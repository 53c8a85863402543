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

/** Watches links. */
public final class PartnerBehaviour implements Behaviour {

    @Override
    public String id() {
        return "partner.watch";
    }

    @Override
    public Set<EventKind> takes() {
        return Set.of(EventKind.LINK_DOWN);
    }

    @Override
    public Set<EventKind> causes() {
        return Set.of(EventKind.PARTNER);
    }

    @Override
    public void happened(TraceEvent event, BehaviourContext context) {
        context.cause(EventKind.PARTNER, event.element(), 60, 0);
    }
}
