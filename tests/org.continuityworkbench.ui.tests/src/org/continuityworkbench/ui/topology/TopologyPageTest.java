/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.LargeDeployment;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.run.ReplayRequest;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.scene.SceneCanvas;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** The picture of a deployment in the real window: what is painted, what a click does, what can be undone. */
class TopologyPageTest {

    private static final String SAMPLE = "two-site-active-active";
    /** Stories of 50 edits; as many as take about ten seconds. */
    private static final int ROUNDS = 200;
    /** After so many of them the picture is waited for. */
    private static final int PICTURES = 50;

    @Test
    void theDeploymentIsPaintedWithItsFindings() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            TopologyPage page = show(fixture);
            ImageData picture = fixture.screenshot("topology-page");
            assertThat(WorkbenchFixture.colours(picture)).isGreaterThan(50);
            ImageData painted = fixture.picture(page.canvas());
            Deployment deployment = fixture.session().deployment();
            for (Site site : deployment.getSites()) {
                for (InteractionConcentrator icon : site.getConcentrators()) {
                    Figure.Box box = page.canvas().scene().boxOf(icon.getId()).orElseThrow();
                    Point at = page.canvas().toCanvas(box.x() + box.width() * 0.05, box.y() + box.height() * 0.6);
                    assertThat(near(painted, at)).as(icon.getId()).contains(colour(page.canvas().theme(), "concentrator"));
                }
            }
            assertThat(page.canvas().scene().figures()).anyMatch(figure -> figure.style().equals("error") && !figure.element().isEmpty());
        }
    }

    /** Keys are commands: they work in the picture, can be bound to others, and a field for text keeps its letters. */
    @Test
    void keysWalkZoomAndShowAllWhileThePictureHasTheKeyboard() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            SceneCanvas canvas = page.canvas();
            fixture.act(canvas::setFocus);
            fixture.key(canvas, SWT.HOME, '\0', 0);
            String first = canvas.selection().iterator().next();
            fixture.key(canvas, SWT.ARROW_RIGHT, '\0', 0);
            assertThat(canvas.selection()).hasSize(1).doesNotContain(first);
            double fitting = canvas.zoom();
            fixture.key(canvas, '=', '+', SWT.SHIFT);
            assertThat(canvas.zoom()).isGreaterThan(fitting);
            fixture.key(canvas, '1', '1', 0);
            assertThat(canvas.zoom()).isEqualTo(1);
            double left = canvas.sceneX(0);
            fixture.key(canvas, SWT.ARROW_RIGHT, '\0', SWT.SHIFT);
            assertThat(canvas.sceneX(0)).isGreaterThan(left);
            fixture.key(canvas, '0', '0', 0);
            assertThat(canvas.sceneX(canvas.getClientArea().width)).isGreaterThan(canvas.scene().width() - 1);
            fixture.key(canvas, SWT.ESC, SWT.ESC, 0);
            assertThat(canvas.selection()).isEmpty();
            fixture.act(page::find);
            double all = canvas.zoom();
            fixture.key(fixture.display().getFocusControl(), '=', '+', SWT.SHIFT);
            assertThat(canvas.zoom()).as("a field for text has the keyboard").isEqualTo(all);
        }
    }

    @Test
    void aClickSelectsForAllViewsAndASelectionElsewhereIsShown() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            NamedElement icon = fixture.session().deployment().getSites().get(1).getConcentrators().get(0);
            Figure.Box box = page.canvas().scene().boxOf(icon.getId()).orElseThrow();
            fixture.act(() -> click(page.canvas(), page.canvas().toCanvas(box.x() + 4, box.y() + 20)));
            assertThat(fixture.editor().selection().getFirstElement()).isSameAs(icon);
            EObject source = fixture.session().deployment().getSites().get(0).getDataSources().get(0);
            fixture.act(() -> fixture.editor().reveal(source));
            assertThat(page.canvas().selection()).containsExactly(((Identified) source).getId());
            fixture.screenshot("topology-selection");
        }
    }

    /** At the opening names can be read; sites stand side by side where the room is low, below each other where it is high. */
    @Test
    void thePictureFitsTheRoomAndCanBeReadAtOnce() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            fixture.act(() -> fixture.editor().showPage(TopologyPage.class));
            TopologyPage page = (TopologyPage) fixture.editor().activePage();
            fixture.waitUntil("the picture is there", () -> !page.elements().isEmpty());
            fixture.settle();
            assertThat(page.canvas().zoom()).isGreaterThanOrEqualTo(0.7);
            assertThat(columns(fixture, page)).isEqualTo(2);
            fixture.screenshot("topology-opened");
            fixture.act(() -> page.canvas().fit());
            fixture.screenshot("topology-whole");
            fixture.pause(); // the platform lays the whole window out anew, once for each part
            fixture.window().getShell().setBounds(0, 0, 900, 1000);
            fixture.page().setPartState(fixture.page().getReference(fixture.editor()), org.eclipse.ui.IWorkbenchPage.STATE_MAXIMIZED);
            fixture.waitUntil("the sites stand below each other", () -> columns(fixture, page) == 1);
            fixture.screenshot("topology-high");
            fixture.page().setPartState(fixture.page().getReference(fixture.editor()), org.eclipse.ui.IWorkbenchPage.STATE_RESTORED);
            fixture.settle();
        }
    }

    private static long columns(WorkbenchFixture fixture, TopologyPage page) {
        return fixture.session().deployment().getSites().stream().mapToDouble(site -> page.canvas().scene().boxOf(site.getId())
                .orElseThrow().x()).distinct().count();
    }

    @Test
    void hostsApplicationsAndAccessPointsAreSelectedAtTheirComponents() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            Deployment deployment = fixture.session().deployment();
            for (Identified element : List.of(deployment.getSites().get(0).getHosts().get(1), deployment.getAccessPoints().get(0),
                    deployment.getInfoMartApplications().get(0))) {
                Figure.Box box = page.canvas().scene().boxOf(element.getId()).orElseThrow();
                fixture.act(() -> click(page.canvas(), page.canvas().toCanvas(box.x() + 2, box.y() + box.height() / 2)));
                assertThat(fixture.editor().selection().getFirstElement()).isSameAs(element);
            }
            fixture.act(() -> page.reveal(List.of(deployment.getSites().get(0).getHosts().get(4))));
            fixture.act(() -> page.canvas().zoomTo(1));
            fixture.act(() -> page.reveal(List.of(deployment.getSites().get(0).getHosts().get(4))));
            fixture.screenshot("topology-host");
            fixture.act(() -> page.setDetailsShown(false));
            fixture.act(() -> page.reveal(List.of(deployment.getAccessPoints().get(0))));
            assertThat(page.canvas().selection()).as("the database stands for its access point")
                    .containsExactly(deployment.getAccessPoints().get(0).getDatabase().getId());
            fixture.screenshot("topology-plain");
        }
    }

    @Test
    void createsConnectsRenamesAndDeletesWithUndo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            DeploymentSession session = fixture.session();
            Deployment before = EcoreUtil.copy(session.deployment());
            Site paris = session.deployment().getSites().get(0);
            fixture.act(() -> page.reveal(List.of(paris)));
            fixture.act(() -> press(page, "InteractionConcentrator"));
            InteractionConcentrator icon = paris.getConcentrators().getLast();
            assertThat(page.canvas().selection()).containsExactly(icon.getId());
            assertThat(page.canvas().scene().boxOf(icon.getId())).isPresent();
            fixture.act(page::rename);
            Text field = (Text) List.of(page.canvas().getChildren()).stream().filter(Text.class::isInstance).findFirst().orElseThrow();
            fixture.act(() -> {
                field.setText("Paris chat");
                field.notifyListeners(SWT.DefaultSelection, new Event());
            });
            assertThat(icon.getName()).isEqualTo("Paris chat");
            List<Connections.Way> ways = page.actions().connections(paris.getDataSources().get(0).getId(), icon.getId());
            assertThat(ways).hasSize(1);
            fixture.act(ways.get(0).make());
            assertThat(icon.getConnections()).containsExactly(paris.getDataSources().get(0));
            fixture.screenshot("topology-edited");
            fixture.act(() -> page.reveal(List.of(icon)));
            fixture.act(page::delete);
            assertThat(paris.getConcentrators()).doesNotContain(icon);
            while (session.domain().getCommandStack().canUndo()) {
                fixture.act(() -> session.domain().getCommandStack().undo());
            }
            assertThat(EcoreUtil.equals(session.deployment(), before)).isTrue();
            assertThat(session.dirty()).isFalse();
        }
    }

    @Test
    void connectsByTwoClicksOnlyWhatTheMetamodelAllows() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            Deployment deployment = fixture.session().deployment();
            NamedElement warehouse = deployment.getConsumers().get(0);
            NamedElement site = deployment.getSites().get(0);
            assertThat(page.actions().connections(warehouse.getId(), site.getId())).isEmpty();
            assertThat(page.actions().connections(deployment.getSites().get(0).getId(), deployment.getSites().get(1).getId()))
                    .as("they have a link already").isEmpty();
            NamedElement other = deployment.getSites().get(1).getInfoMartDatabases().get(0);
            fixture.act(() -> page.setConnecting(true));
            fixture.act(() -> choose(page, warehouse));
            fixture.act(() -> choose(page, other));
            assertThat(deployment.getConsumers().get(0).getInfoMart()).isSameAs(other);
            assertThat(page.isConnecting()).isFalse();
        }
    }

    @Test
    void statesOfAReplayComeOverTheFindingsAndGo() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            String icon = fixture.session().deployment().getSites().get(0).getConcentrators().get(0).getId();
            fixture.act(() -> page.setOverlay(() -> new Overlay(Map.of(icon, Mark.state("down", "O", "down since 02:00")), "T+2:00")));
            assertThat(page.canvas().scene().boxOf(icon).orElseThrow().style()).isEqualTo("down");
            assertThat(page.canvas().textOf(icon)).contains("down since 02:00");
            fixture.screenshot("topology-state");
            fixture.act(() -> page.setStatesShown(false));
            assertThat(page.canvas().scene().boxOf(icon).orElseThrow().style()).isEqualTo("concentrator");
        }
    }

    @Test
    void theCursorOfAReplayIsFollowed() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            RunService runs = fixture.window().getService(RunService.class);
            Scenario scenario = ScenarioFiles.load(Path.of(fixture.importFile("scenarios/network-loss-10h.scenario").getLocationURI()))
                    .model();
            fixture.act(() -> runs.start(fixture.session(), new ReplayRequest("loss", scenario, SimulationSettings.ideal(), null, false)));
            fixture.waitUntil("the replay is over", () -> runs.current().isPresent());
            fixture.settle();
            fixture.act(() -> runs.setCursor(9 * 3600));
            String link = fixture.session().deployment().getLinks().get(0).getId();
            assertThat(page.canvas().scene().title()).contains("T+9:00");
            assertThat(page.canvas().scene().figures()).anyMatch(figure -> figure.element().equals(link)
                    && figure.style().equals("down.line"));
            fixture.screenshot("topology-replay");
            fixture.act(() -> runs.setCursor(20 * 3600));
            assertThat(page.canvas().scene().figures()).noneMatch(figure -> figure.element().equals(link)
                    && figure.style().equals("down.line"));
        }
    }

    @Test
    void thePictureIsExportedAsItIsShown() throws Exception {
        Path folder = Files.createTempDirectory("topology");
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            for (String name : List.of("a.svg", "a.png")) {
                page.export(folder.resolve(name));
                fixture.settle();
            }
            assertThat(Files.readString(folder.resolve("a.svg"))).contains("Paris").endsWith("</svg>\n");
            assertThat(new ImageData(folder.resolve("a.png").toString()).width)
                    .isEqualTo((int) Math.ceil(page.canvas().scene().width() * 2));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Test
    void thirteenHundredComponentsOpenWithoutFreezing() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            IFile file = LargeDeployment.in(fixture, 16);
            fixture.begin();
            fixture.beginToOpen(file);
            SessionService sessions = fixture.window().getService(SessionService.class);
            fixture.waitUntil("the file is read and checked", () -> sessions.find(file).isPresent());
            long begin = System.nanoTime();
            TopologyPage[] shown = new TopologyPage[1];
            fixture.waitUntil("the page is there", () -> {
                fixture.editor().showPage(TopologyPage.class);
                return fixture.editor().activePage() instanceof TopologyPage;
            });
            shown[0] = (TopologyPage) fixture.editor().activePage();
            fixture.waitUntil("the picture is there", () -> shown[0].elements().size() > 1300);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            fixture.screenshot("topology-large");
            System.out.println("topology: " + shown[0].elements().size() + " elements shown " + millis + " ms after the file was read");
            Deployment deployment = fixture.session().deployment();
            fixture.settle();
            fixture.act(() -> shown[0].canvas().zoomTo(1));
            fixture.act(() -> shown[0].canvas().find(deployment.getSites().getLast().getName()));
            fixture.screenshot("topology-large-zoomed");
        }
    }

    @Test
    void randomEditsInThePictureAndFullUndoEqualTheStart() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open(SAMPLE)) {
            TopologyPage page = show(fixture);
            DeploymentSession session = fixture.session();
            // the order of references that are derived from others is not part of the model
            ModelDigest before = ModelDigest.of(session.deployment());
            Random random = new Random(42);
            long begin = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                for (int step = 0; step < 50; step++) {
                    edit(page, session, random);
                }
                while (session.domain().getCommandStack().canUndo()) {
                    session.domain().getCommandStack().undo();
                }
                assertThat(ModelDigest.of(session.deployment())).as("round %d", round).isEqualTo(before);
                session.domain().getCommandStack().flush();
                if (round % PICTURES == 0) {
                    fixture.settle();
                }
            }
            System.out.println("topology: " + ROUNDS + " x 50 edits undone in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        }
    }

    private static void edit(TopologyPage page, DeploymentSession session, Random random) {
        List<NamedElement> all = new ArrayList<>();
        session.deployment().eAllContents().forEachRemaining(element -> {
            if (element instanceof NamedElement named && Figures.isShown(named)) {
                all.add(named);
            }
        });
        if (all.isEmpty()) {
            return;
        }
        NamedElement one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                List<CommandParameter> kinds = page.actions().newChildren(one);
                if (!kinds.isEmpty()) {
                    page.actions().create(one, kinds.get(random.nextInt(kinds.size())));
                }
            }
            case 1 -> {
                List<Connections.Way> ways = page.actions().connections(one.getId(), all.get(random.nextInt(all.size())).getId());
                if (!ways.isEmpty()) {
                    ways.get(random.nextInt(ways.size())).make().run();
                }
            }
            case 2 -> page.actions().rename(one, "Name " + random.nextInt(100));
            default -> page.actions().delete(List.of(one));
        }
    }

    static TopologyPage show(WorkbenchFixture fixture) {
        fixture.act(() -> fixture.editor().showPage(TopologyPage.class));
        TopologyPage page = (TopologyPage) fixture.editor().activePage();
        fixture.waitUntil("the picture is there", () -> !page.elements().isEmpty());
        fixture.settle();
        // whatever a test points at is in sight
        page.canvas().fit();
        return page;
    }

    private static void choose(TopologyPage page, NamedElement element) {
        Figure.Box box = page.canvas().scene().boxOf(element.getId()).orElseThrow();
        click(page.canvas(), page.canvas().toCanvas(box.x() + box.width() / 2, box.y() + box.height() - 3));
    }

    private static void click(SceneCanvas canvas, Point at) {
        Event event = new Event();
        event.button = 1;
        event.x = at.x;
        event.y = at.y;
        canvas.notifyListeners(SWT.MouseDown, event);
        canvas.notifyListeners(SWT.MouseUp, event);
    }

    private static void press(TopologyPage page, String kind) {
        page.palette().item(kind).notifyListeners(SWT.Selection, new Event());
    }

    private static List<RGB> near(ImageData picture, Point at) {
        List<RGB> found = new ArrayList<>();
        for (int y = Math.max(0, at.y - 2); y <= Math.min(picture.height - 1, at.y + 2); y++) {
            for (int x = Math.max(0, at.x - 2); x <= Math.min(picture.width - 1, at.x + 2); x++) {
                found.add(picture.palette.getRGB(picture.getPixel(x, y)));
            }
        }
        return found;
    }

    private static RGB colour(Theme theme, String style) {
        int rgb = Integer.parseInt(theme.style(style).fill().substring(1), 16);
        return new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
