/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.welcome.WelcomePage;
import org.continuityworkbench.ui.wizards.NewProjectWizard;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.Test;

class WelcomeAndThemesTest {

    @Test
    void greetsWithExamples() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.act(() -> WelcomePage.show(fixture.window()));
            assertThat(fixture.page().getActiveEditor()).isInstanceOf(WelcomePage.class);
            assertThat(WorkbenchFixture.colours(fixture.screenshot("welcome"))).isGreaterThan(12);
        }
    }

    @Test
    void theLinkToANewProjectOpensItsWizard() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.begin();
            fixture.act(() -> WelcomePage.show(fixture.window()));
            fixture.pause(); // the platform's dialog and the questions in it, at the first time 290 ms in one event
            Display display = fixture.window().getShell().getDisplay();
            Hyperlink link = links(fixture.window().getShell())
                    .filter(found -> found.getText().equals("New continuity project")).findFirst().orElseThrow();
            List<Object> wizards = new ArrayList<>();
            Runnable look = () -> {
                for (Shell shell : display.getShells()) {
                    if (shell.getData() instanceof WizardDialog dialog) {
                        wizards.add(dialog.getCurrentPage().getWizard());
                        dialog.close();
                    }
                }
            };
            display.timerExec(500, look);
            display.timerExec(5_000, look);
            Event enter = new Event();
            enter.character = SWT.CR;
            fixture.act(() -> link.notifyListeners(SWT.KeyDown, enter));
            assertThat(wizards).hasSize(1).first().isInstanceOf(NewProjectWizard.class);
        }
    }

    /** The first simulation takes fewer than three clicks: an example on the welcome page, and Replay. */
    @Test
    void twoClicksFromTheWelcomePageToAVerdict() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.act(() -> WelcomePage.show(fixture.window()));
            Hyperlink example = links(fixture.window().getShell()).filter(link -> link.getText().contains("active-active"))
                    .findFirst().orElseThrow();
            fixture.act(() -> click(example));
            fixture.waitUntil("the example is open", () -> fixture.page().getActiveEditor() instanceof ContinuityEditor);
            fixture.settle();
            ToolbarTest.press(fixture, "Replay");
            fixture.waitUntil("the verdict is there", () -> fixture.page().findView(ResultsView.ID) instanceof ResultsView results
                    && results.verdictText().contains("2 h of the other site's reporting data are lost"));
            IProject made = fixture.session().file().getProject();
            fixture.page().closeAllEditors(false);
            made.delete(true, true, null);
        }
    }

    private static void click(Control control) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.x = 2;
            event.y = 2;
            control.notifyListeners(type, event);
        }
    }

    private static Stream<Hyperlink> links(Composite parent) {
        return Stream.of(parent.getChildren()).flatMap(child -> child instanceof Hyperlink link ? Stream.of(link)
                : child instanceof Composite inner ? links(inner) : Stream.empty());
    }

    @Test
    void changesToDarkAndBack() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            fixture.pause(); // the platform gives every widget its new colours, 75 to 150 ms
            fixture.act(() -> fixture.editor().showInSource(fixture.session().deployment()));
            fixture.showView(IPageLayout.ID_PROP_SHEET);
            try {
                fixture.act(() -> Themes.use(Themes.DARK));
                ImageData dark = fixture.screenshot("theme-dark");
                assertThat(brightness(dark)).isLessThan(128);
            } finally {
                fixture.act(() -> Themes.use(Themes.LIGHT));
            }
            assertThat(brightness(fixture.screenshot("theme-light"))).isGreaterThan(180);
        }
    }

    @Test
    void theMenuChangesTheThemeWithoutARestart() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            fixture.pause(); // as above
            try {
                choose(fixture, Themes.DARK);
                assertThat(Themes.current()).isEqualTo(Themes.DARK);
                assertThat(brightness(fixture.screenshot("theme-chosen-dark"))).isLessThan(128);
                assertThat(fixture.window().getShell().getDisplay().getActiveShell()).as("no question")
                        .isSameAs(fixture.window().getShell());
            } finally {
                choose(fixture, Themes.LIGHT);
            }
            assertThat(Themes.current()).isEqualTo(Themes.LIGHT);
        }
    }

    private static void choose(WorkbenchFixture fixture, String theme) throws Exception {
        fixture.command(Themes.COMMAND, Map.of(Themes.PARAMETER, theme));
    }

    private static long brightness(ImageData picture) {
        long sum = 0;
        long count = 0;
        for (int y = 0; y < picture.height; y += 7) {
            for (int x = 0; x < picture.width; x += 7) {
                RGB colour = picture.palette.getRGB(picture.getPixel(x, y));
                sum += (colour.red + colour.green + colour.blue) / 3;
                count++;
            }
        }
        return sum / count;
    }
}
