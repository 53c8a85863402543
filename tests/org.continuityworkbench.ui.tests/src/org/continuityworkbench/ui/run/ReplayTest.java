/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.platform.runs.RunState;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.timeline.TimelineView;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A replay in the window: verdict, timeline, causes, trials, comparison. */
class ReplayTest {

    private static final long HOUR = 3600;

    private static void replay(WorkbenchFixture fixture, String story) throws Exception {
        int before = runs(fixture).runs().size();
        fixture.command(ReplayHandler.COMMAND, Map.of(ReplayHandler.STORY, story));
        fixture.waitUntil("there is a run", () -> runs(fixture).runs().size() > before);
        fixture.settle();
    }

    private static RunService runs(WorkbenchFixture fixture) {
        return fixture.window().getService(RunService.class);
    }

    private static TimelineView timeline(WorkbenchFixture fixture) {
        return (TimelineView) fixture.page().findView(TimelineView.ID);
    }

    private static void maximise(WorkbenchFixture fixture) {
        fixture.pause(); // the platform lays the whole window out anew, 50 to 80 ms
        fixture.page().toggleZoom(fixture.page().getReference(timeline(fixture)));
        fixture.begin();
    }

    private static void restore(WorkbenchFixture fixture) {
        maximise(fixture); // the same switch
    }

    private static ResultsView results(WorkbenchFixture fixture) {
        return (ResultsView) fixture.page().findView(ResultsView.ID);
    }

    private static WorkbenchFixture open() throws Exception {
        WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active");
        replay(fixture, "network-loss-10h");
        return fixture;
    }

    private static void key(WorkbenchFixture fixture, char character, int code, int mask) {
        fixture.key(timeline(fixture).canvas(), code, character, mask);
    }

    private int shift;

    private void mouse(WorkbenchFixture fixture, int type, Point point) {
        Event event = new Event();
        event.stateMask = shift;
        event.x = point.x;
        event.y = point.y;
        event.button = 1;
        fixture.act(() -> timeline(fixture).canvas().notifyListeners(type, event));
    }

    private static Stream<String> painted(TimelineView view) {
        return view.canvas().scene().figures().stream().filter(Figure.Label.class::isInstance)
                .map(figure -> ((Figure.Label) figure).text());
    }

