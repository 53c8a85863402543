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
import java.util.stream.IntStream;

import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.run.ReplayHandler;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.Test;

/** One click anywhere selects everywhere: findings, results, outline, all pages of the editor, properties. */
class SelectionTest {

    @Test
    void aClickOnAFindingSelectsItsElementInAllParts() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            ProblemsView findings = (ProblemsView) fixture.showView(ProblemsView.ID);
            fixture.act(() -> fixture.editor().showPage(TopologyPage.class));
            fixture.act(() -> fixture.page().activate(findings));
            HaPair pair = fixture.session().deployment().getHaPairs().stream().filter(known -> known.getId().equals("pair-paris-voice"))
                    .findFirst().orElseThrow();
            fixture.act(() -> assertThat(findings.select("BC-HA-001", "pair-paris-voice")).isTrue());
            assertThat(((IStructuredSelection) findings.getSite().getSelectionProvider().getSelection()).toList()).isEqualTo(List.of(pair));
            assertThat(fixture.editor().selection().toList()).isEqualTo(List.of(pair));
            assertThat(fixture.page().getActivePart()).as("the keyboard stays where the click was").isSameAs(findings);
            fixture.screenshot("selection-finding");
            fixture.pause(); // the platform makes its view of properties, at the first look 65 to 95 ms
            PropertySheet properties = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
            fixture.begin();
            fixture.screenshot("selection-properties");
            assertThat(properties.getCurrentPage()).isInstanceOf(TabbedPropertySheetPage.class);
            ContentOutline outline = (ContentOutline) fixture.page()
                    .showView(IPageLayout.ID_OUTLINE, null, org.eclipse.ui.IWorkbenchPage.VIEW_VISIBLE);
            fixture.act(() -> fixture.page().activate(findings));
            OutlinePage tree = (OutlinePage) outline.getCurrentPage();
            assertThat(tree.viewer().getStructuredSelection().getFirstElement()).isSameAs(pair);
            fixture.act(() -> fixture.editor().showPage(SourcePage.class));
            assertThat(((SourcePage) fixture.editor().activePage()).viewer().getStructuredSelection().getFirstElement()).isSameAs(pair);
            fixture.act(() -> fixture.editor().showPage(TablesPage.class));
            fixture.screenshot("selection-outline");
            Site lyon = fixture.session().deployment().getSites().get(1);
            fixture.pause(); // the platform makes properties for the outline, 65 ms
            fixture.act(() -> fixture.page().activate(outline));
            fixture.begin();
            fixture.act(() -> tree.viewer().setSelection(new StructuredSelection(lyon)));
            assertThat(fixture.editor().selection().toList()).isEqualTo(List.of(lyon));
            assertThat(fixture.page().getActivePart()).isSameAs(outline);
            fixture.act(() -> fixture.page().hideView(outline));
            fixture.act(() -> fixture.page().activate(findings));
        }
    }

    @Test
    void aRowOfTheResultsSelectsItsElement() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active")) {
            RunService runs = fixture.window().getService(RunService.class);
            fixture.command(ReplayHandler.COMMAND);
            fixture.waitUntil("there is a run", () -> runs.current().isPresent());
            fixture.act(() -> fixture.editor().showPage(TopologyPage.class));
            ResultsView results = (ResultsView) fixture.showView(ResultsView.ID);
            TableItem[] items = results.table().getItems();
            int lost = IntStream.range(0, items.length).filter(i -> items[i].getText(0).startsWith("reporting data lost")).findFirst()
                    .orElseThrow();
            fixture.act(() -> results.select(lost));
            EObject selected = (EObject) fixture.editor().selection().getFirstElement();
            assertThat(selected).isInstanceOf(Site.class);
            assertThat(runs.cursor()).hasValue(10 * 3600);
            fixture.screenshot("selection-result");
        }
    }
}
