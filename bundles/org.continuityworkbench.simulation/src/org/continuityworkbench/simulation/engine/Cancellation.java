/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.concurrent.CancellationException;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.Simulator;

/** Ends a replay in the middle when somebody wants it. */
final class Cancellation {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    /** So many steps are taken between two looks at whether the replay is cancelled; a power of two. */
    private static final int STEPS = 64;

    private final Replay replay;
    private Progress progress = Progress.NONE;
    private int steps;

    Cancellation(Replay replay) {
        this.replay = replay;
    }

    /** @param asked whether to stop */
    void begin(Progress asked) {
        progress = asked;
        steps = 0;
    }

    /** Looks now and then. */
    void step() {
        if ((steps++ & STEPS - 1) == 0) {
            look();
        }
    }

    /** Ends the replay here if it is cancelled. */
    void look() {
        if (progress.cancelled()) {
            throw new CancellationException(TEXTS.get("replay.cancelled", replay.scenario().id(), Long.toString(replay.second())));
        }
    }
}
