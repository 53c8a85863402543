/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.swtbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.continuityworkbench.sirius.swtbot.Bench.BOT;
import static org.continuityworkbench.sirius.swtbot.Bench.page;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** A deployment that is open in a diagram and in the editor of the workbench has two models, and nothing of either gets lost. */
class BothEditorsTest {

    @Test
    void whatIsSavedInOneComesToTheOther() throws Exception {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            topology.save();
            IEditorPart editor = open(bench);
            Deployment own = selected(editor).orElseThrow();
            until("the notice is there", () -> isOpen("Open in two editors"));
            screenshot("both-editors");
            press("Open in two editors", "OK");

            rename(own, "Nantes");
            assertThat(name(bench.deployment())).isNotEqualTo("Nantes");
            ui(() -> editor.doSave(new NullProgressMonitor()));
            until("the diagram follows the editor", () -> name(bench.deployment()).equals("Nantes"));
            settle();
            assertThat(topology.shows(bench.deployment().getSites().get(0))).isTrue();
            assertThat(isOpen("Open in two editors")).as("told once").isFalse();

            topology.editor.show();
            topology.rename(bench.deployment().getSites().get(0), "Brest");
            assertThat(name(own)).isEqualTo("Nantes");
            topology.save();
            until("the editor follows the diagram", () -> name(own).equals("Brest"));
            screenshot("both-editors-saved");

            rename(own, "Rennes");
            topology.editor.show();
            topology.rename(bench.deployment().getSites().get(0), "Toulon");
            topology.editor.save();
            until("people are asked", () -> isOpen("File changed"));
            press("File changed", "Keep my changes");
            settle();
            assertThat(name(own)).isEqualTo("Rennes");
            assertThat(saved(bench)).isEqualTo("Toulon");

            topology.editor.show();
            topology.rename(bench.deployment().getSites().get(0), "Lille");
            ui(() -> editor.doSave(new NullProgressMonitor()));
            until("people are asked in the diagram too", () -> isOpen("Reload the resource?"));
            press("Reload the resource?", "No");
            assertThat(saved(bench)).isEqualTo("Rennes");
            assertThat(name(bench.deployment())).isEqualTo("Lille");
            topology.save();
            until("the editor has nothing unsaved any more and follows", () -> name(own).equals("Lille"));
            assertThat(saved(bench)).isEqualTo("Lille");
        }
    }

    private static IEditorPart open(Bench bench) {
        IEditorPart[] editor = new IEditorPart[1];
        ui(() -> editor[0] = IDE.openEditor(page(), bench.file));
        until("the file is read", () -> selected(editor[0]).isPresent());
        settle();
        return editor[0];
    }

    /** What our editor has selected; it selects the whole deployment once the file is read. */
    private static Optional<Deployment> selected(IEditorPart editor) {
        List<Deployment> selected = new ArrayList<>();
        ui(() -> {
            if (editor.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection elements
                    && elements.getFirstElement() instanceof Deployment deployment) {
                selected.add(deployment);
            }
        });
        return selected.stream().findFirst();
    }

    private static void rename(Deployment deployment, String name) {
        Site site = deployment.getSites().get(0);
        EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(deployment);
        ui(() -> domain.getCommandStack().execute(SetCommand.create(domain, site, TopologyPackage.Literals.NAMED_ELEMENT__NAME, name)));
        settle();
    }

    private static String saved(Bench bench) throws FileProblemException {
        return name(DeploymentFiles.load(bench.file.getLocation().toPath()).model());
    }

    private static String name(Deployment deployment) {
        return deployment.getSites().get(0).getName();
    }

    private static boolean isOpen(String title) {
        return Arrays.stream(BOT.shells()).anyMatch(shell -> shell.isVisible() && shell.getText().equals(title));
    }

    private static void press(String title, String button) {
        SWTBotShell shell = BOT.shell(title);
        shell.activate();
        shell.bot().button(button).click();
        settle();
    }
}
