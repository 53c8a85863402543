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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Copy and paste from one deployment into another, cells from a spreadsheet, and looking for something on every page. */
class CopyAndFindTest {

    private static final String FIND = "org.eclipse.ui.edit.findReplace";

    @Test
    void elementsAreCopiedFromOneDeploymentIntoAnother() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            SourcePage from = source(fixture);
            InteractionConcentrator icon = fixture.session().deployment().getSites().get(0).getConcentrators().get(0);
            select(fixture, from, List.of(icon, icon.getDatabase()));
            fixture.command("org.eclipse.ui.edit.copy");
            IFile other = fixture.importExample("two-site-active-standby");
            fixture.openFile(other);
            DeploymentSession session = fixture.session();
            SourcePage into = source(fixture);
            Site site = session.deployment().getSites().get(1);
            int count = site.getConcentrators().size();
            select(fixture, into, List.of(site));
            fixture.command("org.eclipse.ui.edit.paste");
            assertThat(site.getConcentrators()).hasSize(count + 1);
            InteractionConcentrator pasted = site.getConcentrators().getLast();
            assertThat(pasted.getOptions()).hasSameSizeAs(icon.getOptions());
            assertThat(pasted.getDatabase()).as("copied with it").isSameAs(site.getInteractionDatabases().getLast());
            assertThat(idsAreUnique(session.deployment())).isTrue();
            fixture.screenshot("copied-into-another");
            fixture.command("org.eclipse.ui.file.save");
            assertThat(DeploymentFiles.load(session.path()).model().getSites().get(1).getConcentrators()).hasSize(count + 1);
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(site.getConcentrators()).hasSize(count);
        }
    }

    @Test
    void aCopyKeepsWhatItRefersTo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            SourcePage page = source(fixture);
            Site site = fixture.session().deployment().getSites().get(0);
            InteractionConcentrator icon = site.getConcentrators().get(0);
            select(fixture, page, List.of(icon));
            fixture.command("org.eclipse.ui.edit.copy");
            fixture.command("org.eclipse.ui.edit.paste");
            InteractionConcentrator copy = site.getConcentrators().getLast();
            assertThat(copy).isNotSameAs(icon);
            assertThat(copy.getHost()).isSameAs(icon.getHost());
            assertThat(copy.getConnections()).isEqualTo(icon.getConnections());
            assertThat(copy.getHaPair()).as("a pair has two members").isNull();
        }
    }

    @Test
    void everyPageFinds() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            for (Class<? extends EditorPage> kind : List.of(OverviewPage.class, TopologyPage.class, TablesPage.class, SourcePage.class)) {
                fixture.act(() -> fixture.editor().showPage(kind));
                fixture.command(FIND);
                assertThat(Display.getCurrent().getFocusControl()).as(kind.getSimpleName()).isInstanceOf(Text.class);
                fixture.act(() -> ((Text) Display.getCurrent().getFocusControl()).setText("lyon"));
                fixture.screenshot("find-" + kind.getSimpleName());
            }
        }
    }

    @Test
    void cellsOfASpreadsheetArePasted() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            fixture.act(() -> fixture.editor().showPage(TablesPage.class));
            InteractionConcentrator icon = fixture.session().deployment().getSites().get(0).getConcentrators().get(0);
            fixture.act(() -> fixture.editor().showInTables(icon));
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {"First from a sheet\r\nSecond from a sheet\r\n"},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
            fixture.editor().setFocus();
            fixture.command("org.eclipse.ui.edit.paste");
            assertThat(icon.getName()).isEqualTo("First from a sheet");
            fixture.screenshot("pasted-cells");
            fixture.command("org.eclipse.ui.edit.undo");
            assertThat(icon.getName()).isEqualTo("Paris voice 1");
        }
    }

    private static SourcePage source(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.editor().showPage(SourcePage.class));
        return (SourcePage) fixture.editor().activePage();
    }

    private static void select(WorkbenchFixture fixture, SourcePage page, List<? extends EObject> elements) {
        fixture.act(() -> {
            page.setFocus();
            page.viewer().setSelection(new StructuredSelection(elements), true);
        });
    }

    private static boolean idsAreUnique(Deployment deployment) {
        Set<String> ids = new HashSet<>();
        boolean[] unique = {true};
        deployment.eAllContents().forEachRemaining(element -> unique[0] &= !(element instanceof Identified identified)
                || ids.add(identified.getId()));
        return unique[0];
    }
}
