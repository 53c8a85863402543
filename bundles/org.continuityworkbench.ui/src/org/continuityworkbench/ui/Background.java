/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Works something out in the background for a control that shows it. What goes wrong is told to the user and logged by the platform. */
public final class Background<T> extends Job {

    private final Supplier<T> work;
    private final Consumer<T> show;
    private final Control owner;
    private final Display display;

    private Background(String name, Control owner, Supplier<T> work, Consumer<T> show) {
        super(name);
        this.work = work;
        this.show = show;
        this.owner = owner;
        this.display = owner.getDisplay();
        setSystem(true);
    }

    /**
     * Begins to work something out. To be called on the thread of the display.
     *
     * @param owner the control that shows it; nothing is shown once it is gone
     * @param work  done in another thread
     * @param show  gets what came of it, on the thread of the display
     */
    public static <T> void run(String name, Control owner, Supplier<T> work, Consumer<T> show) {
        new Background<>(name, owner, work, show).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        T result = work.get();
        display.asyncExec(() -> {
            if (!owner.isDisposed()) {
                show.accept(result);
            }
        });
        return Status.OK_STATUS;
    }
}
