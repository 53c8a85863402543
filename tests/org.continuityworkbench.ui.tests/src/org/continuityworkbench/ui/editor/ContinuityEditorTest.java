/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.tables.TablesPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Section;
import org.junit.jupiter.api.Test;

class ContinuityEditorTest {

    private static final String EXAMPLE = "two-site-active-active";

    @Test
    void showsTheExample() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            assertThat(fixture.editor().isDirty()).isFalse();
            ImageData overview = fixture.screenshot("editor-overview");
            assertThat(WorkbenchFixture.colours(overview)).isGreaterThan(12);
            assertThat(cut(fixture.editor().getContainer())).as("sections with less room than what they hold").isEmpty();
            fixture.act(() -> fixture.editor().showPage(SourcePage.class));
            Tree tree = (Tree) Display.getCurrent().getFocusControl();
            assertThat(tree.getItem(0).getItems()).extracting(TreeItem::getText).contains("Site Paris", "Site Lyon");
            assertThat(WorkbenchFixture.colours(fixture.picture(tree))).isGreaterThan(12);
            fixture.screenshot("editor-source");
        }
    }

    @Test
    void undoesRedoesAndSaves() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            Site paris = fixture.session().deployment().getSites().get(0);
            fixture.act(() -> fixture.session().domain().getCommandStack().execute(
                    SetCommand.create(fixture.session().domain(), paris, TopologyPackage.Literals.NAMED_ELEMENT__NAME, "Nantes")));
            assertThat(fixture.editor().isDirty()).isTrue();
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(paris.getName()).isEqualTo("Paris");
            assertThat(fixture.editor().isDirty()).isFalse();
            fixture.command("org.eclipse.ui.edit.redo");
            assertThat(paris.getName()).isEqualTo("Nantes");
            fixture.command("org.eclipse.ui.file.save");
            assertThat(fixture.editor().isDirty()).isFalse();
            assertThat(fixture.session().file().readString()).contains("name=\"Nantes\"");
        }
    }

    @Test
    void sharesOneSelectionBetweenPages() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            Site lyon = fixture.session().deployment().getSites().get(1);
            fixture.act(() -> fixture.editor().showInSource(lyon));
            assertThat(fixture.editor().selection().toList()).isEqualTo(List.of(lyon));
            fixture.act(() -> fixture.editor().showPage(TablesPage.class));
            assertThat(fixture.editor().getSite().getSelectionProvider().getSelection()).isEqualTo(fixture.editor().selection());
        }
    }

    /** The overview tells for which state of the model an objective was shown to be met, and what was changed since. */
    @Test
    void tellsHowObjectivesStandByTheLastReplay() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            OverviewPage page = (OverviewPage) fixture.editor().activePage();
            assertThat(page.objectives().shown())
                    .anyMatch(text -> text.startsWith("NOT_REPLAYED") && text.contains("Data lost by a loss of connectivity: at most 2 h"));
            assertThat(page.readiness().verdictText()).startsWith("NOT PROVEN");
            assertThat(page.readiness().formulaText()).startsWith("Score ").contains("objectives not replayed x 5");
            fixture.screenshot("overview-not-replayed");
            fixture.act(() -> page.objectives().replay(0));
            fixture.waitUntil("the answer is there", () -> page.objectives().shown().stream().anyMatch(text -> text.startsWith("MET")));
            fixture.settle();
            assertThat(page.objectives().shown().getFirst()).startsWith("2 of ").contains("For this state of the model, ");
            fixture.screenshot("overview-met");
            Site paris = fixture.session().deployment().getSites().get(0);
            fixture.act(() -> fixture.session().execute("rename", () -> {
                paris.getConcentrators().get(0).setWriteLag(java.time.Duration.ofSeconds(3));
                paris.setName("Nantes");
            }));
            fixture.waitUntil("it is stale", () -> page.objectives().shown().stream().anyMatch(text -> text.startsWith("STALE")));
            assertThat(page.objectives().shown().get(1)).contains("Nantes");
            fixture.screenshot("overview-stale");
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.waitUntil("it holds again", () -> page.objectives().shown().stream().noneMatch(text -> text.startsWith("STALE")));
        }
    }

    /** Many objectives stand in a table, and no change of them or of a replay of one blocks the window. */
    @Test
    void aHundredObjectivesStandInATable() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            OverviewPage page = (OverviewPage) fixture.editor().activePage();
            int few = fixture.session().deployment().getObjectives().size();
            assertThat(find(page.objectives().control(), Table.class)).isEmpty();
            fixture.act(() -> fixture.session().execute("many", () -> {
                List<Objective> objectives = fixture.session().deployment().getObjectives();
                for (int i = objectives.size(); i < 100; i++) {
                    Objective more = EcoreUtil.copy(objectives.get(i % few));
                    more.setId("more-" + i);
                    more.setName("Demand " + i);
                    objectives.add(more);
                }
            }));
            Table table = find(page.objectives().control(), Table.class).orElseThrow();
            assertThat(table.getItemCount()).isEqualTo(100);
            assertThat(table.getItem(99).getText(1)).startsWith("Demand 99: at most ");
            assertThat(page.objectives().shown().getFirst()).startsWith("0 of 100 ");
            fixture.screenshot("overview-hundred-objectives");
            assertWhollyReachable(fixture);
            fixture.act(() -> fixture.session().execute("rename", () -> fixture.session().deployment().getObjectives().get(99)
                    .setName("The last")));
            assertThat(find(page.objectives().control(), Table.class)).contains(table);
            assertThat(table.getItem(99).getText(1)).startsWith("The last: at most ");
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            assertThat(find(page.objectives().control(), Table.class)).isEmpty();
            assertThat(page.objectives().shown()).hasSize(few + 2);
            assertWhollyReachable(fixture);
        }
    }

    /** Scrolling reaches the lowest part of the page, which is measured in parts. */
    private static void assertWhollyReachable(WorkbenchFixture fixture) {
        ScrolledComposite ground = (ScrolledComposite) ((CTabFolder) fixture.editor().getContainer()).getSelection().getControl();
        Composite body = ((Form) ground.getContent()).getBody();
        int needed = body.computeSize(body.getSize().x, SWT.DEFAULT, true).y;
        assertThat(ground.getMinHeight()).isEqualTo(body.getLocation().y + needed);
        assertThat(body.getSize().y).isGreaterThanOrEqualTo(needed);
    }

    private static <T extends Control> Optional<T> find(Composite parent, Class<T> type) {
        return Arrays.stream(parent.getChildren()).filter(type::isInstance).map(type::cast).findFirst();
    }

    @Test
    void tellsWhatIsWrongWithAFileAndReadsItAgain() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            IFile file = fixture.importExample(EXAMPLE);
            String sound = file.readString();
            file.setContents(new ByteArrayInputStream("<?xml version=\"1.0\"?>\n<not-a-deployment/>".getBytes(StandardCharsets.UTF_8)),
                    true, false, null);
            fixture.begin();
            ContinuityEditor editor = fixture.openFile(file);
            assertThat(editor.session()).isNull();
            assertThat(editor.isDirty()).isFalse();
            Composite page = (Composite) ((CTabFolder) editor.getContainer()).getSelection().getControl();
            assertThat(page.getChildren()).filteredOn(Text.class::isInstance).singleElement()
                    .satisfies(text -> assertThat(((Text) text).getText()).contains(file.getName()));
            fixture.screenshot("editor-unreadable");
            file.setContents(new ByteArrayInputStream(sound.getBytes(StandardCharsets.UTF_8)), true, false, null);
            Button again = (Button) Arrays.stream(page.getChildren()).filter(Button.class::isInstance).findFirst().orElseThrow();
            fixture.act(() -> again.notifyListeners(SWT.Selection, new Event()));
            assertThat(fixture.session()).isSameAs(editor.session());
            assertThat(editor.activePage()).isInstanceOf(OverviewPage.class);
            assertThat(editor.selection().getFirstElement()).isSameAs(editor.session().deployment());
        }
    }

    private static List<String> cut(Composite parent) {
        List<String> cut = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child instanceof Section section && section.isVisible()) {
                Point room = section.getClient().getSize();
                if (room.y < section.getClient().computeSize(room.x, SWT.DEFAULT).y) {
                    cut.add(section.getText());
                }
            }
            if (child instanceof Composite inner) {
                cut.addAll(cut(inner));
            }
        }
        return cut;
    }
}
