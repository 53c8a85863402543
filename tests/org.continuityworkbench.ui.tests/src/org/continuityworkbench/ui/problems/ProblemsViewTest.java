/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.help.HelpView;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** Findings are listed live, marked, mended with a preview, accepted with a reason, explained; each change can be undone. */
class ProblemsViewTest {

    private static final String BROKEN = "two-site-active-active-broken";
    private static final int MANY = 10_000;
    private static final String SOUND = "two-site-active-active";

    private static ProblemsView view(WorkbenchFixture fixture) throws Exception {
        fixture.pause(); // ours, 60 to 80 ms: the overview behind the view gets other bounds for all it holds
        ProblemsView view = (ProblemsView) fixture.showView(ProblemsView.ID);
        fixture.begin();
        return view;
    }

    /** Ten thousand hosts whose clocks go as they like. */
    private static IFile manyFindings(WorkbenchFixture fixture) throws Exception {
        IFile file = fixture.importExample(SOUND);
        Path path = Path.of(file.getLocationURI());
        Deployment deployment = DeploymentFiles.load(path).model();
        for (int i = 0; i < MANY; i++) {
            Host host = TopologyFactory.eINSTANCE.createHost();
            host.setId("host-" + i);
            host.setName("Host " + i);
            host.setClockSynchronized(false);
            deployment.getSites().get(0).getHosts().add(host);
        }
        DeploymentFiles.save(deployment, path);
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }

    @Test
    void tenThousandFindingsFillTheListWithoutFreezing() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            ProblemsView view = (ProblemsView) fixture.showView(ProblemsView.ID);
            IFile file = manyFindings(fixture);
            fixture.begin();
            fixture.openFile(file);
            assertThat(fixture.session().findings().findings().size()).isEqualTo(MANY);
            Tree tree = view.tree().getTree();
            TreeItem remarks = tree.getItem(tree.getItemCount() - 1);
            assertThat(remarks.getText()).contains(String.format("%,d", MANY));
            assertThat(remarks.getItemCount()).isEqualTo(ProblemRows.STEP + 1);
            TreeItem more = remarks.getItem(ProblemRows.STEP);
            assertThat(more.getText()).contains(String.format("%,d", MANY - ProblemRows.STEP));
            fixture.screenshot("many-findings");
            fixture.act(() -> {
                tree.setSelection(more);
                tree.notifyListeners(SWT.DefaultSelection, new Event());
            });
            assertThat(tree.getItem(tree.getItemCount() - 1).getItemCount()).isEqualTo(2 * ProblemRows.STEP + 1);
            fixture.act(() -> view.filter("host-9999"));
            assertThat(tree.getItem(0).getItemCount()).isEqualTo(1);
            assertThat(tree.getItem(0).getItem(0).getText(2)).startsWith("Host 9999");
            fixture.act(() -> view.filter(""));
            fixture.act(() -> assertThat(view.select("BC-NET-006", "host-150")).isTrue());
            assertThat(view.selected().getFirst().elementId()).isEqualTo("host-150");
            Site site = fixture.session().deployment().getSites().get(0);
            fixture.act(() -> fixture.session().execute("Set the clock", () -> site.getHosts().getLast().setClockSynchronized(true)));
            assertThat(fixture.session().findings().findings().size()).isEqualTo(MANY - 1);
            assertThat(view.selected().getFirst().elementId()).as("the selection stays").isEqualTo("host-150");
            System.out.println("problems: longest event with " + MANY + " findings " + fixture.longestEvent() + " ms");
        }
    }

    private static List<String> rows(ProblemsView view) {
        return Arrays.stream(view.tree().getTree().getItems()).map(TreeItem::getText).toList();
    }

    /** Runs a command that opens a dialog, in which the test works. */
    private static void runWithDialog(WorkbenchFixture fixture, ProblemsView view, String command) {
        fixture.pause(); // what the test does in the dialog, and its waiting for the picture of it, are in the same event
        run(fixture, view, command);
        fixture.begin();
    }

    private static void run(WorkbenchFixture fixture, ProblemsView view, String command) {
        fixture.act(() -> fixture.page().activate(view));
        fixture.act(() -> {
            try {
                fixture.window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Works on the next dialog of a kind as soon as it is open. */
    private static <D> void whenOpen(WorkbenchFixture fixture, Class<D> kind, Consumer<D> work) {
        Display display = fixture.window().getShell().getDisplay();
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                Arrays.stream(display.getShells()).map(Shell::getData).filter(kind::isInstance).map(kind::cast).findFirst()
                        .ifPresentOrElse(work, () -> display.timerExec(50, this));
            }
        });
    }

    @Test
    void listsFindingsBySeverityWithElementAndSource() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(BROKEN)) {
            ProblemsView view = view(fixture);
            assertThat(view.verdict()).startsWith(BROKEN + ".continuity: ").contains("errors", "warnings", "rules checked");
            assertThat(rows(view)).hasSizeGreaterThan(1);
            assertThat(rows(view).getFirst()).endsWith("errors");
            TreeItem first = view.tree().getTree().getItem(0).getItem(0);
            assertThat(first.getText(1)).startsWith("BC-");
            assertThat(first.getText(2)).contains("(line ");
            assertThat(first.getText(4)).isNotBlank();
            ImageData picture = fixture.screenshot("findings");
            assertThat(WorkbenchFixture.colours(picture)).isGreaterThan(50);
        }
    }

    @Test
    void marksTheFile() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(BROKEN)) {
            fixture.waitUntil("findings are marked", () -> markers(fixture).length == fixture.session().findings().findings().size());
            IMarker marker = Arrays.stream(markers(fixture)).filter(found -> found.getAttribute(FindingMarkers.RULE, "")
                    .equals("BC-HA-001")).findFirst().orElseThrow();
            assertThat(marker.getAttribute(IMarker.MESSAGE, "")).startsWith("BC-HA-001: ");
            assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isGreaterThan(1);
            assertThat(Arrays.stream(markers(fixture)).filter(IDE.getMarkerHelpRegistry()::hasResolutions)).isNotEmpty();
        }
    }

    private static IMarker[] markers(WorkbenchFixture fixture) {
        try {
            return fixture.session().file().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO);
        } catch (org.eclipse.core.runtime.CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** The story of the first use: break a rule, see it, mend it with a look at the change, undo. */
    @Test
    void followsEditsAndMendsWithAPreview() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SOUND)) {
            ProblemsView view = view(fixture);
            assertThat(rows(view)).isEmpty();
            InteractionConcentrator icon = fixture.session().deployment().getSites().get(0).getConcentrators().get(0);
            OptionSetting option = icon.getOptions().stream().filter(setting -> setting.getName().equals(OptionKey.USE_DSS_MONITOR.name()))
                    .findFirst().orElseThrow();
            fixture.act(() -> fixture.session().execute("Break a rule", () -> option.setValue("0")));
            fixture.waitUntil("the finding is listed", () -> !rows(view).isEmpty());
            String rule = fixture.session().findings().findings().getFirst().rule().id();
            String element = fixture.session().findings().findings().getFirst().elementId();
            assertThat(view.select(rule, element)).isTrue();
            String[] shown = new String[1];
            whenOpen(fixture, FixDialog.class, dialog -> {
                fixture.waitUntil("the change is worked out", () -> dialog.previewText().startsWith("---"));
                shown[0] = dialog.previewText();
                picture(fixture, "quick-fix", dialog.getShell());
                dialog.press(IDialogConstants.OK_ID);
            });
            runWithDialog(fixture, view, ProblemActions.QUICK_FIX);
            assertThat(shown[0]).contains("-      <options section=\"callconcentrator\" name=\"use-dss-monitor\" value=\"0\"/>",
                    "+      <options section=\"callconcentrator\" name=\"use-dss-monitor\" value=\"1\"/>");
            assertThat(option.getValue()).isEqualTo("1");
            assertThat(rows(view)).isEmpty();
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.waitUntil("the finding is back", () -> !rows(view).isEmpty());
            assertThat(option.getValue()).isEqualTo("0");
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.waitUntil("all is well", () -> rows(view).isEmpty());
        }
    }

    private static void picture(WorkbenchFixture fixture, String name, Shell shell) {
        try {
            fixture.screenshot(name, shell);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void acceptsAFindingAndTakesItBack() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(BROKEN)) {
            ProblemsView view = view(fixture);
            int open = fixture.session().findings().findings().size();
            assertThat(view.select("BC-HA-001", "pair-paris-voice")).isTrue();
            whenOpen(fixture, AcceptDialog.class, dialog -> {
                dialog.press(IDialogConstants.OK_ID);
                assertThat(dialog.getShell().isVisible()).as("without a reason nothing is accepted").isTrue();
                dialog.fill("Replaced next month", "A. Martin", "2999-12-31");
                picture(fixture, "accept-finding", dialog.getShell());
                dialog.press(IDialogConstants.OK_ID);
            });
            runWithDialog(fixture, view, ProblemActions.ACCEPT);
            assertThat(fixture.session().findings().findings()).hasSize(open - 1);
            assertThat(fixture.session().deployment().getSuppressions()).hasSize(1).allSatisfy(decision -> {
                assertThat(decision.getReason()).isEqualTo("Replaced next month");
                assertThat(decision.getAuthor()).isEqualTo("A. Martin");
                assertThat(decision.getElement().getId()).isEqualTo("pair-paris-voice");
            });
            assertThat(rows(view).getLast()).isEqualTo("1 accepted finding");
            assertThat(view.select("BC-HA-001", "pair-paris-voice")).isTrue();
            run(fixture, view, ProblemActions.REVOKE);
            assertThat(fixture.session().findings().findings()).hasSize(open);
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            fixture.act(() -> fixture.session().domain().getCommandStack().undo());
            assertThat(fixture.session().dirty()).isFalse();
        }
    }

    @Test
    void explainsTheSelectedRule() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(BROKEN)) {
            ProblemsView view = view(fixture);
            view.select("BC-HA-001", "pair-paris-voice");
            fixture.act(() -> view.actions().explain());
            fixture.settle();
            HelpView help = (HelpView) fixture.page().findView(HelpView.ID);
            assertThat(help.target()).isEqualTo("html/rules.html#BC-HA-001");
            fixture.screenshot("explain-rule");
            fixture.act(() -> fixture.page().hideView(help));
        }
    }

    /** A personal choice changes the severity, the file of the project wins over it. */
    @Test
    void severitiesFollowThePreferencesAndTheSettingsFile() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(BROKEN)) {
            ProblemsView view = view(fixture);
            RuleSettings settings = fixture.window().getService(RuleSettings.class);
            RuleDescriptor rule = settings.rules().stream().filter(known -> known.id().equals("BC-HA-001")).findFirst().orElseThrow();
            fixture.act(() -> settings.choose(Map.of(rule, "info")));
            assertThat(severity(fixture)).isEqualTo("info");
            fixture.project().getFile(".continuityrc").create(
                    new ByteArrayInputStream("severity.BC-HA-001 = warning\n".getBytes(StandardCharsets.UTF_8)), true, null);
            fixture.act(() -> settings.choose(Map.of(rule, RuleSettings.OFF)));
            assertThat(severity(fixture)).isEqualTo("warning");
            assertThat(view.verdict()).contains("With the settings of ", ".continuityrc");
            fixture.act(() -> settings.choose(Map.of(rule, RuleSettings.standard(rule))));
        }
    }

    private static String severity(WorkbenchFixture fixture) {
        return fixture.session().findings().findings().stream().filter(finding -> finding.rule().id().equals("BC-HA-001")).findFirst()
                .orElseThrow().severity().text();
    }
}