    @Test
    void anOutageOfTenHoursCostsTwo() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            assertThat(results(fixture).verdictText()).contains("2 h of the other site's reporting data are lost")
                    .contains("because 10 h is longer than the stuck threshold of 8 h");
            assertThat(results(fixture).noteText()).contains("test it before you rely on it").contains("Model ").doesNotContain("STALE");
            assertThat(timeline(fixture).headlineText()).contains("2 h of the other site's");
            assertThat(painted(timeline(fixture))).contains("Paris - Lyon", "T+12:00", "Lost of Lyon", "X  2 h", "S  2 h");
            fixture.act(() -> fixture.page().activate(timeline(fixture)));
            ImageData picture = fixture.screenshot("replay");
            assertThat(WorkbenchFixture.colours(picture)).isGreaterThan(40);
            assertThat(hasColour(fixture.picture(results(fixture).curve()), 0x0a4c8c)).as("a curve").isTrue();
            maximise(fixture);
            fixture.screenshot("timeline");
            assertThat(hasColour(fixture.picture(timeline(fixture).canvas()), 0xe5767c)).as("the ground of lost data").isTrue();
            restore(fixture);
        }
    }

    private static boolean hasColour(ImageData picture, int rgb) {
        return IntStream.range(0, picture.height).anyMatch(y -> IntStream.range(0, picture.width).anyMatch(x -> {
            var colour = picture.palette.getRGB(picture.getPixel(x, y));
            return Math.abs(colour.red - (rgb >> 16)) + Math.abs(colour.green - (rgb >> 8 & 255))
                    + Math.abs(colour.blue - (rgb & 255)) < 12;
        }));
    }

    @Test
    void aRowLeadsToItsCauseInTheTimelineAndToTheElement() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            ResultsView results = results(fixture);
            TableItem[] items = results.table().getItems();
            int lost = IntStream.range(0, items.length).filter(i -> items[i].getText(0).startsWith("reporting data lost")).findFirst()
                    .orElseThrow();
            assertThat(items[lost].getText(0)).isEqualTo("reporting data lost: 2 h 00 min");
            int wide = IntStream.range(0, 3).map(i -> results.table().getColumn(i).getWidth()).sum();
            assertThat(wide).as("all columns are in sight").isLessThanOrEqualTo(results.table().getClientArea().width);
            int height = items[lost + 1].getBounds(0).y - items[lost].getBounds(0).y;
            assertThat(height).as("a long text is broken into lines").isGreaterThan(45);
            assertThat(items[lost].getText(1)).isEqualTo("Lyon, in Info Mart Server Paris");
            assertThat(items[lost].getText(2)).contains("09:00-").contains("11:00 (T+0:00..T+2:00)")
                    .contains("because 10 h is longer than 8 h");
            fixture.act(() -> results.select(lost));
            assertThat(runs(fixture).cursor()).hasValue(10 * HOUR);
            assertThat(results.causeText()).contains("link lost").contains("given up").contains("is lost");
            assertThat(results.causeText().indexOf("link lost")).isLessThan(results.causeText().indexOf("given up"));
            IStructuredSelection selection = (IStructuredSelection) results.getSite().getSelectionProvider().getSelection();
            assertThat(selection.getFirstElement()).isInstanceOf(org.continuityworkbench.model.topology.Site.class);
            fixture.screenshot("replay-cause");
            Event event = new Event();
            event.widget = results.table();
            ModelLinks.reveal(fixture.page(), runs(fixture).current().orElseThrow(), "site-lyon");
            fixture.settle();
            assertThat(fixture.editor().selection().getFirstElement())
                    .extracting(site -> ((org.continuityworkbench.model.topology.Site) site).getId())
                    .isEqualTo("site-lyon");
        }
    }

    @Test
    void theTimelineIsZoomedPannedAndWalkedByKeysAndByAnExactRange() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            TimelineView view = timeline(fixture);
            fixture.act(() -> fixture.page().activate(view));
            fixture.act(() -> view.showRange("T+7:59..T+8:01"));
            assertThat(view.picture().axis().window()).isEqualTo(new Interval(8 * HOUR - 60, 8 * HOUR + 60));
            assertThat(view.rangeText()).isEqualTo("T+7:59..T+8:01");
            assertThat(painted(view)).contains("T+8:00:00");
            fixture.screenshot("timeline-range");
            fixture.act(() -> view.showRange("late"));
            assertThat(view.detailText()).contains("T+7:59..T+8:01");
            key(fixture, '0', '0', 0);
            assertThat(view.picture().axis().window()).isEqualTo(new Interval(0, 24 * HOUR));
            key(fixture, '\0', SWT.HOME, 0);
            key(fixture, '\0', SWT.ARROW_RIGHT, 0);
            assertThat(runs(fixture).cursor()).hasValue(HOUR / 4);
            key(fixture, '+', '+', 0);
            long zoomed = view.picture().axis().window().length();
            assertThat(zoomed).isEqualTo(16 * HOUR);
            key(fixture, '\0', SWT.ARROW_RIGHT, SWT.SHIFT);
            assertThat(view.picture().axis().window().start()).isPositive();
            assertThat(view.picture().axis().window().length()).isEqualTo(zoomed);
        }
    }

    @Test
    void aClickTellsTheStateAndMovesTheCursor() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            TimelineView view = timeline(fixture);
            fixture.act(() -> fixture.page().activate(view));
            var row = view.picture().rows().stream().filter(lane -> lane.lane().label().equals("Paris - Lyon")).findFirst().orElseThrow();
            Point point = view.canvas().toCanvas(view.picture().axis().x(5 * HOUR), row.top() + 11);
            mouse(fixture, SWT.MouseDown, point);
            mouse(fixture, SWT.MouseUp, point);
            assertThat(view.detailText()).contains("Paris - Lyon").contains("out of service").contains("10 h");
            assertThat(runs(fixture).cursor().orElseThrow()).isBetween(5 * HOUR - 120, 5 * HOUR + 120);
            assertThat(((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement())
                    .isInstanceOf(Link.class);
            var flag = view.picture().scene().figures().stream().filter(Figure.Box.class::isInstance).map(Figure.Box.class::cast)
                    .filter(box -> box.tooltip().contains("given up, goes on without")).findFirst().orElseThrow();
            Point number = view.canvas().toCanvas(flag.x() + flag.width() / 2, flag.y() + flag.height() / 2);
            mouse(fixture, SWT.MouseDown, number);
            mouse(fixture, SWT.MouseUp, number);
            assertThat(runs(fixture).cursor()).hasValue(8 * HOUR);
            assertThat(view.detailText()).contains("given up, goes on without");
            Point from = view.canvas().toCanvas(view.picture().axis().x(7 * HOUR), row.top() + 11);
            Point to = view.canvas().toCanvas(view.picture().axis().x(9 * HOUR), row.top() + 11);
            shift = SWT.SHIFT;
            mouse(fixture, SWT.MouseDown, from);
            mouse(fixture, SWT.MouseMove, to);
            assertThat(view.detailText()).contains(" = 2 h");
            fixture.screenshot("timeline-measured");
            mouse(fixture, SWT.MouseUp, to);
            shift = 0;
            assertThat(view.picture().axis().window().length()).isBetween(2 * HOUR - 300, 2 * HOUR + 300);
            key(fixture, '0', '0', 0);
        }
    }

    @Test
    void diagramsHearHowTheDeploymentStandsAtTheCursorAsLongAsTheRunHolds() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
            RunState state = context.getService(context.getServiceReference(RunState.class));
            fixture.act(() -> runs(fixture).setCursor(HOUR));
            fixture.waitUntil("there is a moment", () -> state.moment().isPresent());
            RunState.Moment moment = state.moment().orElseThrow();
            assertThat(moment.deployment()).isEqualTo(fixture.session().file().getFullPath().toString());
            assertThat(moment.model()).isEqualTo(runs(fixture).current().orElseThrow().model());
            assertThat(moment.second()).isEqualTo(HOUR);
            assertThat(moment.caption()).contains("T+1:00");
            Link link = fixture.session().deployment().getLinks().getFirst();
            assertThat(moment.marks().get(link.getId())).extracting(Mark::state, Mark::letter).containsExactly("down", "O");
            int[] calls = new int[1];
            Runnable listener = () -> calls[0]++;
            state.addListener(listener);
            fixture.act(() -> runs(fixture).setCursor(12 * HOUR));
            assertThat(state.moment().orElseThrow().marks()).doesNotContainKey(link.getId());
            assertThat(calls[0]).isEqualTo(1);
            fixture.act(() -> fixture.session().execute("rename", () -> link.setName("other")));
            fixture.waitUntil("the run is out of date", () -> state.moment().isEmpty());
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.waitUntil("the run holds again", () -> state.moment().isPresent());
            fixture.act(() -> fixture.page().closeEditor(fixture.editor(), false));
            assertThat(state.moment()).isEmpty();
            state.removeListener(listener);
        }
    }

    @Test
    void aTrialOfTwelveHoursCostsNothingAndTheModelIsUntouched() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            ResultsView results = results(fixture);
            Run before = runs(fixture).current().orElseThrow();
            fixture.act(() -> runs(fixture).pin(before));
            fixture.act(() -> results.threshold().setSelection(1200));
            fixture.waitUntil("the trial is there", () -> runs(fixture).current().orElseThrow() != before);
            fixture.settle();
            assertThat(results.verdictText()).contains("nothing lost").contains("10 h late");
            assertThat(results.noteText()).contains("on trial").contains("Lost: 2 h, now none (2 h less)")
                    .contains("Latest data: 8 h, now 10 h (2 h more)");
            assertThat(timeline(fixture).headlineText()).contains("2 h less");
            fixture.waitUntil("both are drawn", () -> painted(timeline(fixture)).anyMatch("Difference"::equals));
            assertThat(painted(timeline(fixture))).contains("Reports, pinned", "Reports, now");
            assertThat(fixture.session().dirty()).isFalse();
            fixture.act(() -> fixture.page().activate(timeline(fixture)));
            maximise(fixture);
            fixture.screenshot("timeline-compared");
            restore(fixture);
            fixture.act(() -> results.outage().setSelection(1300));
            fixture.waitUntil("the next trial is there", () -> results.verdictText().contains("13 h is longer than"));
            assertThat(runs(fixture).runs()).hasSize(2);
            fixture.act(() -> results.reset().notifyListeners(SWT.Selection, new Event()));
            assertThat(runs(fixture).current()).contains(before);
            assertThat(results.threshold().getSelection()).isEqualTo(800);
            assertThat(results.reset().isEnabled()).isFalse();
        }
    }

    @Test
    void aChangedDeploymentMakesResultsStaleUntilItIsUndone() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            fixture.act(() -> fixture.session().execute("rename", () -> fixture.session().deployment().getSites().getFirst()
                    .setName("Nantes")));
            fixture.waitUntil("it is stale", () -> results(fixture).noteText().contains("STALE: the deployment has changed"));
            assertThat(results(fixture).noteText()).contains("Paris: Name was Paris, now Nantes");
            fixture.screenshot("results-stale");
            assertThat(timeline(fixture).headlineText()).startsWith("STALE");
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.waitUntil("it holds again", () -> !results(fixture).noteText().contains("STALE"));
        }
    }

    @Test
    void aStoryThatDoesNotFitIsToldInTheViews() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            ScenarioLibrary.Entry entry = fixture.window().getService(ScenarioLibrary.class).find("standby-started-during-link-loss")
                    .orElseThrow();
            Job job = runs(fixture).start(fixture.session(),
                    new ReplayRequest(entry.label(), entry.scenario(), org.continuityworkbench.simulation.SimulationSettings.ideal(), null,
                            false));
            fixture.waitUntil("the job is done", () -> job.getState() == Job.NONE);
            fixture.settle();
            assertThat(results(fixture).verdictText()).contains("cannot be replayed on this deployment").contains("standby");
        }
    }

    private static Stream<Thread> engine(Job job) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(job.getName()));
    }

    /** The loss of connectivity of the library, thousands of times. */
    private static Scenario longStory(WorkbenchFixture fixture) {
        Scenario story = fixture.window().getService(ScenarioLibrary.class).find(ScenarioLibrary.DEFAULT).orElseThrow().scenario();
        story.setHorizon(null);
        OutageEvent outage = (OutageEvent) story.getEvents().getFirst();
        for (int i = 1; i < 20_000; i++) {
            OutageEvent again = EcoreUtil.copy(outage);
            again.setId(outage.getId() + i);
            again.setAt(outage.getAt().plusHours(12L * i));
            story.getEvents().add(again);
        }
        return story;
    }

    @Test
    void aCancelledReplayEndsWithinHalfASecondAndLeavesNothing() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            int before = runs(fixture).runs().size();
            Job job = runs(fixture).start(fixture.session(),
                    new ReplayRequest("long", longStory(fixture), org.continuityworkbench.simulation.SimulationSettings.ideal(), null,
                            false));
            fixture.waitUntil("the engine is at work", () -> engine(job).findAny().isPresent());
            job.cancel();
            long start = System.nanoTime();
            assertThat(job.join(500, null)).isTrue();
            assertThat(System.nanoTime() - start).isLessThan(500_000_000L);
            for (Thread thread : engine(job).toList()) {
                thread.join(500);
            }
            assertThat(engine(job)).as("threads of the engine half a second later").isEmpty();
            fixture.settle();
            assertThat(runs(fixture).runs()).hasSize(before);
        }
    }

    @Test
    void thePictureIsWrittenAsSvgAndPng() throws Exception {
        Path folder = Files.createTempDirectory("timeline");
        try (WorkbenchFixture fixture = open()) {
            for (String name : new String[] {"t.svg", "t.png"}) {
                Job job = timeline(fixture).export(folder.resolve(name));
                fixture.waitUntil("it is written", () -> job.getState() == Job.NONE);
                assertThat(job.getResult().isOK()).isTrue();
            }
            assertThat(Files.readString(folder.resolve("t.svg"))).contains("given up, goes on without").contains("test it before");
            assertThat(Files.size(folder.resolve("t.png"))).isGreaterThan(10_000);
        }
    }

    @Test
    void everythingOnTheScreenIsWrittenInFourForms() throws Exception {
        Path folder = Files.createTempDirectory("results");
        try (WorkbenchFixture fixture = open()) {
            for (String name : new String[] {"r.html", "r.md", "r.csv", "r.json"}) {
                Job job = results(fixture).export(folder.resolve(name));
                fixture.waitUntil("it is written", () -> job.getState() == Job.NONE);
                assertThat(job.getResult().isOK()).as(name).isTrue();
            }
            assertThat(Files.readString(folder.resolve("r.html"))).contains("<svg ").contains("stuck threshold of 8 h")
                    .contains("Rules and engine");
            assertThat(Files.readString(folder.resolve("r.md"))).contains("Not executed:").contains("Model: `");
            assertThat(Files.readString(folder.resolve("r.csv"))).contains("\nlane,").contains("\nreport-age,");
            assertThat(Files.readString(folder.resolve("r.json"))).contains("notExecuted");
        }
    }

    @Test
    void axisNamesAndLegendStayWhileLanesAreScrolled() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            replay(fixture, "site-failure");
            TimelineView view = timeline(fixture);
            fixture.act(() -> fixture.page().activate(view));
            maximise(fixture);
            fixture.act(() -> runs(fixture).setCursor(2 * HOUR));
            fixture.screenshot("timeline-window");
            fixture.act(() -> view.canvas().scrollTo(0, 10_000));
            ImageData scrolled = fixture.picture(view.canvas());
            fixture.screenshot("timeline-scrolled");
            fixture.act(() -> view.canvas().scrollTo(0, 0));
            ImageData top = fixture.picture(view.canvas());
            int header = (int) view.picture().top() - 4;
            assertThat(IntStream.range(0, header).allMatch(y -> IntStream.range(0, top.width - 20)
                    .allMatch(x -> top.getPixel(x, y) == scrolled.getPixel(x, y)))).as("the axis is where it was").isTrue();
            restore(fixture);
        }
    }

    @Test
    void theLibraryOffersScenariosAndRealOutages() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            ScenarioLibrary library = fixture.window().getService(ScenarioLibrary.class);
            assertThat(library.entries()).filteredOn(ScenarioLibrary.Entry::isOutage).hasSizeGreaterThan(12);
            assertThat(library.entries()).extracting(ScenarioLibrary.Entry::key).contains("network-loss-10h", "outage:rogers-canada-2022");
            replay(fixture, "outage:rogers-canada-2022");
            assertThat(results(fixture).verdictText()).contains("26 h 2 min");
        }
    }
}
