/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.Objects;
import java.util.Optional;

import org.continuityworkbench.platform.runs.RunState;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Tells plug-ins how the deployment of the current run stands at the cursor. */
final class RunStates implements RunState, RunService.Listener {

    private final RunService runs;
    private final Display display;
    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private Run prepared;
    private Optional<Moment> moment = Optional.empty();

    RunStates(RunService runs, Display display) {
        this.runs = runs;
        this.display = display;
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

    private void update() {
        Optional<Run> current = runs.current().filter(run -> run.stale().isEmpty() && runs.cursor().isPresent());
        if (current.isPresent() && current.get() != prepared) {
            prepare(current.get());
            current = Optional.empty();
        }
        Optional<Moment> now = current.map(run -> moment(run, runs.cursor().getAsLong()));
        if (!Objects.equals(now, moment)) {
            moment = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** Works out the states of all times, which takes its time for a large deployment, outside the user interface. */
    private void prepare(Run run) {
        Job.createSystem(Messages.state_job, monitor -> {
            run.states();
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    prepared = run;
                    update();
                });
            }
        }).schedule();
    }

    private static Moment moment(Run run, long second) {
        return new Moment(run.session().file().getFullPath().toString(), run.model(), second, run.states().caption(second),
                run.states().at(second));
    }

    @Override
    public Optional<Moment> moment() {
        return moment;
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
