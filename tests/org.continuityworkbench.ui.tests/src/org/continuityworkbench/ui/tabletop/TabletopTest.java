/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tabletop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.plan.Situation;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** An exercise in the window: a forbidden decision is simulated, taken back, and everything stands in the minutes. */
class TabletopTest {

    /** Stands still until somebody moves it. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-01-15T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();

    private TabletopView begin(WorkbenchFixture fixture, String story) throws Exception {
        TabletopView view = (TabletopView) fixture.showView(TabletopView.ID);
        ScenarioLibrary.Entry entry = fixture.window().getService(ScenarioLibrary.class).find(story).orElseThrow();
        ReplayRequest request = new ReplayRequest(entry.label(), entry.scenario(), SimulationSettings.ideal(), null, false);
        fixture.act(() -> view.begin(fixture.session(), request, clock));
        ready(fixture, view);
        return view;
    }

    private static void ready(WorkbenchFixture fixture, TabletopView view) {
        fixture.waitUntil("the step is replayed", () -> !view.isBusy());
        fixture.settle();
    }

    private static void press(WorkbenchFixture fixture, TabletopView view, Button button) {
        assertThat(button.isEnabled()).as(button.getText()).isTrue();
        fixture.act(() -> button.notifyListeners(SWT.Selection, new Event()));
        ready(fixture, view);
    }

    @Test
    void startingTheStandbyDuringALossOfConnectivityIsSeenToDiverge() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-standby")) {
            TabletopView view = begin(fixture, "network-loss-10h");
            assertThat(view.exercise().situation()).isEqualTo(Situation.LINK_LOSS);
            assertThat(view.form().knownText()).contains("link lost");
            clock.now = clock.now.plus(Duration.ofMinutes(3));
            fixture.act(() -> view.select(StepKind.START_INFO_MART));
            fixture.act(() -> view.form().noteField().setText("Everybody was sure | that Hamburg had failed"));
            fixture.act(() -> view.form().whoField().setText("Database administrator"));
            press(fixture, view, view.form().decideButton());
            assertThat(view.form().minutesText()).contains("0:03:00").contains("FORBIDDEN: Start").contains("(Database administrator)")
                    .contains("Everybody was sure");
            assertThat(view.form().consequenceText()).startsWith("FORBIDDEN").contains("BC-OPS-001").contains("diverge");
            assertThat(view.exercise().now()).isEqualTo(Exercise.STEP.toSeconds());
            assertThat(view.exercise().decisions()).singleElement()
                    .matches(decision -> decision.forbidden() && decision.elapsed().equals(Duration.ofMinutes(3)));
            fixture.waitUntil("the timer shows it", () -> view.form().timerText().equals("0:03:00"));
            fixture.screenshot("tabletop");
            Path file = Files.createTempDirectory("minutes").resolve("minutes.md");
            Job job = view.export(file);
            fixture.waitUntil("it is written", () -> job.getState() == Job.NONE);
            assertThat(Files.readString(file)).startsWith("# Tabletop exercise: Network loss of 10 h").contains("| 0:03:00 | T+0 ")
                    .contains("**FORBIDDEN**").contains("| Database administrator |")
                    .contains("Everybody was sure \\| that Hamburg had failed").contains("Forbidden decisions: 1")
                    .contains("Begun: 2026-01-15T10:00:00Z");
            press(fixture, view, view.form().takeBackButton());
            assertThat(view.exercise().decisions()).isEmpty();
            assertThat(view.exercise().trace().violations()).isEmpty();
        }
    }

    /** Whoever leads the exercise sees its story in the other views, step by step; the team sees nothing of what is to come. */
    @Test
    void theTimelineFollowsTheExerciseWhenItIsAskedTo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-standby")) {
            TabletopView view = begin(fixture, "network-loss-10h");
            RunService runs = fixture.window().getService(RunService.class);
            assertThat(runs.current()).isEmpty();
            view.followAction().setChecked(true);
            fixture.act(view.followAction()::run);
            fixture.waitUntil("the story is replayed", () -> runs.current().isPresent() && runs.cursor().isPresent());
            assertThat(runs.cursor()).hasValue(view.exercise().now());
            assertThat(runs.current().orElseThrow().request().name()).endsWith("tabletop exercise");
            fixture.act(() -> view.select(StepKind.START_INFO_MART));
            press(fixture, view, view.form().decideButton());
            fixture.waitUntil("the decision is in the story", () -> runs.current().filter(run -> !run.trace().violations().isEmpty())
                    .isPresent());
            assertThat(runs.cursor()).hasValue(Exercise.STEP.toSeconds());
            Run decided = runs.current().orElseThrow();
            press(fixture, view, view.form().goOnButton());
            assertThat(runs.cursor()).hasValue(view.exercise().now());
            assertThat(runs.current()).containsSame(decided);
            fixture.screenshot("tabletop-timeline");
            press(fixture, view, view.form().takeBackButton());
            press(fixture, view, view.form().takeBackButton());
            fixture.waitUntil("the decision is taken back", () -> runs.current().filter(run -> run.trace().violations().isEmpty())
                    .isPresent());
            assertThat(fixture.session().deployment()).as("nothing is changed").isNotNull();
            assertThat(fixture.session().dirty()).isFalse();
            view.followAction().setChecked(false);
        }
    }

    @Test
    void waitingThroughTheOutageEndsWithItsVerdict() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            TabletopView view = begin(fixture, "network-loss-10h");
            fixture.act(() -> view.select(StepKind.SUSPEND_PURGE));
            press(fixture, view, view.form().decideButton());
            assertThat(view.form().consequenceText()).doesNotContain("FORBIDDEN").contains("Lost: 2 h in both");
            while (!view.exercise().isOver()) {
                press(fixture, view, view.form().goOnButton());
            }
            assertThat(view.form().consequenceText()).contains("The story ends")
                    .contains("2 h of the other site's reporting data are lost");
            assertThat(view.form().knownText()).contains("given up").contains("link back");
            assertThat(view.form().goOnButton().isEnabled()).isFalse();
        }
    }

    @Test
    void excludingTheAccessPointsOfAFailedSiteBringsReportsBackSooner() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            TabletopView view = begin(fixture, "site-failure");
            assertThat(view.exercise().situation()).isEqualTo(Situation.DISASTER_RECOVERY);
            fixture.act(() -> view.select(StepKind.EXCLUDE_FAILED_DAPS));
            press(fixture, view, view.form().decideButton());
            assertThat(view.form().consequenceText()).contains("less)");
        }
    }

    /** A replay that fails or is cancelled leaves the exercise as it was, and the buttons can be pressed again. */
    @Test
    void howeverAReplayEndsTheViewHearsOfIt() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            List<String> heard = new ArrayList<>();
            for (RuntimeException end : List.of(new SimulationException("Behaviour x failed", null), new CancellationException(),
                    new IllegalStateException("a defect"))) {
                new ExerciseJob<String>(progress -> {
                    throw end;
                }, heard::add, heard::add, fixture.window().getShell().getDisplay()).schedule();
                fixture.settle();
            }
            new ExerciseJob<>(progress -> "done", heard::add, heard::add, fixture.window().getShell().getDisplay()).schedule();
            fixture.settle();
            assertThat(heard).hasSize(4).startsWith("Behaviour x failed", "").endsWith("done");
            assertThat(heard.get(2)).contains("a defect", "error log");
        }
    }
}
