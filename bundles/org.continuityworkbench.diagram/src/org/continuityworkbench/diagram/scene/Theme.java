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

import org.continuityworkbench.diagram.scene.Style.Dash;
import org.continuityworkbench.diagram.scene.Style.Pattern;

/**
 * Colours and lines of all pictures. States are told by hatching and letters as well as by colour. Immutable.
 *
 * @param name       {@code light} or {@code dark}
 * @param background colour behind everything
 * @param styles     style by name
 */
public record Theme(String name, String background, Map<String, Style> styles) {

    public static final Theme LIGHT = palette("light", "#ffffff", "#1b1f24", "#57606a", "#f6f8fa", "#818b98");
    public static final Theme DARK = palette("dark", "#1e1f22", "#e6e8eb", "#a9b1ba", "#2a2c31", "#737c87");

    public Theme {
        styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
    }

    /** The style of a name; that of plain text for an unknown name. */
    public Style style(String key) {
        return styles.getOrDefault(key, styles.get("text"));
    }

    private static Theme palette(String name, String background, String text, String faint, String panel, String border) {
        boolean dark = "dark".equals(name);
        Map<String, Style> styles = new LinkedHashMap<>();
        styles.put("text", new Style(null, null, 1, Dash.SOLID, text, Pattern.NONE));
        styles.put("faint", new Style(null, null, 1, Dash.SOLID, faint, Pattern.NONE));
        styles.put("panel", Style.area(panel, border, text));
        styles.put("grid", Style.line(dark ? "#3a3d43" : "#d8dee4", 1, Dash.SOLID, faint));
        styles.put("site", Style.area(panel, border, text).wide(1.5));
        styles.put("source", Style.area(dark ? "#17405e" : "#ddeefb", dark ? "#5fa8dd" : "#2a6f9e", text));
        styles.put("configuration", Style.area(dark ? "#3b3f46" : "#eceff2", dark ? "#9aa4af" : "#6b7580", text));
        styles.put("concentrator", Style.area(dark ? "#15463a" : "#dcf3ea", dark ? "#54b795" : "#21795b", text));
        styles.put("database", Style.area(dark ? "#4b3a12" : "#fbf0d4", dark ? "#d1a63f" : "#8c6a11", text));
        styles.put("infomart", Style.area(dark ? "#41264f" : "#f1e4f8", dark ? "#bd86da" : "#7a3f9b", text));
        styles.put("presentation", Style.area(dark ? "#4f2433" : "#fae1e9", dark ? "#db839f" : "#9b3355", text));
        styles.put("consumer", Style.area(dark ? "#3a2f26" : "#f5ece2", dark ? "#c79b72" : "#7d5433", text));
        styles.put("host", Style.area(dark ? "#26282c" : "#ffffff", border, faint));
        styles.put("application", Style.area(dark ? "#33213d" : "#faf5fd", dark ? "#bd86da" : "#7a3f9b", text));
        styles.put("dap.icon", Style.area(dark ? "#54b795" : "#21795b", dark ? "#54b795" : "#21795b", background));
        styles.put("dap.infomart", Style.area(dark ? "#bd86da" : "#7a3f9b", dark ? "#bd86da" : "#7a3f9b", background));
        styles.put("dap.unused", Style.area(background, dark ? "#ff8182" : "#9e1c23", text));
        styles.put("standby", Style.area(panel, faint, text).hatched(Pattern.DIAGONAL));
        styles.put("flow", Style.line(faint, 1, Dash.SOLID, faint));
        styles.put("remote", Style.line(dark ? "#54b795" : "#21795b", 1.5, Dash.SOLID, faint));
        styles.put("extraction", Style.line(dark ? "#bd86da" : "#7a3f9b", 1, Dash.DASHED, faint));
        styles.put("pair", Style.line(dark ? "#54b795" : "#21795b", 1, Dash.DOTTED, faint));
        styles.put("link", Style.line(text, 3, Dash.SOLID, text));
        styles.put("replication", Style.line(dark ? "#d1a63f" : "#8c6a11", 2, Dash.DASHED, text));
        styles.put("selection", Style.line(dark ? "#6cb6ff" : "#0969da", 3, Dash.SOLID, text));
        styles.put("error", Style.area(dark ? "#8e1519" : "#cf222e", dark ? "#ff8182" : "#82061e", "#ffffff"));
        styles.put("warning", Style.area(dark ? "#6b4d00" : "#f2c94c", dark ? "#e2b340" : "#7a5b00", dark ? "#ffffff" : "#1b1f24"));
        styles.put("info", Style.area(dark ? "#123f73" : "#b6d7f7", dark ? "#6cb6ff" : "#0a4c8c", text));
        styles.put("up", Style.area(dark ? "#174d2b" : "#d5f0dd", dark ? "#56c27c" : "#1f7a3f", text));
        styles.put("down", Style.area(dark ? "#6a1b20" : "#f9c6c6", dark ? "#ff8182" : "#9e1c23", text).hatched(Pattern.CROSS));
        styles.put("waiting", Style.area(dark ? "#5a4508" : "#fdeebb", dark ? "#e2b340" : "#806000", text).hatched(Pattern.DIAGONAL));
        styles.put("stuck", Style.area(dark ? "#63300f" : "#fbd8bd", dark ? "#f0914f" : "#97450f", text).hatched(Pattern.HORIZONTAL));
        styles.put("lost", Style.area(dark ? "#8e1519" : "#e5767c", dark ? "#ff8182" : "#82061e", text).hatched(Pattern.CROSS));
        styles.put("late", Style.area(dark ? "#123f73" : "#cfe4fa", dark ? "#6cb6ff" : "#0a4c8c", text).hatched(Pattern.DOTS));
        styles.put("phase", Style.area(dark ? "#3b3f46" : "#eceff2", dark ? "#9aa4af" : "#6b7580", text));
        styles.put("step", Style.area(dark ? "#123f73" : "#dbe9f8", dark ? "#6cb6ff" : "#0a4c8c", text));
        // states of lines, where hatching cannot be seen
        styles.put("up.line", Style.line(styles.get("up").stroke(), 3, Dash.SOLID, text));
        for (String state : new String[] {"down", "stuck", "lost"}) {
            styles.put(state + ".line", Style.line(styles.get(state).stroke(), 3, Dash.DOTTED, text));
        }
        for (String state : new String[] {"waiting", "late", "standby"}) {
            styles.put(state + ".line", Style.line(styles.get(state).stroke(), 3, Dash.DASHED, text));
        }
        // states under text: the same ground without hatching
        for (String state : new String[] {"down", "waiting", "stuck", "lost", "late", "standby", "up", "step", "phase", "error"}) {
            styles.put(state + ".plain", new Style(styles.get(state).fill(), null, 0, Dash.SOLID, styles.get(state).text(), Pattern.NONE));
        }
        styles.put("paper", new Style(background, null, 0, Dash.SOLID, text, Pattern.NONE));
        styles.put("break", Style.line(faint, 1, Dash.SOLID, faint));
        styles.put("limit", Style.line(dark ? "#ff8182" : "#9e1c23", 1, Dash.DASHED, dark ? "#ff8182" : "#9e1c23"));
        styles.put("curve.1", Style.line(dark ? "#6cb6ff" : "#0a4c8c", 2, Dash.SOLID, dark ? "#6cb6ff" : "#0a4c8c"));
        styles.put("curve.2", Style.line(dark ? "#f0914f" : "#97450f", 2, Dash.DASHED, dark ? "#f0914f" : "#97450f"));
        styles.put("curve.3", Style.line(dark ? "#56c27c" : "#1f7a3f", 2, Dash.DOTTED, dark ? "#56c27c" : "#1f7a3f"));
        styles.put("curve.4", Style.line(dark ? "#bd86da" : "#7a3f9b", 1, Dash.SOLID, dark ? "#bd86da" : "#7a3f9b"));
        styles.put("mark", Style.line(faint, 1, Dash.DOTTED, faint));
        styles.put("cursor", Style.line(dark ? "#ff8182" : "#cf222e", 1.5, Dash.SOLID, text));
        return new Theme(name, background, styles);
    }
}
