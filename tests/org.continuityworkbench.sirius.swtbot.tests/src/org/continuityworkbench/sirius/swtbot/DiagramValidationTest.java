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
import static org.continuityworkbench.sirius.swtbot.Bench.command;
import static org.continuityworkbench.sirius.swtbot.Bench.menu;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.sirius.services.FindingServices;
import org.continuityworkbench.validation.Finding;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** The command that validates a diagram asks our rules, and their repairs are offered at its markers. */
class DiagramValidationTest {

    private static final String MARKER = "org.eclipse.sirius.diagram.ui.diagnostic";

    @Test
    void findingsBecomeMarkersAndARepairRemovesOne() {
        try (Bench bench = new Bench("two-site-active-active-broken")) {
            Canvas topology = bench.open("Topology");
            topology.save();
            IFile file = bench.project.getFile("representations.aird");
            FindingServices rules = new FindingServices();
            List<Identified> wrong = Deployments.concentrators(bench.deployment()).map(Identified.class::cast)
                    .filter(element -> rules.hasFinding(element, "ERROR")).toList();
            assertThat(wrong).isNotEmpty();

            topology.editor.select(topology.editor.rootEditPart().children().get(0));
            command("org.eclipse.sirius.diagram.ui.command.validateDiagram");
            until("markers", () -> markers(file).length > 0);
            for (Identified element : wrong) {
                assertThat(markers(file)).anyMatch(marker -> marker.getAttribute(IMarker.MESSAGE, "")
                        .contains(rules.findingText(element, "ERROR")));
            }
            screenshot("validated");

            Repairable repairable = withRepair(bench.deployment(), rules, file);
            IMarker marker = markersOf(repairable.finding(), file).get(0);
            ui(() -> {
                IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
                assertThat(Arrays.stream(fixes).map(IMarkerResolution::getLabel)).contains("Apply the fix of the rule");
                fixes[0].run(marker);
            });
            settle();
            assertThat(rules.findingsOf(repairable.bearer()))
                    .noneMatch(finding -> finding.message().equals(repairable.finding().message()));
            command("org.eclipse.sirius.diagram.ui.command.validateDiagram");
            until("marker gone", () -> markersOf(repairable.finding(), file).isEmpty());
            screenshot("repaired");
            topology.editor.show();
            menu("Edit", "Undo");
            assertThat(rules.findingsOf(repairable.bearer())).anyMatch(finding -> finding.message().equals(repairable.finding().message()));
        }
    }

    /**
     * A finding with a repair.
     *
     * @param bearer the element of the diagram that it belongs to
     */
    private record Repairable(EObject bearer, Finding finding) {
    }

    /** The finding whose repair the marker of some element offers. */
    private static Repairable withRepair(Deployment deployment, FindingServices rules, IFile file) {
        for (Iterator<EObject> all = deployment.eAllContents(); all.hasNext();) {
            EObject element = all.next();
            for (Finding finding : rules.findingsOf(element)) {
                boolean first = rules.findingsOf(element).stream().filter(each -> each.fix() != null
                        && each.severity() == finding.severity())
                        .findFirst().filter(each -> each == finding).isPresent();
                if (first && !markersOf(finding, file).isEmpty()) {
                    return new Repairable(element, finding);
                }
            }
        }
        throw new AssertionError("the sample has no finding with a repair");
    }

    private static List<IMarker> markersOf(Finding finding, IFile file) {
        return Arrays.stream(markers(file)).filter(each -> each.getAttribute(IMarker.MESSAGE, "").contains(finding.message())).toList();
    }

    private static IMarker[] markers(IFile file) {
        try {
            return file.findMarkers(MARKER, true, IResource.DEPTH_ZERO);
        } catch (org.eclipse.core.runtime.CoreException e) {
            throw new AssertionError(e);
        }
    }
}
