/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * A picture of ours as PNG, made from its SVG without a display. The same machine gives the same bytes; other machines have other fonts, so
 * that what has to be compared should be kept as SVG.
 */
final class PngPicture {

    /** Twice as large as on a screen, so that small print can be read. */
    private static final double SCALE = 2;
    /** About 240 MB while it is drawn; larger pictures get smaller print instead. */
    private static final double MOST_PIXELS = 60_000_000;

    private PngPicture() {
    }

    /** @throws UserError if this machine cannot draw, as where it has no fonts */
    static byte[] of(String svg) {
        System.setProperty("java.awt.headless", "true");
        try {
            SVGDocument picture = new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null,
                    LoaderContext.createDefault());
            if (picture == null) {
                throw UserError.usage("png", "PNG", "");
            }
            return png(draw(picture));
        } catch (IOException | LinkageError | InternalError e) {
            throw UserError.usage(e, "png", "PNG", e.toString());
        }
    }

    private static BufferedImage draw(SVGDocument picture) {
        double width = picture.size().getWidth();
        double height = picture.size().getHeight();
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
        BufferedImage image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            picture.render(null, graphics, new ViewBox((float) width, (float) height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
