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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.ui.LargeDeployment;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.continuityworkbench.validation.Finding;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/**
 * A deployment of many elements is opened and edited on every page with the views around the editor open, and no event blocks the window.
 */
class LargeDeploymentTest {

    private static final int LEAST = 1700;
    /** Half of what the README tells of, so that a busy machine fails no build. */
    private static final int COPIES = 8;
    private static final List<Class<? extends EditorPage>> PAGES = List.of(OverviewPage.class, TopologyPage.class, TablesPage.class,
            SourcePage.class);

    @Test
    void noEditOnAnyPageBlocksTheWindow() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            for (String view : List.of(ProblemsView.ID, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET)) {
                fixture.showView(view);
            }
            IFile file = LargeDeployment.in(fixture, COPIES);
            fixture.begin();
            fixture.longestEvent();
            fixture.openFile(file);
            System.out.println("large: open " + fixture.longestEvent());
            int elements = all(fixture.session()).size();
            assertThat(elements).isGreaterThan(LEAST);
            System.out.println("large: " + elements + " elements, " + fixture.session().findings().findings().size() + " findings");
            for (Class<? extends EditorPage> page : PAGES) {
                fixture.act(() -> fixture.editor().showPage(page));
                fixture.waitUntil("the page is there", () -> page.isInstance(fixture.editor().activePage()));
                fixture.settle();
                System.out.println("large: " + page.getSimpleName() + " shown " + fixture.longestEvent());
                edit(fixture, page);
            }
            look(fixture);
            save(fixture, file);
            assertThat(all(fixture.session())).hasSize(elements);
            assertThat(fixture.session().dirty()).isFalse();
            fixture.screenshot("large-deployment");
        } finally {
            // the other tests have the window as it is at first
            IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            page.hideView(page.findView(IPageLayout.ID_OUTLINE));
        }
    }

    private static void edit(WorkbenchFixture fixture, Class<? extends EditorPage> page) throws Exception {
        DeploymentSession session = fixture.session();
        Site site = session.deployment().getSites().get(session.deployment().getSites().size() / 2);
        InteractionConcentrator concentrator = site.getConcentrators().get(0);
        OptionSetting option = concentrator.getOptions().get(0);
        step(fixture, page, "select", () -> fixture.editor().activePage().reveal(List.of(concentrator)));
        step(fixture, page, "select for all", () -> fixture.editor().select(fixture.editor().activePage(), List.of(concentrator)));
        step(fixture, page, "rename", () -> set(session, concentrator, "name", "Renamed"));
        step(fixture, page, "rename site", () -> set(session, site, "name", "Elsewhere"));
        step(fixture, page, "option", () -> set(session, option, "value", "0"));
        step(fixture, page, "mode", () -> set(session, session.deployment(), "productVersion", "8.5.0"));
        step(fixture, page, "move", () -> session.domain().getCommandStack().execute(MoveCommand.create(session.domain(), site,
                site.getConcentrators().get(0).eContainmentFeature(), concentrator, site.getConcentrators().size() - 1)));
        step(fixture, page, "delete", () -> session.domain().getCommandStack().execute(DeleteCommand.create(session.domain(),
                concentrator)));
        step(fixture, page, "delete site", () -> session.domain().getCommandStack().execute(DeleteCommand.create(session.domain(), site)));
        while (session.domain().getCommandStack().canUndo()) {
            String label = session.domain().getCommandStack().getUndoCommand().getLabel();
            fixture.page().activate(fixture.editor());
            step(fixture, page, "undo " + label, fixture.commandOf(IWorkbenchCommandConstants.EDIT_UNDO));
        }
    }

    /** Finding things is not slower than changing them. */
    private static void look(WorkbenchFixture fixture) throws Exception {
        fixture.act(() -> fixture.editor().showPage(TablesPage.class));
        Composite page = (Composite) ((CTabFolder) fixture.editor().getContainer()).getSelection().getControl();
        Text filter = find(page, Text.class);
        step(fixture, TablesPage.class, "filter", () -> filter.setText("paris"));
        step(fixture, TablesPage.class, "filter off", () -> filter.setText(""));
        Table table = find(page, Table.class);
        for (TableColumn column : List.of(table.getColumns()).subList(0, 6)) {
            step(fixture, TablesPage.class, "sort by " + column.getText(), () -> column.notifyListeners(SWT.Selection, new Event()));
        }
        Combo kind = find(page, Combo.class);
        for (int i = 0; i < 4; i++) {
            int index = i;
            step(fixture, TablesPage.class, "show " + kind.getItem(i), () -> {
                kind.select(index);
                kind.notifyListeners(SWT.Selection, new Event());
            });
        }
        ProblemsView findings = (ProblemsView) fixture.page().findView(ProblemsView.ID);
        Finding first = fixture.session().findings().findings().getFirst();
        step(fixture, ProblemsView.class, "select", () -> findings.select(first.rule().id(), first.elementId()));
    }

    private static void save(WorkbenchFixture fixture, IFile file) throws Exception {
        fixture.act(() -> fixture.page().activate(fixture.editor()));
        step(fixture, ContinuityEditor.class, "rename", () -> set(fixture.session(), fixture.session().deployment(), "name", "Saved"));
        fixture.pause(); // ours, 50 to 100 ms: nothing may change before what was written is read again and compared
        fixture.command(IWorkbenchCommandConstants.FILE_SAVE);
        System.out.println("large: save " + fixture.longestEvent());
        fixture.begin();
        byte[] changed = file.readString().replace("name=\"Saved\"", "name=\"Elsewhere\"").getBytes(StandardCharsets.UTF_8);
        file.setContents(new ByteArrayInputStream(changed), true, false, null);
        fixture.settle();
        assertThat(fixture.session().deployment().getName()).isEqualTo("Elsewhere");
        System.out.println("large: read again " + fixture.longestEvent());
    }

    private static <T extends Control> T find(Composite parent, Class<T> type) {
        return Arrays.stream(parent.getChildren()).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static void step(WorkbenchFixture fixture, Class<?> page, String what, Runnable action) {
        fixture.step(action);
        System.out.println("large: " + page.getSimpleName() + " " + what + " " + fixture.longestEvent());
    }

    private static void set(DeploymentSession session, EObject element, String name, Object value) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
        session.domain().getCommandStack().execute(SetCommand.create(session.domain(), element, feature, value));
    }

    private static List<EObject> all(DeploymentSession session) {
        List<EObject> all = new ArrayList<>();
        session.deployment().eAllContents().forEachRemaining(all::add);
        return all;
    }
}
