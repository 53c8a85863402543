/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.compile.CompiledScenario;

/** When elements that a scenario breaks do not work; overlapping outages of one element act as their union. Stateless. */
public final class Downtimes {

    private static final EventKind[] KINDS = EventKind.values();

    private Downtimes() {
    }

    /**
     * Seconds of the observation in which an element does not work by itself; that its site fails does not count. Empty if it always works.
     *
     * @param element a link, site, ICON, IDB or data source
     * @throws IllegalArgumentException for elements of another class, which do not fail as a scenario prescribes
     */
    public static IntervalSet of(Trace trace, Element element) {
        CompiledScenario scenario = trace.scenario();
        List<Interval> down = new ArrayList<>();
        int timed = 0;
        boolean open = false;
        long since = -1;
        for (int i = 0; i < scenario.events; i++) {
            int change = scenario.target[i] == element.index() ? change(element.kind(), KINDS[scenario.kind[i]]) : 0;
            if (change == 0 || scenario.at[i] >= trace.horizon()) {
                continue;
            }
            if ((scenario.value[i] & CompiledScenario.TIMED) != 0) {
                timed = Math.max(timed + change, 0);
            } else {
                open = change > 0;
            }
            boolean works = timed == 0 && !open;
            if (!works && since < 0) {
                since = scenario.at[i];
            } else if (works && since >= 0) {
                down.add(new Interval(since, scenario.at[i]));
                since = -1;
            }
        }
        if (since >= 0) {
            down.add(new Interval(since, trace.horizon()));
        }
        return IntervalSet.of(down);
    }

    /** 1 if the event breaks elements of the class, -1 if it restores them, 0 if it is about something else. */
    private static int change(ElementKind element, EventKind event) {
        return switch (element) {
            case LINK -> sign(event, EventKind.LINK_DOWN, EventKind.LINK_UP);
            case SITE -> sign(event, EventKind.SITE_FAIL, EventKind.SITE_RESTORE);
            case CONCENTRATOR -> event == EventKind.ICON_CRASH ? 1 : sign(event, EventKind.ICON_STOP, EventKind.ICON_START);
            case INTERACTION_DATABASE -> sign(event, EventKind.IDB_DOWN, EventKind.IDB_UP);
            case DATA_SOURCE -> sign(event, EventKind.DATA_SOURCE_DOWN, EventKind.DATA_SOURCE_UP);
            default -> throw new IllegalArgumentException("no outages of " + element);
        };
    }

    private static int sign(EventKind event, EventKind failure, EventKind restore) {
        return event == failure ? 1 : event == restore ? -1 : 0;
    }
}
