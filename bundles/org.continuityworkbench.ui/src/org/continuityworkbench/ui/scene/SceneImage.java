/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CancellationException;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.Theme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** A scene as a PNG picture. It is painted in strips, so that the window answers also while a very large one is made. */
public final class SceneImage {

    private static final int STRIP_PIXELS = 1_000_000;
    private static final long MOST_PIXELS = 120_000_000;

    private SceneImage() {
    }

    /**
     * Paints the whole scene. May be called on any thread; better not on that of the display.
     *
     * @param scale    pixels for one unit of the scene; less where the picture would otherwise pass 120 million pixels
     * @param progress asked between strips
     * @return a PNG file
     * @throws CancellationException if it was cancelled
     */
    public static byte[] png(Scene scene, Theme theme, double scale, Display display, Progress progress) {
        double fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, scene.width() * scene.height())));
        int width = Math.max(1, (int) Math.ceil(scene.width() * fitting));
        int height = Math.max(1, (int) Math.ceil(scene.height() * fitting));
        ImageData picture = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int strip = Math.max(16, STRIP_PIXELS / width);
        int[] line = new int[width];
        for (int top = 0; top < height; top += strip) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            int from = top;
            int rows = Math.min(strip, height - top);
            ImageData[] painted = new ImageData[1];
            display.syncExec(() -> painted[0] = strip(scene, theme, fitting, width, from, rows, display));
            ImageData data = painted[0];
            for (int y = 0; y < rows; y++) {
                data.getPixels(0, y, width, line, 0);
                for (int x = 0; x < width; x++) {
                    line[x] = rgb(data.palette, line[x]);
                }
                picture.setPixels(0, from + y, width, line, 0);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }

    private static ImageData strip(Scene scene, Theme theme, double scale, int width, int top, int rows, Display display) {
        Image image = new Image(display, width, rows);
        GC gc = new GC(image);
        SceneFonts fonts = new SceneFonts(display);
        try {
            SceneGraphics graphics = new SceneGraphics(gc, theme, fonts);
            graphics.background(0, 0, width, rows);
            graphics.paint(scene.figures(), 0, top / scale, scale, 0, top / scale, scene.width(), rows / scale);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            fonts.dispose();
            image.dispose();
        }
    }

    private static int rgb(PaletteData palette, int pixel) {
        return channel(pixel, palette.redMask, palette.redShift) << 16 | channel(pixel, palette.greenMask, palette.greenShift) << 8
                | channel(pixel, palette.blueMask, palette.blueShift);
    }

    private static int channel(int pixel, int mask, int shift) {
        int value = pixel & mask;
        return (shift < 0 ? value >>> -shift : value << shift) & 0xff;
    }
}
