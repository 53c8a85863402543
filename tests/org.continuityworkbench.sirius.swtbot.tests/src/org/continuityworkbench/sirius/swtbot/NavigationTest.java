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
import static org.continuityworkbench.sirius.swtbot.Bench.menu;
import static org.continuityworkbench.sirius.swtbot.Bench.page;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.sirius.common.tools.api.resource.ImageFileFormat;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat.ExportDocumentFormat;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefFigureCanvas;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.junit.jupiter.api.Test;

/** From the tree into a diagram, from a diagram into a file. */
class NavigationTest {

    private static final String EXPLORER = "org.eclipse.sirius.ui.tools.views.model.explorer";

    @Test
    void anElementIsDroppedFromTheTreeOnAnotherSite() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            Site from = bench.deployment().getSites().get(0);
            Site to = bench.deployment().getSites().get(1);
            InteractionConcentrator icon = from.getConcentrators().get(0);
            ui(() -> page().showView(EXPLORER));
            settle();
            SWTBotTreeItem item = BOT.viewById(EXPLORER).bot().tree().expandNode(bench.project.getName(), bench.file.getName());
            settle();
            item = item.getItems()[0].expand();
            settle();
            SWTBotTreeItem site = java.util.Arrays.stream(item.getItems()).filter(each -> each.getText().contains(from.getName()))
                    .findFirst().orElseThrow().expand();
            settle();
            SWTBotTreeItem dragged = java.util.Arrays.stream(site.getItems()).filter(each -> each.getText().contains(icon.getName()))
                    .findFirst().orElseThrow();
            screenshot("tree");
            dragged.select();
            Point place = Canvas.grip(topology.part(to));
            dragged.dragAndDrop(canvas(topology), new org.eclipse.swt.graphics.Point(place.x, place.y));
            settle();
            assertThat(icon.eContainer()).isSameAs(to);
            screenshot("dropped");
            topology.editor.show();
            menu("Edit", "Undo");
            assertThat(icon.eContainer()).isSameAs(from);
        }
    }

    @Test
    void aDiagramIsExportedAsAnImage() throws Exception {
        try (Bench bench = new Bench("two-site-active-standby")) {
            Canvas topology = bench.open("Topology");
            Path png = Path.of(System.getProperty("continuity.screenshots"), "exported.png");
            Path svg = png.resolveSibling("exported.svg");
            Files.createDirectories(png.getParent());
            for (Path file : new Path[] {png, svg}) {
                ImageFileFormat format = ImageFileFormat.resolveImageFormat(file.toString().replaceAll(".*\\.", "")
                        .toUpperCase(java.util.Locale.ROOT));
                ui(() -> DialectUIManager.INSTANCE.export(topology.representation, bench.session, IPath.fromOSString(file.toString()),
                        new ExportFormat(ExportDocumentFormat.NONE, format), new NullProgressMonitor()));
                until("image", () -> Files.exists(file));
            }
            assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(400);
            assertThat(Files.readString(svg)).contains(bench.deployment().getSites().get(0).getName());
        }
    }

    private static SWTBotGefFigureCanvas canvas(Canvas diagram) {
        SWTBotGefFigureCanvas[] canvas = new SWTBotGefFigureCanvas[1];
        ui(() -> canvas[0] = new SWTBotGefFigureCanvas(
                (org.eclipse.draw2d.FigureCanvas) diagram.editor.rootEditPart().part().getViewer().getControl()));
        return canvas[0];
    }
}
