/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    private static final String SAMPLE = "example:two-site-active-active";

    private final Commands commands = new Commands();

    @TempDir
    private Path folder;
    private Path picture;

    @BeforeEach
    void name() {
        picture = folder.resolve("sites.svg");
    }

    @Test
    void drawsTheSameBytesEachTime() throws IOException {
        Path again = folder.resolve("again.svg");
        assertThat(commands.run("render", SAMPLE, "-o", picture.toString())).isZero();
        assertThat(commands.out()).contains("sites.svg");
        assertThat(commands.run("render", SAMPLE, "-o", again.toString())).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(picture));
        assertThat(Files.readString(picture)).startsWith("<?xml").contains("Paris").contains("Legend").doesNotContain("network-loss");
    }

    @Test
    void showsTheStateAtAMomentOfAReplay() throws IOException {
        assertThat(commands.run("render", SAMPLE, "--scenario", "network-loss-10h", "--at", "T+9:00", "-o", picture.toString())).isZero();
        String during = Files.readString(picture);
        assertThat(during).contains("network-loss-10h").contains("T+9:00").contains("out of service").contains("queue");
        assertThat(commands.run("render", SAMPLE, "--scenario", "network-loss-10h", "--at", "PT9H", "-o", picture.toString())).isZero();
        assertThat(Files.readString(picture)).isEqualTo(during);
        assertThat(commands.run("render", SAMPLE, "--scenario", "network-loss-10h", "--at", "20h", "--theme", "dark", "-o",
                picture.toString())).isZero();
        assertThat(Files.readString(picture)).isNotEqualTo(during).contains("fill=\"#1e1f22\"");
    }

    /** No display is needed; the same machine gives the same bytes. */
    @Test
    void aNameThatEndsWithPngGetsAPng() throws IOException {
        Path png = folder.resolve("sites.PNG");
        Path again = folder.resolve("again.png");
        assertThat(commands.run("render", SAMPLE, "-o", png.toString())).as(commands::err).isZero();
        assertThat(commands.run("render", SAMPLE, "-o", again.toString())).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isGreaterThan(1000);
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().count()).isGreaterThan(100);
    }

    @Test
    void aMomentNeedsAStoryAndLiesInIt() {
        assertThat(commands.run("render", SAMPLE, "--at", "1h", "-o", picture.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("--scenario");
        assertThat(commands.run("render", SAMPLE, "--scenario", "network-loss-10h", "--at", "9999h", "-o", picture.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("9999h").contains("T+");
        assertThat(commands.run("render", SAMPLE, "--scenario", "network-loss-10h", "--at", "soon", "-o", picture.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("soon");
        assertThat(picture).doesNotExist();
    }

    @Test
    void theColoursCanBeThoseOfHighContrast() throws IOException {
        assertThat(commands.run("render", SAMPLE, "--theme", "contrast", "-o", picture.toString())).isZero();
        assertThat(Files.readString(picture)).contains("fill=\"#000000\"/>").contains("stroke=\"#ffffff\"");
        assertThat(commands.run("render", SAMPLE, "--theme", "loud", "-o", picture.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("loud").contains("light").contains("dark").contains("contrast");
    }

    @Test
    void hostsAndAccessPointsCanBeLeftOut() throws IOException {
        assertThat(commands.run("render", SAMPLE, "-o", picture.toString())).isZero();
        assertThat(Files.readString(picture)).contains("paris-sip").contains("access point of an ICON");
        assertThat(commands.run("render", SAMPLE, "--no-details", "-o", picture.toString())).isZero();
        assertThat(Files.readString(picture)).doesNotContain("paris-sip").doesNotContain("access point of an ICON")
                .contains("Paris voice 1");
    }

    @Test
    void aFileThatCannotBeWrittenIsBadInput() {
        assertThat(commands.run("render", SAMPLE, "-o", folder.resolve("no/such/place.svg").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(commands.err()).contains("place.svg");
    }
}
