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
import java.util.concurrent.CancellationException;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.diagram.timeline.Curve;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.report.DelayCurve;
import org.continuityworkbench.report.ReplayState;
import org.continuityworkbench.report.ReplaySummary;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.model.topology.Deployment;

/** A finished replay with everything that views show of it, and digests of what it was made from. Not changed but for {@link #stale()}. */
public final class Run {

    private final DeploymentSession session;
    private final ReplayRequest request;
    private final Trace trace;
    private final List<Outcome> outcomes;
    private final ReplaySummary summary;
    private final Timeline timeline;
    private final Curve delays;
    private final String verdict;
    private final ModelDigest model;
    private final ModelDigest scenario;
    private final String basis;
    private String stale = "";
    private ReplayState states;

    private Run(DeploymentSession session, ReplayRequest request, Trace trace, List<Outcome> outcomes, ModelDigest model, String basis) {
        this.session = session;
        this.request = request;
        this.trace = trace;
        this.outcomes = outcomes;
        this.model = model;
        this.basis = basis;
        scenario = ModelDigest.of(request.scenario());
        summary = ReplaySummary.of(trace);
        timeline = ReplayTimeline.of(trace);
        delays = DelayCurve.of(trace);
        String text = ReplayText.verdict(trace);
        verdict = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Replays on a model that nobody else uses. For worker threads.
     *
     * @param simulator a simulator of this replay's own, with the behaviours of plug-ins
     * @param basis digest of rules and engine
     * @param progress asked now and then; once it is cancelled the replay is given up with a {@link CancellationException}
     * @throws RuntimeException as {@link Simulator#run} says, if the story does not fit the model
     */
    static Run of(DeploymentSession session, Deployment copy, ReplayRequest request, Simulator simulator, String basis,
            Progress progress) {
        CompiledTopology topology = CompiledTopology.compile(copy);
        Trace trace = simulator.run(topology, CompiledScenario.compile(request.scenario(), topology, Bindings.none()), request.settings(),
                progress);
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        return new Run(session, request, trace, Expectations.evaluate(trace, request.scenario(), Bindings.none()), ModelDigest.of(copy),
                basis);
    }

    /** The deployment that it is about; may be closed meanwhile. */
    public DeploymentSession session() {
        return session;
    }

    public ReplayRequest request() {
        return request;
    }

    public Trace trace() {
        return trace;
    }

    /** What became of expectations and objectives. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    public ReplaySummary summary() {
        return summary;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Age of reports over time. */
    public Curve delays() {
        return delays;
    }

    /** How the elements stand at each moment; worked out by the first who asks, which should not be the UI thread. For any thread. */
    public synchronized ReplayState states() {
        if (states == null) {
            states = new ReplayState(trace);
        }
        return states;
    }

    /** The answer in one sentence. */
    public String verdict() {
        return verdict;
    }

    /** Digest of the model that it was made from. */
    public ModelDigest model() {
        return model;
    }

    /** Digest of the story that was replayed. */
    public ModelDigest scenario() {
        return scenario;
    }

    /** Digest of rules and engine that it was made with. */
    public String basis() {
        return basis;
    }

    /** What has changed since, in words; empty while the result still holds. */
    public Optional<String> stale() {
        return stale.isEmpty() ? Optional.empty() : Optional.of(stale);
    }

    /** @return true if that is news */
    boolean setStale(String reason) {
        boolean news = !stale.equals(reason);
        stale = reason;
        return news;
    }
}
