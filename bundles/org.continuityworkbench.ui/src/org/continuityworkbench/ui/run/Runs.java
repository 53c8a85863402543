/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionListener;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Keeps the runs. */
final class Runs implements RunService {

    private static final int MOST = 20;

    private final Display display;
    private final Contributions contributions;
    private final String basis;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<DeploymentSession> watched = new ArrayList<>();
    private final StaleCheck check;
    private Run current;
    private Run pinned;
    private Job trial;
    private OptionalLong cursor = OptionalLong.empty();

    private record Watch(Runs runs, DeploymentSession session) implements SessionListener {

        @Override
        public void modelChanged() {
            runs.check.later(session);
        }

        @Override
        public void closed() {
            runs.forget(session);
        }
    }

    Runs(Display display, Contributions contributions) {
        this.display = display;
        this.contributions = contributions;
        basis = basis(contributions);
        check = new StaleCheck(display, this);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(event -> {
            IResourceDelta delta = event.getDelta();
            display.asyncExec(() -> runs.stream().filter(run -> run.request().file() != null
                    && delta.findMember(run.request().file().getFullPath()) != null)
                    .map(Run::session).distinct().toList().forEach(check::later));
        }, IResourceChangeEvent.POST_CHANGE);
    }

    /** Changes when a rule comes, goes or changes its severity, or another engine is installed. */
    private static String basis(Contributions contributions) {
        StringBuilder text = new StringBuilder();
        Bundle engine = FrameworkUtil.getBundle(Trace.class);
        text.append(engine == null ? "" : engine.getVersion());
        contributions.rules().forEach(rule -> text.append('\n').append(rule.id()).append(' ').append(rule.severity()).append(' ')
                .append(rule.origin()));
        return ModelDigest.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public Job start(DeploymentSession session, ReplayRequest request) {
        return start(session, request, session.deployment());
    }

    @Override
    public Job start(DeploymentSession session, ReplayRequest request, Deployment state) {
        if (!watched.contains(session)) {
            watched.add(session);
            session.addListener(new Watch(this, session));
        }
        ReplayJob job = new ReplayJob(session, EcoreUtil.copy(state), request, new Simulator(contributions.behaviours()),
                basis, (run, problem) -> display.asyncExec(() -> finished(run, problem, request)));
        if (request.trial()) {
            if (trial != null) {
                trial.cancel();
            }
            trial = job;
        }
        job.schedule();
        return job;
    }

    private void finished(Run run, String problem, ReplayRequest request) {
        if (run == null) {
            listeners.forEach(listener -> listener.failed(problem));
        } else if (watched.contains(run.session())) {
            if (request.trial() && current != null && current.request().trial() && current != pinned) {
                runs.remove(current);
            }
            runs.add(run);
            while (runs.size() > MOST) {
                runs.remove(runs.getFirst() == current || runs.getFirst() == pinned ? 1 : 0);
            }
            current = run;
            changed();
            check.later(run.session());
        }
    }

    private void forget(DeploymentSession session) {
        watched.remove(session);
        runs.removeIf(run -> run.session() == session);
        pinned = pinned != null && pinned.session() == session ? null : pinned;
        if (current != null && current.session() == session) {
            current = runs.isEmpty() ? null : runs.getLast();
            cursor = OptionalLong.empty();
        }
        changed();
    }

    /** Each listener in an event of its own: all of them together would hold up the window. */
    private void changed() {
        listeners.forEach(listener -> display.asyncExec(() -> {
            if (List.of(listeners.getListeners()).contains(listener)) {
                listener.runsChanged();
            }
        }));
    }

    /**
     * What the model of a session, and its stories, are now.
     *
     * @param changes what has changed since a run, in words; only for those whose model is another one now
     */
    void judge(DeploymentSession session, ModelDigest model, java.util.Map<ReplayRequest, ModelDigest> scenarios,
            java.util.Map<Run, String> changes) {
        boolean news = false;
        for (Run run : runs) {
            if (run.session() == session) {
                ModelDigest story = scenarios.get(run.request());
                String reason = !run.model().equals(model) ? changes.getOrDefault(run, Messages.stale_model) : story != null
                        && !run.scenario().equals(story) ? Messages.stale_scenario : !run.basis().equals(basis) ? Messages.stale_engine
                        : "";
                news |= run.setStale(reason);
            }
        }
        if (news) {
            changed();
        }
    }

    @Override
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    @Override
    public Optional<Run> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public void show(Run run) {
        current = run;
        changed();
    }

    @Override
    public Optional<Run> pinned() {
        return Optional.ofNullable(pinned);
    }

    @Override
    public void pin(Run run) {
        pinned = run;
        changed();
    }

    @Override
    public OptionalLong cursor() {
        return cursor;
    }

    @Override
    public void setCursor(long second) {
        cursor = OptionalLong.of(second);
        listeners.forEach(Listener::cursorMoved);
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
