/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.diagram.topology.TopologyLayout;
import org.continuityworkbench.diagram.topology.TopologyOptions;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.session.FirstLayout;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Lays out and draws in the background, always for the latest wish. */
final class PictureJob extends Job {

    private final Display display;
    private final Consumer<Scene> receiver;
    private Wish wish;
    private FirstLayout first;
    private Deployment laidOut;
    private TopologyOptions options;
    private TopologyLayout layout;

    /**
     * @param copy a deployment that nobody else uses; null if the last layout still holds
     */
    private record Wish(Deployment copy, TopologyOptions options, Map<String, Mark> findings, Supplier<Overlay> overlay) {
    }

    /** @param receiver gets each picture, in the thread of the display */
    PictureJob(Display display, Consumer<Scene> receiver) {
        super(Messages.drawing);
        this.display = display;
        this.receiver = receiver;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    /** Takes over a layout that began before; unless another one is wanted first. */
    void begin(FirstLayout layoutAhead) {
        first = layoutAhead;
    }

    /** @param overlay asked in the background */
    void draw(Deployment copy, TopologyOptions wanted, Map<String, Mark> findings, Supplier<Overlay> overlay) {
        synchronized (this) {
            Deployment unseen = copy == null && wish != null ? wish.copy() : copy;
            wish = new Wish(unseen, wanted, findings, overlay);
        }
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Wish now;
        synchronized (this) {
            now = wish;
            wish = null;
        }
        if (now == null || monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        layOut(now.copy(), now.options());
        if (layout != null && !display.isDisposed()) {
            Overlay overlay = now.overlay().get();
            Scene scene = layout.scene(Marks.together(now.findings(), overlay.states()), overlay.caption());
            display.asyncExec(() -> receiver.accept(scene));
        }
        return Status.OK_STATUS;
    }

    /** @param copy null if the last layout still holds */
    private void layOut(Deployment copy, TopologyOptions wanted) {
        if (copy != null) {
            laidOut = copy;
            layout = null;
        } else if (laidOut == null && first != null) {
            laidOut = first.copy();
            layout = first.layout();
            options = FirstLayout.OPTIONS;
        }
        first = null;
        if (laidOut == null) {
            return;
        }
        if (layout == null || options.details() != wanted.details()) {
            layout = new TopologyLayout(laidOut, wanted);
        } else if (!layout.fits(wanted.aspect())) {
            layout = layout.arranged(wanted.aspect());
        }
        options = wanted;
    }
}
