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

import org.continuityworkbench.ui.problems.ProblemsView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;

/** The toolbar as it is painted. */
class ToolbarTest {

    private static final List<String> TOOLS = List.of("Save", "Undo", "Redo");

    @Test
    void savesUndoesAndRedoes() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            fixture.screenshot("toolbar-at-rest");
            assertEnabled(fixture, false, false, false);
            TOOLS.forEach(name -> assertPainted(fixture, name));

            String before = fixture.session().deployment().getName();
            fixture.act(() -> fixture.session().execute("Rename", () -> fixture.session().deployment().setName("Renamed")));
            assertEnabled(fixture, true, true, false);
            assertThat(tool(fixture, "Undo").getToolTipText()).startsWith("Undo Rename");
            fixture.screenshot("toolbar-changed");
            TOOLS.forEach(name -> assertPainted(fixture, name));

            press(fixture, "Undo");
            assertThat(fixture.session().deployment().getName()).isEqualTo(before);
            assertEnabled(fixture, false, false, true);
            assertThat(tool(fixture, "Redo").getToolTipText()).startsWith("Redo Rename");
            press(fixture, "Redo");
            assertThat(fixture.session().deployment().getName()).isEqualTo("Renamed");
            press(fixture, "Save");
            assertEnabled(fixture, false, true, false);

            fixture.pause(); // the platform destroys the hundreds of widgets of an editor, 60 to 80 ms
            fixture.page().closeAllEditors(false);
            assertEnabled(fixture, false, false, false);
        }
    }

    /**
     * The names of the commands mark keys for menus; a tooltip is not a menu. The explorer of the platform has an undo of its own, whose
     * name the platform takes as it is.
     */
    @Test
    void tooltipsHoldNoMarksOfKeysWhereNothingIsOpen() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            fixture.page().closeAllEditors(false);
            fixture.showView(ProblemsView.ID);
            assertThat(List.of(tool(fixture, "Undo").getToolTipText(), tool(fixture, "Redo").getToolTipText()))
                    .allMatch(tooltip -> !tooltip.contains("&"));
        }
    }

    private static void assertEnabled(WorkbenchFixture fixture, boolean save, boolean undo, boolean redo) {
        fixture.waitUntil("Save, Undo and Redo are enabled as " + List.of(save, undo, redo), () -> tool(fixture, "Save").isEnabled() == save
                && tool(fixture, "Undo").isEnabled() == undo && tool(fixture, "Redo").isEnabled() == redo);
    }

    /** An icon is seen where the button is. */
    private static void assertPainted(WorkbenchFixture fixture, String name) {
        ToolItem item = tool(fixture, name);
        assertThat(item.getParent().isVisible()).isTrue();
        Rectangle bounds = item.getBounds();
        ImageData bar = fixture.picture(item.getParent());
        ImageData button = new ImageData(bounds.width, bounds.height, bar.depth, bar.palette);
        for (int y = 0; y < bounds.height; y++) {
            for (int x = 0; x < bounds.width; x++) {
                button.setPixel(x, y, bar.getPixel(bounds.x + x, bounds.y + y));
            }
        }
        assertThat(WorkbenchFixture.colours(button)).as("colours of " + name).isGreaterThan(5);
    }

    /** Presses a button of the window's toolbar and waits until the window is at rest. */
    static void press(WorkbenchFixture fixture, String name) {
        fixture.act(() -> tool(fixture, name).notifyListeners(SWT.Selection, null));
    }

    /** The button of the window's toolbar whose tooltip begins with a word. */
    private static ToolItem tool(WorkbenchFixture fixture, String name) {
        List<ToolItem> found = new ArrayList<>();
        collect(fixture.window().getShell(), found);
        return found.stream().filter(item -> item.getToolTipText() != null && item.getToolTipText().replace("&", "").startsWith(name))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + name + " among " + found.stream()
                        .map(ToolItem::getToolTipText).toList()));
    }

    private static void collect(Composite parent, List<ToolItem> found) {
        for (Control control : parent.getChildren()) {
            if (control instanceof ToolBar bar) {
                found.addAll(List.of(bar.getItems()));
            } else if (control instanceof Composite inner) {
                collect(inner, found);
            }
        }
    }
}
