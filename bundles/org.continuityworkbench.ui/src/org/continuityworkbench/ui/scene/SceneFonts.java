/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** The fonts of a canvas, in the face that the widths of the layout were measured with where the machine has it. */
final class SceneFonts {

    private static final List<String> FACES = List.of("DejaVu Sans", "Verdana", "Segoe UI", "Helvetica Neue", "Arial");

    private final Device device;
    private final String face;
    private final Map<Long, Font> fonts = new HashMap<>();

    SceneFonts(Device device) {
        this.device = device;
        this.face = FACES.stream().filter(name -> device.getFontList(name, true).length > 0).findFirst()
                .orElseGet(() -> device.getSystemFont().getFontData()[0].getName());
    }

    /** Font of a height in pixels. */
    Font of(double pixels, boolean bold) {
        long points = Math.max(1, Math.round(pixels * 72 / device.getDPI().y));
        return fonts.computeIfAbsent(bold ? -points : points,
                unused -> new Font(device, new FontData(face, (int) points, bold ? SWT.BOLD : SWT.NORMAL)));
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }
}
