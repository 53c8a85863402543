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
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window as a newcomer meets it: the archive unpacked, started by the command of the README, in a home folder that has never seen it.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the archive for Linux starts on Linux only")
class WindowProductTest {

    @TempDir
    private Path folder;

    @Test
    void opensTheWelcomePageAndCloses() throws Exception {
        UnpackedWindow window = new UnpackedWindow(folder);
        window.use("archive-first-start", picture -> links(picture) > 0, (display, picture) -> {
            assertThat(display.windows()).extracting(XClient.Window::title).as("the window, and no message before it")
                    .containsExactly(UnpackedWindow.TITLE);
            assertThat(UnpackedWindow.colours(picture)).isGreaterThan(100);
            assertThat(links(picture)).as("pixels of the links to the examples").isBetween(500, 20_000);
        });
        assertThat(window.home().resolve("continuity-workspace/.metadata")).isDirectory();
    }

    @Test
    void saysThatThereIsNoDisplay() throws Exception {
        UnpackedWindow window = new UnpackedWindow(folder);
        Process product = window.start(":9999");
        assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(product.exitValue()).isEqualTo(70);
        assertThat(window.said().lines()).filteredOn(line -> line.startsWith("continuity: ")).singleElement().asString()
                .contains("the display :9999 cannot be opened");
        assertThat(window.said()).doesNotContain("\tat ");
    }

    /** Pixels in the blue of links. */
    private static int links(BufferedImage picture) {
        return (int) IntStream.of(UnpackedWindow.pixels(picture).array())
                .filter(rgb -> (rgb & 0xff) > 150 && (rgb >> 16 & 0xff) < 80 && (rgb >> 8 & 0xff) < 150).count();
    }
}
