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
import java.util.stream.Stream;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class SourcePageTest {

    @Test
    void createsCopiesMovesAndDeletesWithUndo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            SourcePage page = page(fixture);
            byte[] start = DeploymentFiles.toBytes(fixture.session().deployment());
            List<Site> sites = fixture.session().deployment().getSites();
            CommandParameter host = page.actions().newChildren(sites.get(0)).stream()
                    .filter(child -> child.getEReference() == TopologyPackage.Literals.SITE__HOSTS).findFirst().orElseThrow();
            fixture.act(() -> page.actions().create(sites.get(0), host));
            assertThat(page.viewer().getStructuredSelection().getFirstElement()).isEqualTo(sites.get(0).getHosts().get(11));
            InteractionConcentrator concentrator = sites.get(0).getConcentrators().get(0);
            select(fixture, page, concentrator);
            fixture.command("org.eclipse.ui.edit.copy");
            select(fixture, page, sites.get(1));
            fixture.command("org.eclipse.ui.edit.paste");
            assertThat(sites.get(1).getConcentrators()).hasSize(7);
            assertThat(sites.get(1).getConcentrators().get(6).getOptions()).hasSameSizeAs(concentrator.getOptions());
            assertIdsAreUnique(fixture.session().deployment());
            Command move = SourceDragAndDrop.move(fixture.session(), sites.get(1), List.of(concentrator), 0.5f);
            fixture.act(() -> fixture.session().domain().getCommandStack().execute(move));
            assertThat(concentrator.eContainer()).isEqualTo(sites.get(1));
            select(fixture, page, sites.get(0));
            fixture.command("org.eclipse.ui.edit.delete");
            assertThat(sites).hasSize(1);
            for (int i = 0; i < 4; i++) {
                fixture.command("org.eclipse.ui.edit.undo");
            }
            assertThat(DeploymentFiles.toBytes(fixture.session().deployment())).isEqualTo(start);
            assertThat(fixture.session().dirty()).isFalse();
        }
    }

    /** Whoever cannot see the picture of the topology does here, by the keyboard, what others do there. */
    @Test
    void connectsRenamesAndDisconnectsByTheKeyboard() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            SourcePage page = page(fixture);
            byte[] start = DeploymentFiles.toBytes(fixture.session().deployment());
            Site paris = fixture.session().deployment().getSites().get(0);
            Site lyon = fixture.session().deployment().getSites().get(1);
            Link link = fixture.session().deployment().getLinks().getFirst();
            select(fixture, page, link);
            fixture.command("org.eclipse.ui.edit.delete");
            assertThat(fixture.session().deployment().getLinks()).isEmpty();
            select(fixture, page, paris, lyon);
            fixture.act(item(menu(page), "Connect with", "Link Paris - Lyon")::run);
            Link made = fixture.session().deployment().getLinks().getFirst();
            assertThat(made.getEnds()).containsExactly(paris, lyon);
            select(fixture, page, paris.getDataSources().get(0));
            InteractionConcentrator other = lyon.getConcentrators().get(0);
            assertThat(texts(menu(page), "Connect with")).contains(other.getName());
            select(fixture, page, made);
            fixture.command("org.eclipse.ui.edit.rename");
            Text field = (Text) fixture.display().getFocusControl();
            assertThat(field.getText()).isEqualTo("Paris - Lyon");
            fixture.screenshot("editor-source-rename");
            fixture.act(() -> {
                field.setText("Fibre");
                field.notifyListeners(SWT.DefaultSelection, new Event());
            });
            assertThat(made.getName()).isEqualTo("Fibre");
            assertThat(page.viewer().getTree().isFocusControl()).as("the keyboard is where it was").isTrue();
            while (fixture.session().domain().getCommandStack().canUndo()) {
                fixture.command("org.eclipse.ui.edit.undo");
            }
            assertThat(DeploymentFiles.toBytes(fixture.session().deployment())).isEqualTo(start);
        }
    }

    /** What the menu of the tree offers now. */
    private static IContributionManager menu(SourcePage page) {
        Menu menu = page.viewer().getTree().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return (IContributionManager) menu.getData(MenuManager.MANAGER_KEY);
    }

    private static List<String> texts(IContributionManager menu, String submenu) {
        return Stream.of(item(menu, submenu).getItems()).map(item -> ((MenuManager) item).getMenuText()).toList();
    }

    private static MenuManager item(IContributionManager menu, String text) {
        return Stream.of(menu.getItems()).filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
                .filter(item -> item.getMenuText().equals(text)).findFirst().orElseThrow();
    }

    private static IAction item(IContributionManager menu, String submenu, String text) {
        return Stream.of(item(menu, submenu).getItems()).map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void findsByNameGoingRound() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            SourcePage page = page(fixture);
            fixture.act(() -> {
                page.search().setText("sip-lyon");
                page.search().notifyListeners(SWT.DefaultSelection, null);
            });
            assertThat(((Identified) fixture.editor().selection().getFirstElement()).getId()).isEqualTo("sip-lyon");
            fixture.screenshot("editor-search");
        }
    }

    private static SourcePage page(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.editor().showPage(SourcePage.class));
        return (SourcePage) fixture.editor().activePage();
    }

    private static void select(WorkbenchFixture fixture, SourcePage page, EObject... elements) {
        fixture.act(() -> {
            page.setFocus();
            page.viewer().setSelection(new StructuredSelection(elements), true);
        });
    }

    private static void assertIdsAreUnique(EObject root) {
        Set<String> ids = new HashSet<>();
        root.eAllContents().forEachRemaining(element -> {
            if (element instanceof Identified identified) {
                assertThat(ids.add(identified.getId())).as(identified.getId()).isTrue();
            }
        });
    }
}
