/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** The timeline as a table: it says what the picture shows, and does what the picture does. */
class TimelineTableTest {

    private static final long HOUR = 3600;
    private static final String TABLE = TimelineView.ID + ".table";

    private static RunService runs(WorkbenchFixture fixture) {
        return fixture.window().getService(RunService.class);
    }

    private static TimelineView view(WorkbenchFixture fixture) {
        return (TimelineView) fixture.page().findView(TimelineView.ID);
    }

    /** The loss of a network for ten hours, replayed, with the table in place of the picture. */
    private static WorkbenchFixture open() throws Exception {
        WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active");
        fixture.pause(); // the first replay and the first look at the views load classes
        fixture.command(ReplayHandler.COMMAND, Map.of(ReplayHandler.STORY, "network-loss-10h"));
        fixture.waitUntil("there is a run", () -> runs(fixture).current().isPresent());
        fixture.page().activate(view(fixture));
        fixture.settle();
        fixture.key(view(fixture).canvas(), 't', (char) ('T' & 0x1f), SWT.MOD1);
        fixture.begin();
        return fixture;
    }

    /** The picture is what later tests expect. */
    private static void close(WorkbenchFixture fixture) {
        fixture.pause(); // what is put back for others is not looked at
        fixture.page().activate(view(fixture));
        fixture.command(TABLE);
    }

