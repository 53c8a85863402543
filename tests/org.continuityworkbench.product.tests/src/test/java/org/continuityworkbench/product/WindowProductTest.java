/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window as a newcomer meets it: the archive unpacked, started by the command of the README, in a home folder that has never seen it.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the archive for Linux starts on Linux only")
class WindowProductTest {

    private static final String COMMAND = "continuity/continuity-workbench";
    private static final String TITLE = "Continuity Workbench";
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long REST_MILLIS = 4_000;

    @TempDir
    private Path folder;
    private Path home;
    private Path output;

    @BeforeEach
    void unpack() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        output = folder.resolve("output");
        Process tar = new ProcessBuilder("tar", "-xzf", ArchivesTest.archive("linux.gtk.x86_64.tar.gz").toString())
                .directory(folder.toFile()).start();
        assertThat(tar.waitFor()).isZero();
    }

    @Test
    void opensTheWelcomePageAndCloses() throws Exception {
        try (VirtualDisplay display = new VirtualDisplay(Files.createDirectories(folder.resolve("display")))) {
            Process product = start(display.name());
            try {
                BufferedImage picture = waitForRest(display, product);
                keep(picture);
                assertThat(display.windows()).extracting(XClient.Window::title).as("the window, and no message before it")
                        .containsExactly(TITLE);
                assertThat(colours(picture)).isGreaterThan(100);
                assertThat(links(picture)).as("pixels of the links to the examples").isBetween(500, 20_000);

                display.close(display.windows().get(0));
                assertThat(product.waitFor(60, TimeUnit.SECONDS)).as("ends when its window closes").isTrue();
                assertThat(product.exitValue()).isZero();
            } finally {
                product.descendants().forEach(ProcessHandle::destroy);
                product.destroy();
            }
        }
        assertThat(errors()).isEmpty();
        assertThat(Files.readString(output)).doesNotContain("Exception", "continuity:");
        assertThat(home.resolve("continuity-workspace/.metadata")).isDirectory();
    }

    @Test
    void saysThatThereIsNoDisplay() throws Exception {
        Process product = start(":9999");
        assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(product.exitValue()).isEqualTo(70);
        assertThat(Files.readAllLines(output)).filteredOn(line -> line.startsWith("continuity: ")).singleElement().asString()
                .contains("the display :9999 cannot be opened");
        assertThat(Files.readString(output)).doesNotContain("\tat ");
    }

    private Process start(String display) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(COMMAND).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("WAYLAND_DISPLAY"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().put("NO_AT_BRIDGE", "1");
        return builder.start();
    }

    /** Waits until the window is there and has not changed for some seconds; what starts late has time to fail. */
    private BufferedImage waitForRest(VirtualDisplay display, Process product) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        BufferedImage last = display.picture();
        long since = System.nanoTime();
        while (System.nanoTime() < deadline) {
            assertThat(product.isAlive()).as(() -> "ended by itself: " + read(output)).isTrue();
            Thread.sleep(200);
            BufferedImage now = display.picture();
            if (links(now) == 0 || display.windows().isEmpty() || !pixels(now).equals(pixels(last))) {
                since = System.nanoTime();
            } else if (System.nanoTime() - since > REST_MILLIS * 1_000_000) {
                return now;
            }
            last = now;
        }
        keep(last);
        throw new AssertionError("no window with content at rest after " + PATIENCE_MILLIS + " ms, see target/screenshots; "
                + read(output));
    }

    private static java.nio.IntBuffer pixels(BufferedImage picture) {
        return java.nio.IntBuffer.wrap(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));
    }

    private static long colours(BufferedImage picture) {
        return IntStream.of(pixels(picture).array()).distinct().count();
    }

    /** Pixels in the blue of links. */
    private static int links(BufferedImage picture) {
        return (int) IntStream.of(pixels(picture).array())
                .filter(rgb -> (rgb & 0xff) > 150 && (rgb >> 16 & 0xff) < 80 && (rgb >> 8 & 0xff) < 150).count();
    }

    private static void keep(BufferedImage picture) throws IOException {
        Path file = Files.createDirectories(Path.of("target/screenshots")).resolve("archive-first-start.png");
        ImageIO.write(picture, "png", file.toFile());
    }

    /** What the logs of workspace and framework say of errors. */
    private List<String> errors() throws IOException {
        List<String> errors = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path log : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".log")).toList()) {
                List<String> lines = Files.readAllLines(log);
                for (int i = 0; i + 1 < lines.size(); i++) {
                    if (lines.get(i).matches("!ENTRY \\S+ 4 .*")) {
                        errors.add(lines.get(i + 1));
                    }
                }
            }
        }
        return errors;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
