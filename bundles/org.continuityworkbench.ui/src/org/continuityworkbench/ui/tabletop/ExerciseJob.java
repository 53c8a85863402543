/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SimulationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Replays something for an exercise. However it ends, the view hears of it on the thread of the display. */
final class ExerciseJob<T> extends Job {

    private final Function<Progress, T> work;
    private final Consumer<T> then;
    private final Consumer<String> otherwise;
    private final Display display;

    /**
     * @param then      hears what came of it
     * @param otherwise hears why nothing came of it; an empty text if it was cancelled
     */
    ExerciseJob(Function<Progress, T> work, Consumer<T> then, Consumer<String> otherwise, Display display) {
        super(Messages.job);
        this.work = work;
        this.then = then;
        this.otherwise = otherwise;
        this.display = display;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T result = work.apply(monitor::isCanceled);
            display.asyncExec(() -> then.accept(result));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            refuse("");
            return Status.CANCEL_STATUS;
        } catch (ScenarioException | SettingException | SimulationException e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            ILog.of(getClass()).error(e.toString(), e);
            refuse(NLS.bind(Messages.failed, e));
        }
        return Status.OK_STATUS;
    }

    private void refuse(String reason) {
        display.asyncExec(() -> otherwise.accept(reason));
    }
}
