/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.diagram.topology.TopologyScene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.scene.SceneNavigation.Direction;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The canvas paints what the scene holds, and mouse and keyboard reach it. Looks at painted pixels. */
class SceneCanvasTest {

    private final List<String> told = new ArrayList<>();
    private Shell shell;
    private SceneCanvas canvas;
    private Deployment deployment;

    @BeforeEach
    void open() throws Exception {
        try (InputStream in = Platform.getBundle("org.continuityworkbench.examples")
                .getEntry("deployments/two-site-active-active.continuity").openStream()) {
            deployment = DeploymentFiles.load(in, "two-site-active-active").model();
        }
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        shell.setSize(1400, 900);
        canvas = new SceneCanvas(shell, SWT.NONE);
        canvas.onSelected(told::add);
        shell.open();
        canvas.setTheme(Theme.LIGHT);
        canvas.setScene(TopologyScene.of(deployment, marks()));
        settle();
    }

    private Map<String, Mark> marks() {
        return Map.of(deployment.getSites().get(1).getConcentrators().get(0).getId(), Mark.state("down", "D", "Down since 02:00"));
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void showsTheWholeSceneAtFirstAndPaintsEveryElementInItsColour() throws Exception {
        ImageData picture = snapshot("scene-light");
        for (String element : canvas.elements()) {
            canvas.scene().boxOf(element).ifPresent(box -> {
                Point left = canvas.toCanvas(box.x() + box.width() * 0.06, box.y() + box.height() / 2);
                RGB ground = colour(Theme.LIGHT.style(box.style()).fill());
                // near the left edge there is no text; lines of a hatching lie close together and darken what is between them
                assertThat(around(picture, left)).as(element)
                        .anyMatch(pixel -> Math.abs(pixel.red - ground.red) + Math.abs(pixel.green - ground.green)
                                + Math.abs(pixel.blue - ground.blue) < 40);
            });
        }
        canvas.setTheme(Theme.DARK);
        assertThat(snapshot("scene-dark").palette.getRGB(snapshot("scene-dark").getPixel(2, 2))).isEqualTo(colour(Theme.DARK.background()));
    }

    @Test
    void textIsAsWideAsTheLayoutTookIt() {
        canvas.zoomTo(2);
        Figure.Box site = canvas.scene().boxOf(deployment.getSites().get(0).getId()).orElseThrow();
        canvas.scrollTo(site.x(), site.y());
        settle();
        assertThat(snapshot("scene-zoomed")).isNotNull();
        assertThat(canvas.zoom()).isEqualTo(2);
    }

    @Test
    void aClickSelectsAndTheGroundClears() {
        String id = deployment.getSites().get(0).getConcentrators().get(0).getId();
        Figure.Box box = canvas.scene().boxOf(id).orElseThrow();
        click(canvas.toCanvas(box.x() + 3, box.y() + box.height() / 2));
        assertThat(canvas.selection()).containsExactly(id);
        Point corner = canvas.toCanvas(box.x() - 3, box.y() + box.height() / 2);
        assertThat(around(snapshot("scene-selected"), corner)).contains(colour(Theme.LIGHT.style("selection").stroke()));
        click(new Point(1, canvas.getClientArea().height - 2));
        assertThat(canvas.selection()).isEmpty();
        assertThat(told).containsExactly(id, "");
    }

    @Test
    void arrowsWalkFromElementToElement() {
        SceneKeys.walk(canvas, Direction.RIGHT);
        String first = canvas.selection().iterator().next();
        SceneKeys.walk(canvas, Direction.RIGHT);
        assertThat(canvas.selection()).hasSize(1).doesNotContain(first);
        SceneKeys.walk(canvas, Direction.LEFT);
        assertThat(told).hasSize(3).contains(first);
    }

    @Test
    void theWheelWithControlKeepsThePointUnderTheMouse() {
        canvas.zoomTo(2);
        double x = canvas.sceneX(300);
        double y = canvas.sceneY(200);
        Event wheel = new Event();
        wheel.x = 300;
        wheel.y = 200;
        wheel.count = 20;
        wheel.stateMask = SWT.MOD1;
        for (int i = 0; i < 8; i++) {
            canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
        }
        assertThat(canvas.sceneX(300)).isCloseTo(x, org.assertj.core.data.Offset.offset(1.0));
        assertThat(canvas.sceneY(200)).isCloseTo(y, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void findsWhatIsWritten() {
        assertThat(canvas.find("down since")).isTrue();
        assertThat(canvas.selection()).containsExactly(marks().keySet().iterator().next());
        assertThat(canvas.find("no such thing")).isFalse();
    }

    @Test
    void readersHearTheNameAndTheMarks() {
        assertThat(canvas.scene().title()).isNotBlank();
        String marked = marks().keySet().iterator().next();
        assertThat(canvas.textOf(marked)).contains("ICON").contains("Down since 02:00");
        canvas.setSelection(Set.of(marked));
        assertThat(canvas.getAccessible()).isNotNull();
        assertThat(ACC.CHILDID_SELF).isNegative();
    }

    @Test
    void aPictureIsMadeInStripsAndHasTheSizeAskedFor() {
        Scene scene = canvas.scene();
        byte[] png = SceneImage.png(scene, Theme.LIGHT, 1.5, shell.getDisplay(), Progress.NONE);
        ImageData read = new ImageLoader().load(new ByteArrayInputStream(png))[0];
        assertThat(read.width).isEqualTo((int) Math.ceil(scene.width() * 1.5));
        assertThat(read.height).isEqualTo((int) Math.ceil(scene.height() * 1.5));
        assertThat(read.palette.getRGB(read.getPixel(1, 1))).isEqualTo(colour(Theme.LIGHT.background()));
    }

    private void click(Point at) {
        Event event = new Event();
        event.button = 1;
        event.x = at.x;
        event.y = at.y;
        canvas.notifyListeners(SWT.MouseDown, event);
        canvas.notifyListeners(SWT.MouseUp, event);
        settle();
    }

    private void settle() {
        canvas.update();
        while (shell.getDisplay().readAndDispatch()) {
            // until nothing is left
        }
    }

    private ImageData snapshot(String name) {
        settle();
        Point size = canvas.getSize();
        Image image = new Image(shell.getDisplay(), size.x, size.y);
        try {
            org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(image);
            canvas.print(gc);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData(100)};
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            return loader.data[0];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            image.dispose();
        }
    }

    private static List<RGB> around(ImageData picture, Point at) {
        List<RGB> found = new ArrayList<>();
        for (int y = at.y - 2; y <= at.y + 2; y++) {
            for (int x = at.x - 2; x <= at.x + 2; x++) {
                found.add(picture.palette.getRGB(picture.getPixel(Math.clamp(x, 0, picture.width - 1),
                        Math.clamp(y, 0, picture.height - 1))));
            }
        }
        return found;
    }

    private static RGB colour(String code) {
        int rgb = Integer.parseInt(code.substring(1), 16);
        return new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
