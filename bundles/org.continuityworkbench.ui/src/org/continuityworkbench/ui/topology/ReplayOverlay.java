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

import org.continuityworkbench.report.ReplayState;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.osgi.util.NLS;

/** Follows the cursor of the replay that the views show, as long as it is about one deployment. */
final class ReplayOverlay implements RunService.Listener {

    private final RunService runs;
    private final DeploymentSession session;
    private final Consumer<Supplier<Overlay>> receiver;
    private Prepared prepared;

    /** The states of a run, worked out by the first who asks, which is never the user interface. */
    private static final class Prepared {

        private final Run run;
        private ReplayState state;

        Prepared(Run run) {
            this.run = run;
        }

        synchronized ReplayState state() {
            if (state == null) {
                state = new ReplayState(run.trace());
            }
            return state;
        }
    }

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
        if (prepared == null || prepared.run != current.get()) {
            prepared = new Prepared(current.get());
        }
        Prepared now = prepared;
        long second = runs.cursor().getAsLong();
        String stale = current.get().stale().map(reason -> NLS.bind(Messages.stale, reason)).orElse("");
        receiver.accept(() -> new Overlay(now.state().at(second), now.state().caption(second) + stale));
    }

    void dispose() {
        runs.removeListener(this);
    }
}
