/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.osgi.util.NLS;

/** Follows the cursor of the replay that the views show, as long as it is about one deployment. */
final class ReplayOverlay implements RunService.Listener {

    private final RunService runs;
    private final DeploymentSession session;
    private final Consumer<Supplier<Overlay>> receiver;

    /** @param receiver hears what to show; may ask for it in any thread */
    ReplayOverlay(RunService runs, DeploymentSession session, Consumer<Supplier<Overlay>> receiver) {
        this.runs = runs;
        this.session = session;
        this.receiver = receiver;
        runs.addListener(this);
    }

    @Override
    public void runsChanged() {
        update();
    }

    @Override
    public void cursorMoved() {
        update();
    }

    void update() {
        Optional<Run> current = runs.current().filter(run -> run.session() == session);
        if (current.isEmpty() || runs.cursor().isEmpty()) {
            receiver.accept(() -> Overlay.NONE);
            return;
        }
        Run run = current.get();
        long second = runs.cursor().getAsLong();
        String stale = run.stale().map(reason -> NLS.bind(Messages.stale, reason)).orElse("");
        receiver.accept(() -> new Overlay(run.states().at(second), run.states().caption(second) + stale));
    }

    void dispose() {
        runs.removeListener(this);
    }
}
