/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.report.ReplayComparison;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Downtimes;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.simulation.plan.Permission;
import org.continuityworkbench.simulation.plan.Situation;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/**
 * One exercise. The story comes without the steps that somebody planned for it: the team takes their place. Every decision is put into the
 * story and the whole story is replayed, so a consequence is what the engine says and nothing else. Replays may run in another thread as
 * long as nobody changes the exercise; all changes belong to one thread.
 */
public final class Exercise {

    /** How long a decided step takes [chosen]. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /**
     * A decision and what came of it.
     *
     * @param at          second of the story
     * @param situation   what it was like
     * @param rule        what was decided, with what holds for it; null for a team that waited
     * @param forbidden   true if the engine counted it as forbidden, or the table of actions does
     * @param consequence what the replay says, in words
     * @param elapsed     time of the exercise since its start
     * @param who         role that decided; empty if nobody said
     * @param note        what the team wrote down; empty for nothing
     */
    public record Decision(long at, Situation situation, ActionRule rule, boolean forbidden, String consequence, Duration elapsed,
            String who, String note) {
    }

    /** Where the story stands. */
    record State(long now, Scenario story, Trace trace) {
    }

    /** A decision that was replayed; it counts once it is taken. */
    record Step(Decision decision, State state) {
    }

    private final CompiledTopology topology;
    private final Deployment deployment;
    private final SimulationSettings settings;
    private final Simulator simulator;
    private final Clock clock;
    private final Instant begun;
    private final String name;
    private final List<State> states = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * Begins an exercise.
     *
     * @param deployment a model that nobody else uses
     * @param story      the outage; is not changed
     * @param simulator  a simulator of this exercise's own
     * @param clock      tells how long the team takes
     * @param progress   stops the replay
     * @throws ScenarioException                          if the story does not fit the deployment
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    Exercise(String name, Deployment deployment, Scenario story, SimulationSettings settings, Simulator simulator, Clock clock,
            Progress progress) {
        this.name = name;
        this.deployment = deployment;
        this.settings = settings;
        this.simulator = simulator;
        this.clock = clock;
        begun = clock.instant();
        topology = CompiledTopology.compile(deployment);
        Scenario bare = EcoreUtil.copy(story);
        bare.getEvents().removeIf(event -> event instanceof PlanRun || event instanceof OperatorEvent);
        Trace trace = replay(bare, progress);
        states.add(new State(ReplayTimeline.marks(trace).stream().mapToLong(Mark::at).findFirst().orElse(0), bare, trace));
    }

    private Trace replay(Scenario story, Progress progress) {
        return simulator.run(topology, CompiledScenario.compile(story, topology, Bindings.none()), settings, progress);
    }

    private State state() {
        return states.getLast();
    }

    public String name() {
        return name;
    }

    public Deployment deployment() {
        return deployment;
    }

    /** Present second of the story. */
    public long now() {
        return state().now();
    }

    /** The story with all decisions; nobody changes it. */
    Scenario story() {
        return state().story();
    }

    SimulationSettings settings() {
        return settings;
    }

    /** The story as it would go on if nothing more were decided. */
    public Trace trace() {
        return state().trace();
    }

    /** Time that the team has taken so far. */
    public Duration elapsed() {
        return Duration.between(begun, clock.instant());
    }

    /** Time that the team has taken since its last decision. */
    public Duration sinceLast() {
        return decisions.isEmpty() ? elapsed() : elapsed().minus(decisions.getLast().elapsed());
    }

    /** Moment at which the exercise began. */
    public Instant begun() {
        return begun;
    }

    /** Decisions in the order in which they were taken. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** What has happened up to now, as the team knows it. */
    public List<Mark> known() {
        return ReplayTimeline.marks(trace()).stream().filter(mark -> mark.at() <= now()).toList();
    }

    /** What kind of situation it is. */
    public Situation situation() {
        boolean siteDown = topology.elements(ElementKind.SITE).stream().anyMatch(this::isDown);
        boolean linkDown = topology.elements(ElementKind.LINK).stream().anyMatch(this::isDown);
        if (linkDown && !siteDown) {
            return Situation.LINK_LOSS;
        }
        return trace().phases().stream().filter(span -> span.interval().contains(now())).findFirst()
                .map(span -> Situation.valueOf(span.state().name())).orElse(Situation.NORMAL);
    }

    private boolean isDown(Element element) {
        return Downtimes.of(trace(), element).contains(now());
    }

    /** What can be decided now, the forbidden among it, in an order that does not give it away. */
    public List<ActionRule> choices() {
        return ActionRule.in(situation(), deployment).stream().sorted(java.util.Comparator.comparing(ActionRule::action)).toList();
    }

    /** True once nothing is left to happen. */
    public boolean isOver() {
        return next().isEmpty();
    }

    private Optional<Long> next() {
        return ReplayTimeline.marks(trace()).stream().map(Mark::at).filter(at -> at > now() && at < trace().horizon()).findFirst();
    }

    /** Lets the story go on to the next moment at which something happens; does nothing at its end. */
    void goOn(String who, String note) {
        next().ifPresent(at -> {
            decisions.add(new Decision(now(), situation(), null, false, "", elapsed(), who, note));
            states.add(new State(at, state().story(), trace()));
        });
    }

