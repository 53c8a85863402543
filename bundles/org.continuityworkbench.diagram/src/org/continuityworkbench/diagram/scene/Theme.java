/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.continuityworkbench.diagram.scene.Palette.Ground;

/**
 * Colours and lines of all pictures. States are told by hatching and letters as well as by colour. Immutable.
 *
 * @param name       {@code light}, {@code dark} or {@code contrast}
 * @param background colour behind everything
 * @param styles     style by name
 */
public record Theme(String name, String background, Map<String, Style> styles) {

    public static final Theme LIGHT = new Palette(Ground.LIGHT).theme();
    public static final Theme DARK = new Palette(Ground.DARK).theme();
    /** Black, white and strong colours, all contrasts 7 : 1 and more. */
    public static final Theme CONTRAST = new Palette(Ground.CONTRAST).theme();

    public Theme {
        styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
    }

    /** The style of a name; that of plain text for an unknown name. */
    public Style style(String key) {
        return styles.getOrDefault(key, styles.get("text"));
    }

    /** The theme that fits a ground, such as that of a window: high contrast on black, and else by how light it is. */
    public static Theme on(int red, int green, int blue) {
        if (red + green + blue == 0) {
            return CONTRAST;
        }
        return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? DARK : LIGHT;
    }
}
