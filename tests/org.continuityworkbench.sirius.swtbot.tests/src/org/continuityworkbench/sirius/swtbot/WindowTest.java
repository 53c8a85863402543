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
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.sirius.InterruptedSaves;
import org.eclipse.gef.EditPart;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.swt.SWT;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The views of the workbench are about what the diagram shows, and the window tells what was done without asking. */
class WindowTest {

    private static final String FINDINGS = "org.continuityworkbench.ui.problems";

    @Test
    void findingsAreThoseOfTheDiagramAndLeadToItsFigures() {
        try (Bench bench = new Bench("two-site-active-active-broken")) {
            Canvas topology = bench.open("Topology");
            ui(() -> Bench.page().showView(FINDINGS));
            settle();
            String before = verdict();
            assertThat(before).contains(bench.file.getName());

            topology.editor.show();
            topology.use("Site", 8, 8);
            until("findings follow the diagram", () -> !verdict().equals(before));
            screenshot("findings-of-the-diagram");
            Bench.menu("Edit", "Undo");
            until("findings follow the undo", () -> verdict().equals(before));

            // people click into the view, which activates it
            BOT.viewById(FINDINGS).setFocus();
            SWTBotTreeItem finding = null;
            for (SWTBotTreeItem each : BOT.viewById(FINDINGS).bot().tree().getAllItems()[0].expand().getItems()) {
                if (finding == null) {
                    ui(() -> topology.editor.rootEditPart().part().getViewer().deselectAll());
                    each.select();
                    settle();
                    finding = selected(topology).size() == 1 ? each : null;
                }
            }
            assertThat(finding).as("a finding whose element has a figure").isNotNull();
            ui(() -> topology.editor.rootEditPart().part().getViewer().deselectAll());
            finding.doubleClick();
            settle();
            assertThat(BOT.activeEditor().getTitle()).isEqualTo("Topology");
            assertThat(selected(topology)).singleElement()
                    .matches(part -> ((View) part.getModel()).getElement() instanceof DSemanticDecorator shown
                            && !(shown instanceof DEdge) && shown.getTarget() != null);
            screenshot("finding-revealed");
        }
    }

    @Test
    void anInterruptedSaveIsToldWithoutKeepingAnybodyFromWorking() {
        try (Bench bench = new Bench("two-site-active-standby")) {
            BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
            InterruptedSaves saves = () -> List.of("/bank/representations.aird: it has been finished");
            ServiceRegistration<InterruptedSaves> registration = context.registerService(InterruptedSaves.class, saves, null);
            until("the notice is there", () -> java.util.Arrays.stream(BOT.shells())
                    .anyMatch(shell -> shell.getText().equals("Saving was interrupted")));
            SWTBotShell notice = BOT.shell("Saving was interrupted");
            boolean[] modal = new boolean[1];
            ui(() -> modal[0] = (notice.widget.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0);
            assertThat(modal[0]).isFalse();
            assertThat(notice.bot().label("/bank/representations.aird: it has been finished").isVisible()).isTrue();
            bench.open("Topology");
            screenshot("notice");
            notice.activate();
            notice.bot().button("OK").click();
            registration.unregister();
        }
    }

    private static List<? extends EditPart> selected(Canvas diagram) {
        List<List<? extends EditPart>> selected = new ArrayList<>();
        ui(() -> selected.add(List.copyOf(diagram.editor.rootEditPart().part().getViewer().getSelectedEditParts())));
        return selected.get(0);
    }

    private static String verdict() {
        return BOT.viewById(FINDINGS).bot().label().getText();
    }
}
