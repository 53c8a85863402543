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
import static org.continuityworkbench.sirius.swtbot.Bench.menu;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.platform.runs.RunState;
import org.continuityworkbench.sirius.overlay.StateFigure;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gmf.runtime.diagram.ui.editparts.DiagramRootEditPart;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.business.api.session.SessionStatus;
import org.eclipse.sirius.common.tools.api.resource.ImageFileFormat;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat.ExportDocumentFormat;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A replay shows in the diagrams how every element stands at the cursor of the timeline, and leaves no trace. */
class OverlayTest {

    private static final String TIMELINE = "org.continuityworkbench.ui.timeline";

    @Test
    void aReplayShowsInTheDiagramAndGoesWithIt() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            // arranging it when it was opened has changed it
            topology.save();
            replay("network-loss-10h");
            Link link = bench.deployment().getLinks().get(0);
            key(SWT.HOME);
            key(SWT.ARROW_RIGHT);
            until("states are shown", () -> !states(topology).isEmpty());
            RunState.Moment moment = moment().orElseThrow();
            assertThat(moment.second()).isEqualTo(15 * 60);
            Map<String, List<StateFigure>> states = states(topology);
            assertThat(moment.marks()).containsKey(link.getId());
            moment.marks().forEach((id, mark) -> {
                if (shows(topology, id)) {
                    assertThat(states).as(mark.text()).containsKey(id);
                    assertThat(states.get(id)).anyMatch(figure -> figure.letter().equals(mark.letter()));
                    assertThat(states.get(id)).as("the state, and what the figure says itself").allMatch(figure -> tips(topology, id,
                            mark.text() + "\n" + moment.caption()).contains(((Label) figure.getToolTip()).getText()));
                }
            });
            assertThat(states.keySet()).allMatch(id -> moment.marks().containsKey(id) || element(bench, id) instanceof HaPair);
            ImageData picture = screenshot("overlay");
            String stuck = states.keySet().stream().filter(id -> states.get(id).size() == 2
                    && element(bench, id) instanceof InteractionConcentrator)
                    .findFirst().orElseThrow();
            assertThat(tips(topology, stuck, "state")).as("a figure that says something itself").anyMatch(text -> text.length() > 10);
            for (String id : List.of(link.getId(), stuck)) {
                assertThat(painted(topology, states.get(id).getLast(), picture)).as("the badge of " + id).isTrue();
            }
            assertThat(topology.editor.isDirty()).isFalse();
            assertThat(bench.session.getStatus()).isEqualTo(SessionStatus.SYNC);

