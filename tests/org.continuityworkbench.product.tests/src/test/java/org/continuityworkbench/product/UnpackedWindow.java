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
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The archive for Linux, unpacked, and the window that it starts, in a home folder that has never seen it. */
final class UnpackedWindow {

    static final String TITLE = "Continuity Workbench";

    private static final String COMMAND = "continuity/continuity-workbench";
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long REST_MILLIS = 4_000;
    private static final long IDLE_MILLIS = 400;
    private static final int ERROR_LINES = 20;

    private final Path folder;
    private final Path home;
    private final Path output;

    /** @param folder an empty folder */
    UnpackedWindow(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        home = Files.createDirectories(folder.resolve("home"));
        output = folder.resolve("output");
        Process tar = new ProcessBuilder("tar", "-xzf", ArchivesTest.archive("linux.gtk.x86_64.tar.gz").toString())
                .directory(folder.toFile()).start();
        assertThat(tar.waitFor()).isZero();
    }

    /** Where the product lies. */
    Path installation() {
        return folder.resolve("continuity");
    }

    /** Home folder of the user. */
    Path home() {
        return home;
    }

    /** What the product has said on its console. */
    String said() {
        return read(output);
    }

    Process start(String display) throws IOException {
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

    /** A closer look at the window once it is at rest. */
    @FunctionalInterface
    interface Look {
        void at(VirtualDisplay display, BufferedImage picture) throws Exception;
    }

    /**
     * Starts the window, looks at it, closes it, and expects that there was no trouble.
     *
     * @param name  of the picture that is kept
     * @param there whether the picture shows what is waited for
     */
    void use(String name, Predicate<BufferedImage> there, Look look) throws Exception {
        try (VirtualDisplay display = new VirtualDisplay(Files.createDirectories(folder.resolve("display")))) {
            Process product = start(display.name());
            try {
                BufferedImage picture = waitForRest(display, product, name, there);
                keep(picture, name);
                look.at(display, picture);
                display.close(display.windows().get(0));
                assertThat(product.waitFor(60, TimeUnit.SECONDS)).as("ends when its window closes").isTrue();
                assertThat(product.exitValue()).isZero();
            } finally {
                product.descendants().forEach(ProcessHandle::destroy);
                product.destroy();
            }
        }
        assertThat(errors()).isEmpty();
        assertThat(said()).doesNotContain("Exception", "continuity:");
    }

    /**
     * Waits until the window is there, has not changed and has not worked for some seconds; what starts late, as on a busy machine,
     * has time to fail.
     */
    private BufferedImage waitForRest(VirtualDisplay display, Process product, String name, Predicate<BufferedImage> there)
            throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        BufferedImage last = display.picture();
        long since = System.nanoTime();
        long work = work(product);
        while (System.nanoTime() < deadline) {
            assertThat(product.isAlive()).as(() -> "ended by itself: " + said()).isTrue();
            Thread.sleep(200);
            BufferedImage now = display.picture();
            if (!there.test(now) || display.windows().isEmpty() || !pixels(now).equals(pixels(last))
                    || work(product) - work > IDLE_MILLIS) {
                since = System.nanoTime();
                work = work(product);
            } else if (System.nanoTime() - since > REST_MILLIS * 1_000_000) {
                return now;
            }
            last = now;
        }
        keep(last, name);
        throw new AssertionError("no window with content at rest after " + PATIENCE_MILLIS + " ms, see target/screenshots; "
                + said());
    }

    /** How long processors have worked for the product, in milliseconds. */
    private static long work(Process product) {
        return Stream.concat(Stream.of(product.toHandle()), product.descendants()).map(each -> each.info().totalCpuDuration())
                .flatMap(Optional::stream).mapToLong(Duration::toMillis).sum();
    }

    static IntBuffer pixels(BufferedImage picture) {
        return IntBuffer.wrap(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));
    }

    static long colours(BufferedImage picture) {
        return IntStream.of(pixels(picture).array()).distinct().count();
    }

    private static void keep(BufferedImage picture, String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png");
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
                        errors.add(String.join("\n", lines.subList(i + 1, Math.min(lines.size(), i + ERROR_LINES))));
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
