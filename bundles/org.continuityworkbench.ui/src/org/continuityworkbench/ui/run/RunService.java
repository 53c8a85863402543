/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Replays, and which of them the views show. There is one per workbench; get it by {@code getSite().getService(...)}. For the UI thread
 * only; listeners hear in it too.
 */
public interface RunService {

    /** Hears about replays. */
    interface Listener {

        /** Another run is shown or pinned, or one has become stale. */
        default void runsChanged() {
            // nothing by default
        }

        /** A replay did not come to an end; the text says what, why and what to do. */
        default void failed(String text) {
            // nothing by default
        }

        /** The views look at another moment. */
        default void cursorMoved() {
            // nothing by default
        }
    }

    /**
     * Replays in the background on a copy of the model as it is now. The job can be cancelled and then ends within half a second. Listeners
     * hear when the run is there.
     */
    Job start(DeploymentSession session, ReplayRequest request);

    /**
     * As {@link #start(DeploymentSession, ReplayRequest)}, on a state of the model that is kept elsewhere: if the model is another one by
     * now, the run says so.
     */
    Job start(DeploymentSession session, ReplayRequest request, Deployment state);

    /** The runs of open deployments, the oldest first; trials only as long as they are shown. */
    List<Run> runs();

    /** The run that views show; empty before the first one. */
    Optional<Run> current();

    /** Shows another run. */
    void show(Run run);

    /** The run to compare with; empty for none. */
    Optional<Run> pinned();

    /**
     * Compares with a run from now on.
     *
     * @param run the run; null to compare no more
     */
    void pin(Run run);

    /** The moment that the views look at, in seconds; empty at first. */
    OptionalLong cursor();

    /** Looks at a moment of the current run. */
    void setCursor(long second);

    /** Adds a listener; adding it twice has no effect. */
    void addListener(Listener listener);

    void removeListener(Listener listener);
}
