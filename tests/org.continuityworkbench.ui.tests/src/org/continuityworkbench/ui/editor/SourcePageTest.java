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
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
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

    private static void select(WorkbenchFixture fixture, SourcePage page, EObject element) {
        fixture.act(() -> {
            page.setFocus();
            page.viewer().setSelection(new StructuredSelection(element), true);
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
