/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.preferences.OnRecovery;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final String QUESTION = "Unsaved changes";

    @Test
    void bringsBackWhatACrashTook() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            reopenAfterCrash(fixture, "Recover");
            assertThat(paris(fixture).getName()).isEqualTo("Nantes");
            assertThat(fixture.editor().isDirty()).isTrue();
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(paris(fixture).getName()).isEqualTo("Paris");
            assertThat(fixture.editor().isDirty()).isFalse();
        }
    }

    @Test
    void keepsWhatWasSkippedAndForgetsWhatWasRefused() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            reopenAfterCrash(fixture, "Skip");
            assertThat(paris(fixture).getName()).isEqualTo("Paris");
            assertThat(fixture.session().recovery()).isPresent();
            IFile file = fixture.session().file();
            fixture.page().closeAllEditors(false);
            fixture.answer(QUESTION, "Open saved");
            fixture.openFile(file);
            assertThat(fixture.session().recovery()).isEmpty();
            assertThat(Files.exists(journal(fixture))).isFalse();
        }
    }

    @Test
    void asksNoMoreOnceTheAnswerIsKept() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            keepTheAnswer(fixture);
            reopenAfterCrash(fixture, null);
            assertThat(paris(fixture).getName()).isEqualTo("Nantes");
            assertThat(OnRecovery.kept()).isEqualTo(OnRecovery.RECOVER);
            IFile file = fixture.session().file();
            fixture.page().closeAllEditors(false);
            fixture.openFile(file);
            assertThat(paris(fixture).getName()).isEqualTo("Paris");
            reopenAfterCrash(fixture, null);
            assertThat(paris(fixture).getName()).isEqualTo("Nantes");
        } finally {
            OnRecovery.ASK.keep();
        }
    }

    /** Ticks the box below the question as soon as it is open, and then answers it. */
    private static void keepTheAnswer(WorkbenchFixture fixture) {
        fixture.display().timerExec(30, () -> {
            for (Shell shell : fixture.display().getShells()) {
                if (QUESTION.equals(shell.getText()) && tick(shell)) {
                    fixture.answer(QUESTION, "Recover");
                    return;
                }
            }
            keepTheAnswer(fixture);
        });
    }

    private static boolean tick(Composite parent) {
        for (Control control : parent.getChildren()) {
            if (control instanceof Button button && (button.getStyle() & SWT.CHECK) != 0) {
                button.setSelection(true);
                button.notifyListeners(SWT.Selection, null);
                return true;
            }
            if (control instanceof Composite inner && tick(inner)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void leavesNothingBehindWhenSavedOrUndone() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            rename(fixture);
            assertThat(journal(fixture)).exists();
            fixture.command("org.eclipse.ui.edit.undo");
            fixture.waitUntil("the journal is gone", () -> !Files.exists(journal(fixture)));
        }
    }

    @Test
    void bringsBackWhatACrashTookFromAScenario() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            IFile file = fixture.importFile("scenarios/network-loss-10h.scenario");
            Path journal = Journal.folder().resolve(Journal.fileName(file.getFullPath().toString(), 0));
            ModelSession session = openStory(fixture, file);
            fixture.act(() -> session.execute("rename", () -> ((Scenario) session.root()).setName("A worse story")));
            fixture.waitUntil("the journal is written", () -> Files.exists(journal));
            byte[] left = Files.readAllBytes(journal);
            fixture.act(() -> fixture.page().closeEditor(fixture.page().getActiveEditor(), false));
            fixture.settle();
            Files.write(journal, left);
            fixture.answer(QUESTION, "Recover");
            ModelSession again = openStory(fixture, file);
            assertThat(((Scenario) again.root()).getName()).isEqualTo("A worse story");
            assertThat(again.dirty()).isTrue();
            fixture.act(() -> again.domain().getCommandStack().undo());
            assertThat(((Scenario) again.root()).getName()).isEqualTo("Network loss of 10 h");
            assertThat(again.dirty()).isFalse();
        }
    }

    private static ModelSession openStory(WorkbenchFixture fixture, IFile file) {
        fixture.beginToOpen(file);
        fixture.settle();
        return Adapters.adapt(fixture.page().getActiveEditor(), ModelSession.class);
    }

    @Test
    void readsAFileAgainThatOthersChanged() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            Site paris = paris(fixture);
            int line = fixture.session().lineOf(paris);
            change(fixture, "Nantes");
            fixture.settle();
            assertThat(paris(fixture)).as("what is in both stays, with what hangs on it").isSameAs(paris);
            assertThat(paris.getName()).isEqualTo("Nantes");
            assertThat(fixture.session().lineOf(paris)).isEqualTo(line + 1);
            assertThat(fixture.editor().isDirty()).isFalse();
            fixture.act(() -> fixture.session().execute("rename", () -> paris(fixture).setName("Brest")));
            fixture.pause(); // the platform makes a dialog, 65 to 85 ms
            fixture.answer("File changed", "Keep my changes");
            change(fixture, "Rennes");
            fixture.settle();
            assertThat(paris(fixture).getName()).isEqualTo("Brest");
            fixture.answer("File changed", "Read the file again");
            change(fixture, "Toulon");
            fixture.settle();
            assertThat(paris(fixture).getName()).isEqualTo("Toulon");
        }
    }

    private static void change(WorkbenchFixture fixture, String name) throws Exception {
        String text = Files.readString(fixture.session().path()).replaceFirst("\n", "\n<!-- changed -->\n")
                .replaceFirst("id=\"site-paris\" name=\"[A-Za-z]*\"", "id=\"site-paris\" name=\"" + name + "\"");
        fixture.session().file().setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, false, null);
    }

    /**
     * What a crash leaves is the journal: closing deletes it, so it is put back before the file is opened again.
     *
     * @param answer null where nothing will be asked, or the answer comes from elsewhere
     */
    private static void reopenAfterCrash(WorkbenchFixture fixture, String answer) throws Exception {
        rename(fixture);
        Path journal = journal(fixture);
        byte[] left = Files.readAllBytes(journal);
        IFile file = fixture.session().file();
        fixture.pause(); // the platform destroys an editor's widgets and makes a dialog, 60 to 85 ms
        fixture.page().closeAllEditors(false);
        fixture.settle();
        assertThat(journal).doesNotExist();
        Files.write(journal, left);
        if (answer != null) {
            fixture.answer(QUESTION, answer);
        }
        fixture.openFile(file);
    }

    private static void rename(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.session().execute("rename", () -> paris(fixture).setName("Nantes")));
        fixture.waitUntil("the journal is written", () -> Files.exists(journal(fixture)));
    }

    private static Path journal(WorkbenchFixture fixture) {
        return Journal.folder().resolve(Journal.fileName(fixture.session().file().getFullPath().toString(), 0));
    }

    private static Site paris(WorkbenchFixture fixture) {
        return fixture.session().deployment().getSites().get(0);
    }
}