            key(SWT.END);
            until("all is well at the end", () -> !states(topology).containsKey(link.getId()));
            key(SWT.HOME);
            until("states are shown again", () -> states(topology).containsKey(link.getId()));
            topology.rename(bench.deployment().getSites().get(0), "Marseille");
            until("another model was replayed", () -> states(topology).isEmpty());
            screenshot("overlay-out-of-date");
            menu("Edit", "Undo");
            until("the model is as it was", () -> states(topology).containsKey(link.getId()));
            ui(() -> Bench.page().closeAllEditors(false));
            until("the replay is closed with its deployment", () -> moment().isEmpty());
            Canvas again = bench.open("Topology");
            assertThat(states(again)).isEmpty();
        }
    }

    @Test
    void exportedImagesHaveTheStatesWhereDecorationsAreWanted() throws Exception {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            topology.save();
            int[] well = export(bench, topology, "exported-well", false);
            replay("network-loss-10h");
            key(SWT.HOME);
            key(SWT.ARROW_RIGHT);
            until("states are shown", () -> !states(topology).isEmpty());
            assertThat(Arrays.equals(export(bench, topology, "exported-without-states", false), well)).as("as without a replay").isTrue();
            int[] picture = export(bench, topology, "exported-with-states", true);
            StateFigure badge = states(topology).get(bench.deployment().getLinks().get(0).getId()).getLast();
            int fill = 0xff000000 | Integer.parseInt(badge.style().fill().substring(1), 16);
            assertThat(Arrays.stream(picture).filter(rgb -> rgb == fill).count()).as("pixels of badges")
                    .isGreaterThan(Arrays.stream(well).filter(rgb -> rgb == fill).count() + 50);
            assertThat(states(topology)).as("what is on the screen stays").isNotEmpty();
        }
    }

    /** The pixels of an image that Sirius makes. */
    private static int[] export(Bench bench, Canvas diagram, String name, boolean decorations) throws Exception {
        Path file = Path.of(System.getProperty("continuity.screenshots"), name + ".png");
        ui(() -> DialectUIManager.INSTANCE.exportWithResult(diagram.representation, bench.session, IPath.fromOSString(file.toString()),
                new ExportFormat(ExportDocumentFormat.NONE, ImageFileFormat.PNG), new NullProgressMonitor(), decorations));
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** What the figures of an element say at the mouse. */
    private static List<String> tips(Canvas diagram, String id, String state) {
        return diagram.diagram().getDiagramElements().stream().filter(each -> each.isVisible()
                && each.getTarget() instanceof Identified element && element.getId().equals(id)).map(DDiagramElement::getTooltipText)
                .map(own -> own == null ? state : state + "\n\n" + own).toList();
    }

    private static Identified element(Bench bench, String id) {
        return (Identified) bench.deployment().eResource().getEObject(id);
    }

    private static void replay(String story) {
        ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.continuityworkbench.ui.replay"),
                Map.of("org.continuityworkbench.ui.replay.story", story)), null));
        settle();
    }

    /** Presses a key in the timeline, which has the keyboard then: its keys are commands. */
    private static void key(int code) {
        ui(() -> Bench.page().activate(Bench.page().findView(TIMELINE)));
        org.eclipse.swt.widgets.Canvas canvas = Bench.BOT.viewById(TIMELINE).bot()
                .widget(WidgetMatcherFactory.widgetOfType(org.eclipse.swt.widgets.Canvas.class));
        ui(canvas::setFocus);
        settle();
        ui(() -> {
            Event event = new Event();
            event.keyCode = code;
            canvas.notifyListeners(SWT.KeyDown, event);
        });
        settle();
    }

    private static Optional<RunState.Moment> moment() {
        BundleContext context = FrameworkUtil.getBundle(OverlayTest.class).getBundleContext();
        List<Optional<RunState.Moment>> moment = new ArrayList<>();
        ui(() -> moment.add(context.getService(context.getServiceReference(RunState.class)).moment()));
        return moment.get(0);
    }

    /** What is painted over the figures of a diagram, by identifier of the element. */
    private static Map<String, List<StateFigure>> states(Canvas diagram) {
        Map<String, List<StateFigure>> states = new LinkedHashMap<>();
        ui(() -> {
            GraphicalViewer viewer = (GraphicalViewer) diagram.editor.rootEditPart().part().getViewer();
            IFigure layer = ((LayerManager) viewer.getRootEditPart()).getLayer(DiagramRootEditPart.DECORATION_UNPRINTABLE_LAYER);
            for (IFigure decoration : layer.getChildren()) {
                EditPart part = viewer.getVisualPartMap().get(decoration);
                if (!decoration.getChildren().isEmpty() && decoration.getChildren().get(0) instanceof StateFigure figure
                        && part.getModel() instanceof View view && view.getElement() instanceof DDiagramElement shown) {
                    states.computeIfAbsent(((Identified) shown.getTarget()).getId(), unused -> new ArrayList<>()).add(figure);
                }
            }
        });
        return states;
    }

    private static boolean shows(Canvas diagram, String id) {
        return diagram.diagram().getDiagramElements().stream().anyMatch(each -> each.isVisible()
                && each.getTarget() instanceof Identified element
                && element.getId().equals(id));
    }

    /** Is the ground of a badge in the picture of the window where the badge should be? */
    private static boolean painted(Canvas diagram, StateFigure badge, ImageData picture) {
        int rgb = Integer.parseInt(badge.style().fill().substring(1), 16);
        RGB wanted = new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        boolean[] found = new boolean[1];
        ui(() -> {
            Rectangle bounds = badge.getBounds().getCopy();
            badge.translateToAbsolute(bounds);
            var control = diagram.editor.rootEditPart().part().getViewer().getControl();
            for (int y = bounds.y; y < bounds.bottom(); y++) {
                for (int x = bounds.x; x < bounds.right(); x++) {
                    // the picture begins at the corner of the window, above its menu
                    var place = control.getDisplay().map(control, null, x, y);
                    var corner = control.getShell().getLocation();
                    RGB colour = picture.palette.getRGB(picture.getPixel(place.x - corner.x, place.y - corner.y));
                    found[0] |= colour.equals(wanted);
                }
            }
        });
        return found[0];
    }
}
