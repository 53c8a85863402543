/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.editor.OutlinePage;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.values.FieldRow;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.Test;

/** A scenario is read, edited with times as people type them, checked while it is typed, replayed, undone and saved in its form. */
class ScenarioEditorTest {

    private static final String STORY = "scenarios/network-loss-10h.scenario";

    private static ScenarioEditor open(WorkbenchFixture fixture, IFile file) throws Exception {
        fixture.beginToOpen(file);
        fixture.settle();
        return (ScenarioEditor) fixture.page().getActiveEditor();
    }

    private static OutageEvent cut(ScenarioEditor editor) {
        return (OutageEvent) editor.session().root().getEvents().get(0);
    }

    /** Types into a cell; the text stays in the cell until Enter. */
    private static Text type(WorkbenchFixture fixture, ScenarioTable table, Object row, int column, String text) {
        fixture.act(() -> table.viewer().editElement(row, column));
        Text cell = null;
        for (Control control : table.viewer().getTable().getChildren()) {
            if (control instanceof Text found && found.isVisible()) {
                cell = found;
            }
        }
        Text field = cell;
        assertThat(field).isNotNull();
        fixture.act(() -> field.setText(text));
        return field;
    }

    private static void enter(WorkbenchFixture fixture, Text field) {
        fixture.act(() -> field.notifyListeners(SWT.DefaultSelection, new Event()));
    }

