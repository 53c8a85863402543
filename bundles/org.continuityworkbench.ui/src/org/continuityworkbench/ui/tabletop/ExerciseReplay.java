/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.osgi.util.NLS;

/**
 * Shows in all views what an exercise has come to: its story, with all decisions, is the current run, and the moment of the exercise is
 * their cursor. For the UI thread only.
 */
final class ExerciseReplay implements RunService.Listener {

    private final RunService runs;
    private ReplayRequest asked;
    private long moment;
    private boolean waiting;

    ExerciseReplay(RunService runs) {
        this.runs = runs;
        runs.addListener(this);
    }

    /** Follows an exercise to its present step. */
    void show(DeploymentSession session, Exercise exercise) {
        moment = exercise.now();
        Scenario story = exercise.story();
        if (asked == null || asked.scenario() != story) {
            asked = new ReplayRequest(NLS.bind(Messages.replay_name, exercise.name()), story, exercise.settings(), null, true);
            waiting = true;
            runs.start(session, asked, exercise.deployment());
        } else if (isShown()) {
            runs.setCursor(moment);
        }
    }

    /** Forgets the exercise: the views keep what they show. */
    void leave() {
        asked = null;
        waiting = false;
    }

    private boolean isShown() {
        return runs.current().filter(run -> run.request() == asked).isPresent();
    }

    @Override
    public void runsChanged() {
        if (waiting && isShown()) {
            waiting = false;
            runs.setCursor(moment);
        }
    }

    void dispose() {
        runs.removeListener(this);
    }
}
