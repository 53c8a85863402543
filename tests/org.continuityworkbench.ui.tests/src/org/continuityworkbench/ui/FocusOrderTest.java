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

import java.lang.reflect.Field;
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
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.Test;

/**
 * Goes through every page and every view by the Tab key: the focus follows the reading order, does not stick anywhere, and every control
 * that it stops at has a name that a screen reader can say.
 */
class FocusOrderTest {

    private static final String REPLAY = "org.continuityworkbench.ui.replay";
    private static final int MANY = 300;

    private final List<String> faults = new ArrayList<>();
    private final List<String> walks = new ArrayList<>();

    @Test
    void followsTheReadingOrderWithNames() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            fixture.pause(); // the test walks through a hundred controls, many events of a person in one
            fixture.command(REPLAY, Map.of(REPLAY + ".story", "network-loss-10h"));
            fixture.waitUntil("the replay is done", () -> fixture.window().getService(RunService.class).current().isPresent());
            fixture.settle();
            for (Class<? extends EditorPage> page : List.of(OverviewPage.class, TopologyPage.class, TablesPage.class, SourcePage.class)) {
                fixture.page().activate(fixture.editor());
                fixture.editor().showPage(page);
                walk(fixture, page.getSimpleName(), fixture.editor());
            }
            fixture.showView(IPageLayout.ID_PROP_SHEET);
            fixture.page().activate(fixture.editor());
            fixture.editor().showInSource(fixture.session().deployment().getSites().get(0).getConcentrators().get(0));
            for (String view : List.of(ProblemsView.ID, IPageLayout.ID_PROP_SHEET, TimelineView.ID, ResultsView.ID, TabletopView.ID,
                    HelpView.ID, FirstOutageView.ID)) {
                walk(fixture, view.substring(view.lastIndexOf('.') + 1), fixture.showView(view));
            }
            WelcomePage.show(fixture.window());
            walk(fixture, "welcome", fixture.page().getActiveEditor());
            fixture.beginToOpen(fixture.importFile("scenarios/network-loss-10h.scenario"));
            fixture.settle();
            walk(fixture, "scenario", fixture.page().getActiveEditor());
            fixture.page().resetPerspective();
        }
        walks.forEach(System.out::println);
        assertThat(faults).isEmpty();
        assertThat(walks).hasSize(13);
    }

    /** Presses Tab from the first control of a part until the focus leaves the part or comes round. */
    private void walk(WorkbenchFixture fixture, String name, IWorkbenchPart part) {
        fixture.page().activate(part);
        fixture.settle();
        Composite area = area(part);
        List<Control> way = way(area);
        if (way.isEmpty()) {
            faults.add(name + ": nothing in it can be reached by the keyboard");
        }
        if (way.size() >= MANY) {
            faults.add(name + ": the focus does not come out: " + describe(way.get(way.size() - 1)));
        }
        for (int i = 0; i < way.size(); i++) {
            Control control = way.get(i);
            if (nameOf(control).isBlank()) {
                faults.add(name + ": no name: " + describe(control));
            }
            boolean typed = (control.getStyle() & (SWT.MULTI | SWT.READ_ONLY)) == SWT.MULTI;
            if (control instanceof Text && typed && !control.isListening(SWT.Traverse)) {
                faults.add(name + ": keeps the Tab key: " + describe(control));
            }
            if (i > 0 && isBackwards(way.get(i - 1), control)) {
                faults.add(name + ": from " + describe(way.get(i - 1)) + " back to " + describe(control));
            }
        }
        walks.add(name + ": " + way.stream().map(FocusOrderTest::nameOf).map(spoken -> spoken.lines().findFirst().orElse("?")).toList());
    }

    /** The controls of a part in the order in which the Tab key reaches them. */
    private static List<Control> way(Composite area) {
        List<Control> way = new ArrayList<>();
        Control focus = area.getDisplay().getFocusControl();
        // to the first control of the part
        for (int i = 0; i < MANY && focus != null && isIn(focus, area); i++) {
            Control here = focus;
            if (!here.traverse(SWT.TRAVERSE_TAB_PREVIOUS)) {
                break;
            }
            focus = area.getDisplay().getFocusControl();
            if (focus == null || !isIn(focus, area) || way.contains(focus)) {
                here.setFocus();
                focus = here;
                break;
            }
            way.add(focus);
        }
        way.clear();
        while (focus != null && isIn(focus, area) && !way.contains(focus) && way.size() < MANY) {
            way.add(focus);
            if (!focus.traverse(SWT.TRAVERSE_TAB_NEXT)) {
                break;
            }
            focus = area.getDisplay().getFocusControl();
        }
        return way;
    }

    private static boolean isIn(Control control, Composite area) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == area) {
                return true;
            }
        }
        return false;
    }

    /** What holds the part, without its tab and toolbar: the child of the outermost folder. */
    private static Composite area(IWorkbenchPart part) {
        Control focus = part.getSite().getShell().getDisplay().getFocusControl();
        assertThat(focus).as(part.getTitle() + " takes the focus").isNotNull();
        Control area = null;
        for (Control at = focus; !(at instanceof Shell); at = at.getParent()) {
            if (at.getParent() instanceof CTabFolder) {
                area = at;
            }
        }
        assertThat(area).as(part.getTitle() + " holds the focus: " + describe(focus)).isInstanceOf(Composite.class);
        return (Composite) area;
    }

    /** Does the second control stand before the first one for somebody who reads? Decided where the ways to them part. */
    private static boolean isBackwards(Control first, Control second) {
        List<Control> one = parents(first);
        List<Control> other = parents(second);
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i) == other.get(i)) {
            i++;
        }
        if (i >= one.size() || i >= other.size()) {
            return false; // one holds the other
        }
        Rectangle from = one.get(i).getBounds();
        Rectangle to = other.get(i).getBounds();
        boolean above = to.y + to.height <= from.y && to.x < from.x + from.width;
        boolean sameLine = to.y < from.y + from.height && from.y < to.y + to.height;
        return above || sameLine && to.x + to.width <= from.x;
    }

    private static List<Control> parents(Control control) {
        List<Control> parents = new ArrayList<>();
        for (Control at = control; !(at instanceof Shell); at = at.getParent()) {
            parents.add(0, at);
        }
        return parents;
    }

    private static String describe(Control control) {
        return control.getClass().getSimpleName() + " \"" + nameOf(control) + "\" at " + control.getDisplay().map(control.getParent(), null,
                control.getBounds());
    }

    /** What a screen reader says: the name given for it, else the text on the control, else its tooltip. */
    private static String nameOf(Control control) {
        String given = givenName(control);
        if (!given.isBlank()) {
            return given;
        }
        String text = switch (control) {
            case Button button -> button.getText();
            case Hyperlink link -> link.getText();
            case Link link -> link.getText();
            default -> "";
        };
        return text.isBlank() && control.getToolTipText() != null ? control.getToolTipText() : text;
    }

    private static String givenName(Control control) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            AccessibleEvent event = new AccessibleEvent(control.getAccessible());
            event.childID = ACC.CHILDID_SELF;
            if (field.get(control.getAccessible()) instanceof List<?> listeners) {
                listeners.forEach(listener -> ((AccessibleListener) listener).getName(event));
            }
            return event.result == null ? "" : event.result;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the window system keeps names elsewhere", e);
        }
    }
}
