/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.help.FirstOutageView;
import org.continuityworkbench.ui.preferences.RecoveryPage;
import org.continuityworkbench.ui.preferences.RulesPage;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.run.ScenarioLibrary;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.tabletop.TabletopView;
import org.continuityworkbench.ui.timeline.TimelineView;
import org.continuityworkbench.ui.topology.TopologyPage;
import org.continuityworkbench.ui.wizards.ImportExampleWizard;
import org.continuityworkbench.ui.wizards.NewProjectWizard;
import org.continuityworkbench.ui.wizards.NewScenarioWizard;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Opens everything that the window has, and tells what is to be read there. */
final class WindowTour {

    private static final String OUTAGE = "network-loss-10h";

    private final WorkbenchFixture fixture;
    private final PseudoApplication.Listener listener;

    WindowTour(WorkbenchFixture fixture, PseudoApplication.Listener listener) {
        this.fixture = fixture;
        this.listener = listener;
    }

    void walk() throws Exception {
        look("start");
        fixture.beginToOpen(fixture.importFile("scenarios/" + OUTAGE + ".scenario"));
        look("scenario");
        storyElements();
        fixture.openFile(fixture.importExample("two-site-active-active-broken"));
        look("overview");
        fixture.editor().showInSource(fixture.session().deployment().getSites().getFirst());
        look("source");
        fixture.editor().showPage(TopologyPage.class);
        look("topology");
        fixture.editor().showPage(TablesPage.class);
        elements();
        views();
        dialogs();
    }

    /** The properties and the help of one element of each class of a scenario. */
    private void storyElements() {
        IEditorPart story = fixture.page().getActiveEditor();
        PropertySheet view = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
        fixture.page().activate(story);
        oneOfEachClass(story.getAdapter(ModelSession.class).root(), element -> {
            story.getEditorSite().getSelectionProvider().setSelection(new StructuredSelection(element));
            look("properties of " + element.eClass().getName());
            help(view, element);
        });
    }

    /** The properties, the help and the table row of one element of each class. */
    private void elements() {
        PropertySheet view = (PropertySheet) fixture.showView(IPageLayout.ID_PROP_SHEET);
        fixture.page().activate(fixture.editor());
        oneOfEachClass(fixture.session().deployment(), element -> {
            fixture.editor().showInTables(element);
            look("tables and properties of " + element.eClass().getName());
            help(view, element);
        });
    }

    private static void oneOfEachClass(EObject root, Consumer<EObject> visit) {
        Set<EClass> classes = new HashSet<>();
        root.eAllContents().forEachRemaining(element -> {
            if (classes.add(element.eClass())) {
                visit.accept(element);
            }
        });
    }

    private void help(PropertySheet view, EObject element) {
        TabbedPropertySheetPage properties = (TabbedPropertySheetPage) view.getCurrentPage();
        properties.setSelectedTab("org.continuityworkbench.ui.properties.help");
        fixture.settle();
        listener.seen("help on " + element.eClass().getName(), WidgetTexts.of(properties.getControl()));
        properties.setSelectedTab("org.continuityworkbench.ui.properties.values");
    }

    private void views() throws Exception {
        fixture.showView(ProblemsView.ID);
        look("findings");
        ScenarioLibrary.Entry story = fixture.window().getService(ScenarioLibrary.class).find(OUTAGE).orElseThrow();
        ReplayRequest request = new ReplayRequest(story.label(), story.scenario(), SimulationSettings.ideal(), null, false);
        RunService runs = fixture.window().getService(RunService.class);
        runs.start(fixture.session(), request);
        fixture.waitUntil("the outage is replayed", () -> runs.current().isPresent());
        fixture.showView(TimelineView.ID);
        look("timeline");
        fixture.command(TimelineView.ID + ".table");
        look("timeline-table");
        fixture.command(TimelineView.ID + ".table");
        fixture.showView(ResultsView.ID);
        look("results");
        TabletopView tabletop = (TabletopView) fixture.showView(TabletopView.ID);
        look("tabletop before");
        tabletop.begin(fixture.session(), request, java.time.Clock.systemUTC());
        fixture.waitUntil("the exercise begins", () -> !tabletop.isBusy());
        look("tabletop");
        fixture.showView(FirstOutageView.ID);
        look("first outage");
    }

    private void dialogs() {
        for (INewWizard wizard : List.of(new NewProjectWizard(), new NewScenarioWizard(), new ImportExampleWizard())) {
            wizard.init(fixture.window().getWorkbench(), StructuredSelection.EMPTY);
            WizardDialog dialog = new WizardDialog(shell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            for (var page : wizard.getPages()) {
                dialog.showPage(page);
                look(wizard.getClass().getSimpleName() + ", " + page.getName());
            }
            dialog.close();
        }
        for (String page : List.of(RulesPage.ID, RecoveryPage.ID)) {
            PreferenceDialog preferences = PreferencesUtil.createPreferenceDialogOn(shell(), page, new String[] {page}, Map.of());
            preferences.setBlockOnOpen(false);
            preferences.open();
            look(page);
            preferences.close();
        }
    }

    private Shell shell() {
        return fixture.window().getShell();
    }

    private void look(String place) {
        fixture.settle();
        listener.seen(place, WidgetTexts.of(shell().getDisplay()));
    }
}
