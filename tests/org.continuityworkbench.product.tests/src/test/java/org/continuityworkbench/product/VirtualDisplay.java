/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An X server without a screen. What it shows lies in a file, so that nothing else has to be installed to take a picture. */
final class VirtualDisplay implements AutoCloseable {

    private static final int XWD_HEADER_INTS = 25;
    private static final int XWD_COLOUR_BYTES = 12;

    private final Process server;
    private final Path screen;
    private final String name;
    private final XClient client;

    /** @param folder an empty folder for the picture of the screen */
    VirtualDisplay(Path folder) throws IOException {
        screen = folder.resolve("Xvfb_screen0");
        server = start(folder);
        try {
            String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            if (number == null) {
                throw new AssertionError("Xvfb does not start: " + Files.readString(folder.resolve("log")));
            }
            name = ":" + number.strip();
            client = new XClient(Path.of("/tmp/.X11-unix/X" + number.strip()));
        } catch (IOException | RuntimeException | Error e) {
            server.destroy();
            throw e;
        }
    }

    private static Process start(Path folder) throws IOException {
        try {
            return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-fbdir",
                    folder.toString())
                    .redirectError(folder.resolve("log").toFile()).start();
        } catch (IOException e) {
            throw new AssertionError("Xvfb is missing, the test of the window needs it: install it (Debian: xvfb), or add -DskipTests", e);
        }
    }

    /** Value of the variable DISPLAY. */
    String name() {
        return name;
    }

    /** The windows that can be seen and have a title. */
    List<XClient.Window> windows() throws IOException {
        List<XClient.Window> windows = new ArrayList<>();
        for (XClient.Window window : client.windows()) {
            if (window.visible() && !window.title().isBlank()) {
                windows.add(window);
            }
        }
        return windows;
    }

    /** Asks a window to close, as the cross in its title bar does. */
    void close(XClient.Window window) throws IOException {
        client.close(window);
    }

    /** What the screen shows. */
    BufferedImage picture() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(screen)).order(ByteOrder.BIG_ENDIAN);
        int[] header = new int[XWD_HEADER_INTS];
        for (int i = 0; i < header.length; i++) {
            header[i] = file.getInt(4 * i);
        }
        int width = header[4];
        int height = header[5];
        int line = header[12];
        int start = header[0] + header[19] * XWD_COLOUR_BYTES;
        file.order(header[7] == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, file.getInt(start + y * line + 4 * x) & 0xffffff);
            }
        }
        return image;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        server.destroy();
        server.waitFor(10, TimeUnit.SECONDS);
    }
}
