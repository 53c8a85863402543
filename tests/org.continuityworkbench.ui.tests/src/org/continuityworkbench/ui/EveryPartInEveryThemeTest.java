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

import org.continuityworkbench.ui.editor.EditorPage;
import org.continuityworkbench.ui.editor.OverviewPage;
import org.continuityworkbench.ui.editor.SourcePage;
import org.continuityworkbench.ui.help.FirstOutageView;
import org.continuityworkbench.ui.help.HelpView;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.tabletop.TabletopView;
import org.continuityworkbench.ui.timeline.TimelineView;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.continuityworkbench.ui.welcome.WelcomePage;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;

/** Every page and every view can be read in every theme, and after a change of theme as well as after a start. */
class EveryPartInEveryThemeTest {

    private static final String REPLAY = "org.continuityworkbench.ui.replay";

    private final List<String> faint = new ArrayList<>();
    private int bands;
    private int rows;
    private IEditorPart scenario;

    @Test
    void canBeRead() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            fixture.pause(); // at a change of theme the platform gives every widget its new colours, 75 to 150 ms
            fixture.command(REPLAY, Map.of(REPLAY + ".story", "network-loss-10h"));
            fixture.waitUntil("the replay is done", () -> fixture.window().getService(RunService.class).current().isPresent());
            IFile story = fixture.importFile("scenarios/network-loss-10h.scenario");
            fixture.beginToOpen(story);
            fixture.settle();
            scenario = fixture.page().getActiveEditor();
            fixture.page().activate(fixture.page().findEditor(new FileEditorInput(fixture.session().file())));
            try {
                look(fixture, "light");
                Themes.use(Themes.DARK);
                look(fixture, "dark");
                Themes.use(Themes.LIGHT);
                look(fixture, "light-again");
                Themes.use(Themes.CONTRAST);
                look(fixture, "contrast");
                Themes.use(Themes.DARK);
                look(fixture, "dark-again");
            } finally {
                Themes.use(Themes.LIGHT);
                fixture.page().resetPerspective();
            }
        }
        assertThat(faint).isEmpty();
        assertThat(bands).as("bands that were looked at").isGreaterThan(9);
        assertThat(rows).as("selected rows that were looked at").isPositive();
    }

    private void look(WorkbenchFixture fixture, String theme) throws Exception {
        see(fixture, theme, "overview", OverviewPage.class, ProblemsView.ID);
        see(fixture, theme, "topology", TopologyPage.class, TimelineView.ID);
        fixture.page().activate(fixture.page().findView(TimelineView.ID));
        fixture.command(TimelineView.ID + ".table");
        keep(fixture, theme, "timeline-table");
        fixture.command(TimelineView.ID + ".table");
        fixture.page().activate(fixture.editor());
        fixture.showView(ResultsView.ID);
        see(fixture, theme, "tables", TablesPage.class, IPageLayout.ID_PROP_SHEET);
        fixture.editor().showPage(SourcePage.class);
        fixture.showView(IPageLayout.ID_PROP_SHEET);
        fixture.page().activate(fixture.editor());
        fixture.editor().showInSource(fixture.session().deployment().getSites().get(0).getConcentrators().get(0));
        keep(fixture, theme, "source");
        see(fixture, theme, "tabletop", SourcePage.class, TabletopView.ID);
        var editor = fixture.editor();
        fixture.page().activate(scenario);
        keep(fixture, theme, "scenario");
        WelcomePage.show(fixture.window());
        fixture.showView(HelpView.ID);
        fixture.showView(FirstOutageView.ID);
        keep(fixture, theme, "welcome");
        fixture.page().hideView(fixture.page().findView(HelpView.ID));
        fixture.page().hideView(fixture.page().findView(FirstOutageView.ID));
        fixture.page().activate(editor);
    }

    private void see(WorkbenchFixture fixture, String theme, String name, Class<? extends EditorPage> page, String view) throws Exception {
        fixture.editor().showPage(page);
        fixture.showView(view);
        keep(fixture, theme, name);
    }

    private void keep(WorkbenchFixture fixture, String theme, String name) throws Exception {
        ImageData picture = fixture.screenshot("themes-" + name + "-" + theme);
        double least = theme.equals("contrast") ? Contrast.HIGH : Contrast.LEAST;
        Contrast.tooFaint(fixture.window().getShell(), picture, least).forEach(control -> faint.add(theme + ", " + name + ": " + control));
        if (least == Contrast.HIGH) {
            selectedRows(fixture, fixture.window().getShell(), picture);
        }
        bands(fixture, fixture.window().getShell(), picture, !theme.startsWith("light"));
    }

    /** Selected rows can be read too; where contrast is not high they have the colours of the window system. */
    private void selectedRows(WorkbenchFixture fixture, Composite parent, ImageData picture) {
        for (Control child : parent.getChildren()) {
            Rectangle row = child instanceof Table table && table.getSelectionCount() > 0 ? table.getSelection()[0].getBounds(0)
                    : child instanceof Tree tree && tree.getSelectionCount() > 0 ? tree.getSelection()[0].getBounds() : null;
            if (row != null && child.isVisible()) {
                double contrast = Contrast.ofRow((Composite) child, row, fixture.window().getShell(), picture);
                rows += contrast > 0 ? 1 : 0;
                if (contrast > 0 && contrast < Contrast.HIGH) {
                    faint.add("a selected row of " + child.getClass().getSimpleName() + " at " + row + ": " + contrast);
                }
            }
            if (child instanceof Composite inner) {
                selectedRows(fixture, inner, picture);
            }
        }
    }

    /** The band of a section has the colours of the theme as far as it goes, not only behind its title. */
    private void bands(WorkbenchFixture fixture, Composite parent, ImageData picture, boolean dark) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Section section && section.isVisible()) {
                Rectangle seen = fixture.display().map(section.getParent(), null, section.getBounds());
                int x = Math.min(seen.x + section.getBounds().width, picture.width) - 12;
                int y = seen.y + 6;
                if (y < picture.height && isOnTop(fixture, section, x, y)) {
                    RGB ground = picture.palette.getRGB(picture.getPixel(x, y));
                    if (dark != ground.red + ground.green + ground.blue < 384) {
                        faint.add((dark ? "dark" : "light") + ": the band of " + section.getText() + " is " + ground);
                    }
                    bands++;
                }
            }
            if (child instanceof Form form && form.isVisible()) {
                heading(fixture, form.getHead(), picture);
            }
            if (child instanceof Composite inner) {
                bands(fixture, inner, picture, dark);
            }
        }
    }

    /** The heading of a form has one ground, behind its title as well as around it. */
    private void heading(WorkbenchFixture fixture, Composite head, ImageData picture) {
        Rectangle seen = fixture.display().map(head.getParent(), null, head.getBounds());
        int right = Math.min(seen.x + seen.width, picture.width) - 30;
        RGB edge = picture.palette.getRGB(picture.getPixel(right, seen.y + 2));
        RGB middle = picture.palette.getRGB(picture.getPixel(right, seen.y + seen.height / 2));
        if (!edge.equals(middle)) {
            faint.add("the heading is " + edge + " at its edge and " + middle + " in the middle");
        }
    }

    /** Is this the part of a form that is scrolled into sight? */
    private static boolean isOnTop(WorkbenchFixture fixture, Section section, int x, int y) {
        for (Composite at = section.getParent(); !(at instanceof Shell); at = at.getParent()) {
            if (!fixture.display().map(at.getParent(), null, at.getBounds()).contains(x, y)) {
                return false;
            }
        }
        return true;
    }
}