    @Test
    void showsTheStoryAndTakesTimesAsPeopleTypeThem() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            IFile file = fixture.importFile(STORY);
            ScenarioEditor editor = open(fixture, file);
            ScenarioTable events = editor.tables().get(0);
            assertThat(events.viewer().getTable().getItem(0).getText(0)).isEqualTo("T+0:00");
            assertThat(events.viewer().getTable().getItem(0).getText(2)).isEqualTo("Link lost");
            fixture.waitUntil("it fits the deployment", () -> editor.problems().equals(Messages.problem_none));
            fixture.screenshot("scenario-editor");
            Text field = type(fixture, events, cut(editor), 0, "soon");
            assertThat(editor.problems()).contains("'soon'").contains("T+7:59");
            fixture.screenshot("scenario-typing");
            fixture.act(() -> field.setText("T+7:59"));
            enter(fixture, field);
            assertThat(cut(editor).getAt()).isEqualTo(Duration.ofMinutes(7 * 60 + 59));
            enter(fixture, type(fixture, events, cut(editor), 4, "8h"));
            assertThat(cut(editor).getDuration()).hasHours(8);
            assertThat(editor.isDirty()).isTrue();
            fixture.command("org.eclipse.ui.file.save");
            assertThat(editor.isDirty()).isFalse();
            assertThat(file.readString()).contains("at=\"PT7H59M\"").contains("duration=\"PT8H\"");
            fixture.command("org.eclipse.ui.edit.undo");
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(cut(editor).getAt()).isZero();
            assertThat(editor.isDirty()).isTrue();
            fixture.command("org.eclipse.ui.edit.redo");
            assertThat(cut(editor).getAt()).hasMinutes(7 * 60 + 59);
        }
    }

    @Test
    void addsMovesAndRemovesWithUndo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            ScenarioEditor editor = open(fixture, fixture.importFile(STORY));
            Scenario scenario = editor.session().root();
            ScenarioTable events = editor.tables().get(0);
            fixture.act(() -> events.add(ScenarioTables.events(editor.session()).kinds().get(1)));
            assertThat(scenario.getEvents()).hasSize(2);
            assertThat(events.viewer().getStructuredSelection().getFirstElement()).isSameAs(scenario.getEvents().get(1));
            fixture.act(() -> events.press(Messages.button_up));
            assertThat(scenario.getEvents().get(1)).isInstanceOf(OutageEvent.class);
            ScenarioTable expectations = editor.tables().get(1);
            fixture.act(() -> expectations.add(ScenarioTables.expectations().kinds().get(0)));
            LimitExpectation limit = (LimitExpectation) scenario.getExpectations().getLast();
            enter(fixture, type(fixture, expectations, limit, 4, "90min"));
            assertThat(limit.getLimit()).hasMinutes(90);
            fixture.act(() -> editor.tables().get(3).add(ScenarioTables.settings().kinds().get(0)));
            enter(fixture, type(fixture, editor.tables().get(3), scenario.getSettings().getLast(), 1, "REALISTIC"));
            fixture.act(() -> editor.form().setOrigin(0, 2000));
            fixture.screenshot("scenario-edited");
            fixture.act(() -> events.select(List.of(scenario.getEvents().get(0))));
            fixture.act(() -> events.press(Messages.button_remove));
            assertThat(scenario.getEvents()).hasSize(1);
            while (editor.session().domain().getCommandStack().canUndo()) {
                fixture.command("org.eclipse.ui.edit.undo");
            }
            assertThat(editor.isDirty()).isFalse();
            assertThat(scenario.getSettings()).isEmpty();
        }
    }

    /** What is selected in the form is shown by the views beside it, and the other way round; all of it is one history. */
    @Test
    void propertiesAndOutlineFollowTheForm() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            ScenarioEditor editor = open(fixture, fixture.importFile(STORY));
            fixture.pause(); // the platform makes its view of properties, at the first look 65 to 95 ms
            ContentOutline outline = (ContentOutline) fixture.showView(IPageLayout.ID_OUTLINE);
            PropertySheet properties = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
            fixture.begin();
            fixture.act(() -> fixture.page().activate(editor));
            fixture.act(() -> editor.tables().get(0).select(List.of(cut(editor))));
            TreeViewer tree = ((OutlinePage) outline.getCurrentPage()).viewer();
            assertThat(tree.getStructuredSelection().getFirstElement()).isSameAs(cut(editor));
            assertThat(((TabbedPropertySheetPage) properties.getCurrentPage()).getSelectedTab()).isNotNull();
            fixture.screenshot("scenario-properties");
            Parameter links = editor.session().root().getParameters().get(0);
            fixture.act(() -> fixture.page().activate(outline));
            fixture.act(() -> tree.setSelection(new StructuredSelection(links), true));
            assertThat(editor.tables().get(2).viewer().getStructuredSelection().getFirstElement()).isSameAs(links);
            assertThat(editor.tables().get(0).viewer().getStructuredSelection().isEmpty()).isTrue();
            fixture.page().resetPerspective();
        }
    }

    @Test
    void aDescriptionHasSeveralLines() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            IFile file = fixture.importFile(STORY);
            ScenarioEditor editor = open(fixture, file);
            FieldRow row = editor.rows().stream().filter(found -> found.field().isLong()).findFirst().orElseThrow();
            Text text = (Text) row.control();
            assertThat(text.getStyle() & SWT.MULTI).isNotZero();
            fixture.act(() -> text.setText("What fails.\nWhat is hoped for."));
            fixture.act(() -> text.notifyListeners(SWT.FocusOut, new Event()));
            fixture.command("org.eclipse.ui.file.save");
            assertThat(ScenarioFiles.load(java.nio.file.Path.of(file.getLocationURI())).model().getDescription().lines())
                    .containsExactly("What fails.", "What is hoped for.");
        }
    }

    /** The story as it stands in the form is replayed, saved or not, on the deployment that was used last. */
    @Test
    void replaysWhatTheFormSays() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            ScenarioEditor editor = open(fixture, fixture.importFile(STORY));
            RunService runs = fixture.window().getService(RunService.class);
            enter(fixture, type(fixture, editor.tables().get(0), cut(editor), 4, "13h"));
            fixture.command(org.continuityworkbench.ui.run.ReplayHandler.COMMAND);
            fixture.waitUntil("there is an answer", () -> runs.current().isPresent());
            Run run = runs.current().orElseThrow();
            assertThat(run.verdict()).contains("13 h is longer than");
            assertThat(run.request().file()).as("what is not saved cannot be compared with the file").isNull();
            fixture.screenshot("scenario-replayed");
        }
    }

    @Test
    void opensADeploymentOfTheProjectToReplayOn() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.importExample("two-site-active-active");
            ScenarioEditor editor = (ScenarioEditor) IDE.openEditor(fixture.page(), fixture.importFile(STORY));
            fixture.settle();
            RunService runs = fixture.window().getService(RunService.class);
            editor.replay();
            fixture.waitUntil("there is an answer", () -> runs.current().isPresent());
            assertThat(runs.current().orElseThrow().verdict()).contains("2 h of the other site's reporting data are lost");
            assertThat(fixture.page().getActiveEditor()).isSameAs(editor);
        }
    }

    @Test
    void saysWhatKeepsItFromBeingReplayed() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            Scenario empty = ScenarioFactory.eINSTANCE.createScenario();
            empty.setId("empty");
            IFile file = fixture.project().getFile("empty.scenario");
            file.create(new ByteArrayInputStream(ScenarioFiles.toBytes(empty)), true, null);
            ScenarioEditor editor = open(fixture, file);
            assertThat(editor.problems()).contains("Nothing happens yet");
            fixture.act(() -> editor.tables().get(0).add(ScenarioTables.events(editor.session()).kinds().get(0)));
            assertThat(empty.getParameters()).isEmpty();
            assertThat(editor.session().root().getParameters()).as("a link needs a place").hasSize(1);
            fixture.waitUntil("it fits", () -> editor.problems().equals(Messages.problem_none));
            fixture.act(() -> editor.session().execute("other target", () -> editor.session().root().getParameters().get(0)
                    .setElement("no-such-link")));
            fixture.act(() -> editor.session().execute("late", () -> editor.session().root().setHorizon(Duration.ZERO)));
            assertThat(editor.problems()).contains("after the end of the observation");
        }
    }

    @Test
    void followsAChangeOfTheFile() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            IFile file = fixture.importFile(STORY);
            ScenarioEditor editor = open(fixture, file);
            String changed = file.readString().replace("PT10H", "PT11H");
            fixture.act(() -> {
                try {
                    file.setContents(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), true, false, null);
                } catch (org.eclipse.core.runtime.CoreException e) {
                    throw new AssertionError(e);
                }
            });
            fixture.waitUntil("the change is taken over", () -> Duration.ofHours(11).equals(cut(editor).getDuration()));
            assertThat(editor.isDirty()).isFalse();
        }
    }
}