    /**
     * Replays the story with one more decision, up to the moment at which it is done. Nothing is decided by that: see {@link #take}.
     *
     * @param who      role that decides; empty for nobody in particular
     * @param progress stops the replay
     * @return the decision with its consequence
     * @throws org.continuityworkbench.simulation.SimulationException if the engine or a behaviour of a partner cannot go on
     * @throws java.util.concurrent.CancellationException             if it was cancelled
     */
    Step replayed(ActionRule rule, String who, String note, Progress progress) {
        Scenario story = EcoreUtil.copy(state().story());
        OperatorEvent event = ScenarioFactory.eINSTANCE.createOperatorEvent();
        event.setId("decision-" + (decisions.size() + 1));
        event.setAt(Duration.ofSeconds(now()));
        event.setDuration(STEP);
        event.setAction(rule.action());
        target(rule.action()).ifPresent(element -> {
            Parameter parameter = ScenarioFactory.eINSTANCE.createParameter();
            parameter.setId("decision-target-" + (decisions.size() + 1));
            parameter.setType(ElementType.valueOf(element.kind().name()));
            parameter.setElement(element.id());
            story.getParameters().add(parameter);
            event.setTarget(parameter);
        });
        story.getEvents().add(event);
        Trace before = trace();
        long done = Math.min(before.horizon() - 1, now() + STEP.toSeconds());
        Trace after;
        try {
            after = replay(story, progress);
        } catch (ScenarioException e) {
            // the deployment has nothing that this could be done to
            return new Step(new Decision(now(), situation(), rule, false, NLS.bind(Messages.impossible, e.getMessage()), elapsed(), who,
                    note), state());
        }
        List<Violation> news = after.violations().subList(Math.min(before.violations().size(), after.violations().size()),
                after.violations().size());
        boolean forbidden = !news.isEmpty() || rule.permission() == Permission.FORBIDDEN;
        return new Step(new Decision(now(), situation(), rule, forbidden, rule.text() + "\n" + consequence(before, after, news), elapsed(),
                who, note), new State(done, story, after));
    }

    /** Takes a decision that was replayed from where the story stands now. */
    void take(Step step) {
        states.add(step.state());
        decisions.add(step.decision());
    }

    /** Takes the last decision back, as if it had not been taken; does nothing before the first one. */
    void takeBack() {
        if (!decisions.isEmpty()) {
            decisions.removeLast();
            states.removeLast();
        }
    }

    private static String consequence(Trace before, Trace after, List<Violation> violations) {
        List<String> lines = new ArrayList<>();
        for (Violation violation : violations) {
            lines.add(NLS.bind(Messages.forbidden, violation.ruleId(), violation.element() == null ? violation.action()
                    : violation.element().label()));
        }
        for (Interval divergence : after.divergence()) {
            if (!before.divergence().contains(divergence)) {
                lines.add(NLS.bind(Messages.diverge, ReplayTimeline.moment(after, divergence.start())));
            }
        }
        lines.add(ReplayComparison.delta(before, after));
        List<String> known = ReplayTimeline.marks(before).stream().map(Mark::text).toList();
        ReplayTimeline.marks(after).stream().filter(mark -> !known.contains(mark.text()) && !isForbidden(after, mark)).limit(3)
                .forEach(mark -> lines.add(NLS.bind(Messages.happensNow, mark.text())));
        return String.join("\n", lines);
    }

    private static boolean isForbidden(Trace trace, Mark mark) {
        return mark.event() >= 0 && trace.event(mark.event()).kind() == EventKind.FORBIDDEN;
    }

    /** What an action is done to: what it would most likely be done to by a team under stress. */
    private Optional<Element> target(StepKind action) {
        return switch (action) {
            case START_INFO_MART, SET_HOST, SET_START_COMMAND -> trace().infoMarts().stream()
                    .filter(mart -> mart.modes().stream().noneMatch(mode -> mode.interval().contains(now())
                            && mode.state() == InfoMartMode.ACTIVE))
                    .filter(mart -> !isDown(site(mart.installation()))).findFirst().map(mart -> mart.installation())
                    .or(() -> topology.elements(ElementKind.INFO_MART_INSTALLATION).stream().reduce((first, second) -> second));
            case STOP_REPLICATION, START_REPLICATION, CONFIGURE_REPLICATION -> topology.elements(ElementKind.REPLICATION).stream()
                    .findFirst();
            case START_PRESENTATION, SWITCH_PRESENTATION -> topology.elements(ElementKind.PRESENTATION).stream()
                    .filter(element -> !isDown(site(element))).reduce((first, second) -> second);
            case RESTART_ICON, CHANGE_ICON_CONNECTIONS -> topology.elements(ElementKind.CONCENTRATOR).stream().findFirst();
            default -> Optional.empty();
        };
    }

    private Element site(Element element) {
        return topology.element(ElementKind.SITE, element.site());
    }

    /** What it all comes to, in one sentence. */
    public String verdict() {
        return ReplayText.verdict(trace());
    }
}
