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

import java.util.List;

import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.tables.TablesPage;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

class ContinuityEditorTest {

    private static final String EXAMPLE = "two-site-active-active";

    @Test
    void showsTheExample() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(EXAMPLE)) {
            assertThat(fixture.editor().isDirty()).isFalse();
            ImageData overview = fixture.screenshot("editor-overview");
            assertThat(WorkbenchFixture.colours(overview)).isGreaterThan(12);
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
}