    private static List<String> cells(TreeItem item) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < item.getParent().getColumnCount(); i++) {
            cells.add(item.getText(i));
        }
        return cells;
    }

    private static Stream<TreeItem> headings(Tree tree) {
        return Stream.of(tree.getItems()).peek(TreeItem::getText);
    }

    /** Expands a heading as a person would. */
    private static TreeItem expand(WorkbenchFixture fixture, TreeItem heading) {
        fixture.act(() -> {
            heading.setExpanded(true);
            Event event = new Event();
            event.item = heading;
            heading.getParent().notifyListeners(SWT.Expand, event);
        });
        return heading;
    }

    private static TreeItem heading(Tree tree, String name) {
        return headings(tree).filter(item -> item.getText().equals(name)).findFirst().orElseThrow();
    }

    private static void press(WorkbenchFixture fixture, TreeItem item, int type) {
        fixture.act(() -> {
            item.getParent().setSelection(item);
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(type, event);
        });
    }

    private static Object selected(WorkbenchFixture fixture) {
        return ((IStructuredSelection) view(fixture).getSite().getSelectionProvider().getSelection()).getFirstElement();
    }

    @Test
    void everyStateAndEventOfThePictureIsARow() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            Tree tree = view(fixture).table();
            assertThat(tree.isVisible()).isTrue();
            assertThat(tree.isFocusControl()).as("the table has the keyboard that the picture had").isTrue();
            Run run = runs(fixture).current().orElseThrow();
            assertThat(headings(tree).map(TreeItem::getText)).first().isEqualTo("Events");
            assertThat(headings(tree).skip(1).map(TreeItem::getText))
                    .containsExactlyElementsOf(run.timeline().lanes().stream().map(lane -> lane.group() + ": " + lane.label()).toList());
            fixture.pause(); // all at once, which nobody can
            headings(tree).forEach(heading -> expand(fixture, heading));
            assertThat(headings(tree).skip(1).map(TreeItem::getItemCount))
                    .containsExactlyElementsOf(run.timeline().lanes().stream().map(Lane::bars).map(List::size).toList());
            assertThat(tree.getItem(0).getItemCount()).isEqualTo(run.timeline().marks().size()).isPositive();
            assertThat(cells(tree.getItem(0).getItem(0))).startsWith("Event 1", "T+0:00  09:00")
                    .last().asString().contains("link lost: Paris - Lyon");
            TreeItem link = heading(tree, "Links: Paris - Lyon");
            assertThat(cells(link.getItem(0)).subList(0, 4)).containsExactly("O  out of service", "T+0:00  09:00", "T+10:00  19:00",
                    "10 h");
            assertThat(cells(link.getItem(0)).get(4)).contains("Paris - Lyon: out of service");
            assertThat(cells(link.getItem(1)).subList(0, 4)).containsExactly("works", "T+10:00  19:00", "T+24:00  09:00", "14 h");
            // maximising a part is the platform's own work
            fixture.page().toggleZoom(fixture.page().getReference(view(fixture)));
            fixture.act(() -> runs(fixture).setCursor(9 * HOUR));
            fixture.screenshot("timeline-table");
            fixture.page().toggleZoom(fixture.page().getReference(view(fixture)));
            close(fixture);
        }
    }

    @Test
    void aRowMovesTheCursorAndSelectsAndTheCursorFindsItsRow() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            TimelineView view = view(fixture);
            Tree tree = view.table();
            press(fixture, expand(fixture, heading(tree, "Links: Paris - Lyon")).getItem(1), SWT.Selection);
            assertThat(runs(fixture).cursor()).hasValue(10 * HOUR);
            assertThat(selected(fixture)).isInstanceOf(Link.class);
            assertThat(view.detailText()).contains("Paris - Lyon: works");
            String link = ((Link) selected(fixture)).getId();
            assertThat(view.canvas().selection()).as("in the picture too").containsExactly(link);
            assertThat(cells(heading(tree, "Links: Paris - Lyon")).get(4)).isEqualTo("At the cursor: works");
            fixture.act(() -> runs(fixture).setCursor(5 * HOUR));
            assertThat(tree.getSelection()).extracting(TreeItem::getText).containsExactly("O  out of service");
            assertThat(cells(heading(tree, "Links: Paris - Lyon"))).containsExactly("Links: Paris - Lyon", "T+0:00  09:00",
                    "T+10:00  19:00", "10 h", "At the cursor: O  out of service");
            TreeItem event = Stream.of(expand(fixture, tree.getItem(0)).getItems())
                    .filter(item -> item.getText(4).contains("given up, goes on without")).findFirst().orElseThrow();
            press(fixture, event, SWT.DefaultSelection);
            assertThat(runs(fixture).cursor()).hasValue(8 * HOUR);
            assertThat(tree.getSelection()).extracting(TreeItem::getText).containsExactly(event.getText());
            assertThat(view.detailText()).contains("given up, goes on without");
            assertThat(tree.isFocusControl()).as("the keyboard stays").isTrue();
            close(fixture);
        }
    }

    @Test
    void whatIsSelectedElsewhereIsFoundInTheTableAndInThePicture() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            TimelineView view = view(fixture);
            fixture.act(() -> runs(fixture).setCursor(HOUR));
            Site lyon = fixture.session().deployment().getSites().get(1);
            fixture.pause(); // the tree of everything is filled at the first look
            fixture.page().activate(fixture.editor());
            fixture.editor().showInSource(lyon);
            fixture.settle();
            assertThat(view.canvas().selection()).containsExactly(lyon.getId());
            assertThat(view.table().getSelection()).extracting(TreeItem::getText).containsExactly("works");
            assertThat(view.table().getSelection()[0].getParentItem().getText()).isEqualTo("Sites: Lyon");
            close(fixture);
            fixture.page().closeAllEditors(false);
            fixture.settle();
            assertThat(view.canvas().selection()).as("nothing of a deployment that is closed").isEmpty();
        }
    }

    @Test
    void itFollowsTheRangeTheLanesAndThePinnedRun() throws Exception {
        try (WorkbenchFixture fixture = open()) {
            TimelineView view = view(fixture);
            Tree tree = view.table();
            int all = tree.getItemCount();
            fixture.command(TimelineView.ID + ".affected");
            assertThat(tree.getItemCount()).isLessThan(all);
            assertThat(headings(tree).map(TreeItem::getText)).doesNotContain("Sites: Paris").contains("Links: Paris - Lyon");
            fixture.command(TimelineView.ID + ".affected");
            assertThat(tree.getItemCount()).isEqualTo(all);
            expand(fixture, heading(tree, "Links: Paris - Lyon"));
            fixture.act(() -> view.showRange("T+11:00..T+12:00"));
            assertThat(heading(tree, "Links: Paris - Lyon").getItems()).extracting(TreeItem::getText).containsExactly("works");
            assertThat(tree.getItem(0).getItemCount()).isZero();
            fixture.act(() -> view.showRange("T+0:00..T+24:00"));
            Run before = runs(fixture).current().orElseThrow();
            ResultsView results = (ResultsView) fixture.page().findView(ResultsView.ID);
            fixture.act(() -> runs(fixture).pin(before));
            fixture.act(() -> results.threshold().setSelection(1200));
            fixture.waitUntil("both are there", () -> headings(tree).anyMatch(item -> item.getText().endsWith("Reports, pinned")));
            assertThat(headings(tree).map(TreeItem::getText)).anyMatch(text -> text.endsWith("Reports, now"))
                    .anyMatch(text -> text.endsWith("Difference"));
            fixture.screenshot("timeline-table-compared");
            close(fixture);
        }
    }

    /** As a campaign of many outages a day tells it for years. */
    private static Timeline longStory() {
        State[] states = {new State("up", "", "works", true), new State("down", "O", "out of service", false)};
        List<Lane> lanes = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 200; lane++) {
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                bars.add(new Bar(new Interval(i * HOUR, (i + 1) * HOUR), states[i % 2], "", "state " + i, -1));
            }
            lanes.add(new Lane("Links", "link-" + lane, "link " + lane, "link-" + lane, bars));
        }
        for (int i = 0; i < 20_000; i++) {
            marks.add(new Mark(i * HOUR, "down", "event " + i, "link-0", -1));
        }
        return new Timeline("long", List.of(), "long", 20_000 * HOUR, Optional.empty(), lanes, marks, "as usual");
    }

    @Test
    void aLongStoryDoesNotHoldUpTheWindow() throws Exception {
        Timeline story = longStory();
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            Shell shell = new Shell(fixture.window().getShell());
            shell.setBounds(0, 0, 1200, 800);
            shell.setLayout(new FillLayout());
            List<TimelineRows.Row> chosen = new ArrayList<>();
            TimelineTable table = new TimelineTable(shell, () -> "long story", chosen::add, chosen::add);
            shell.open();
            table.show(null, null, OptionalLong.empty());
            Tree tree = table.tree();
            fixture.begin();
            fixture.act(() -> table.show(story, new Interval(0, story.horizon()), OptionalLong.of(HOUR)));
            told(fixture, "shown");
            assertThat(tree.getItemCount()).isEqualTo(201);
            expand(fixture, heading(tree, "Links: link 3"));
            told(fixture, "expanded");
            TreeItem link = heading(tree, "Links: link 3");
            assertThat(cells(link.getItem(99))).startsWith("19,801 to 20,000", "T+19800:00", "T+19999:00");
            TreeItem last = expand(fixture, link.getItem(99));
            assertThat(last.getItemCount()).isEqualTo(200);
            press(fixture, last.getItem(199), SWT.Selection);
            told(fixture, "last row chosen");
            assertThat(chosen.getLast().at()).hasValue(19_999 * HOUR);
            fixture.act(() -> table.setCursor(OptionalLong.of(10_001 * HOUR)));
            told(fixture, "another moment");
            assertThat(cells(tree.getSelection()[0])).containsExactly("O  out of service", "T+10001:00", "T+10002:00", "1 h",
                    "state 10001");
            expand(fixture, tree.getItem(0));
            told(fixture, "events");
            fixture.screenshot("timeline-table-long", shell);
            fixture.act(() -> table.show(story, new Interval(0, 10 * HOUR), OptionalLong.of(HOUR)));
            told(fixture, "another range");
            assertThat(heading(tree, "Links: link 3").getItemCount()).isEqualTo(10);
            shell.dispose();
        }
    }

    private static void told(WorkbenchFixture fixture, String what) {
        System.out.println("a long story, " + what + ": " + fixture.longestEvent() + " ms");
    }
}
