/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.continuityworkbench.diagram.scene.Style.Dash;
import org.continuityworkbench.diagram.scene.Style.Pattern;

/** Mixes the styles of a theme: the same names, hatchings and dashes on every ground, each in colours that can be seen there. */
final class Palette {

    private final Ground ground;
    private final String background;
    private final String text;
    private final String faint;
    private final String panel;
    private final String border;
    private final String teal;
    private final String violet;
    private final String gold;
    private final String red;
    private final String crimson;
    private final String blue;
    private final String orange;
    private final String green;
    private final String grey;
    private final Map<String, Style> styles = new LinkedHashMap<>();

    /** What pictures stand on. */
    enum Ground {
        LIGHT, DARK, CONTRAST
    }

    Palette(Ground ground) {
        this.ground = ground;
        background = of("#ffffff", "#1e1f22", "#000000");
        text = of("#1b1f24", "#e6e8eb", "#ffffff");
        faint = of("#4f5761", "#b4bcc5", "#f2f2f2");
        panel = of("#f6f8fa", "#2a2c31", "#000000");
        border = of("#818b98", "#737c87", "#ffffff");
        teal = of("#21795b", "#54b795", "#3dffb0");
        violet = of("#7a3f9b", "#bd86da", "#d9a6ff");
        gold = of("#8c6a11", "#d1a63f", "#ffd24d");
        red = of("#9e1c23", "#ff8182", "#ff8080");
        crimson = of("#82061e", "#ff8182", "#ff8080");
        blue = of("#0a4c8c", "#6cb6ff", "#8cc6ff");
        orange = of("#97450f", "#f0914f", "#ffad66");
        green = of("#1f7a3f", "#56c27c", "#5dff8f");
        grey = of("#6b7580", "#9aa4af", "#d9d9d9");
    }

    private String of(String light, String dark, String contrast) {
        return switch (ground) {
            case LIGHT -> light;
            case DARK -> dark;
            case CONTRAST -> contrast;
        };
    }

    Theme theme() {
        kinds();
        states();
        time();
        if (ground == Ground.CONTRAST) {
            styles.replaceAll((name, style) -> style.fill() != null && style.stroke() != null ? style.wide(2) : style);
        }
        return new Theme(ground.name().toLowerCase(Locale.ROOT), background, styles);
    }

    private void kinds() {
        styles.put("text", new Style(null, null, 1, Dash.SOLID, text, Pattern.NONE));
        styles.put("faint", new Style(null, null, 1, Dash.SOLID, faint, Pattern.NONE));
        styles.put("panel", Style.area(panel, border, text));
        styles.put("grid", Style.line(of("#d8dee4", "#3a3d43", "#8c8c8c"), 1, Dash.SOLID, faint));
        styles.put("site", Style.area(panel, border, text).wide(1.5));
        styles.put("source", Style.area(of("#ddeefb", "#17405e", "#002b4d"), of("#2a6f9e", "#5fa8dd", "#66c2ff"), text));
        styles.put("configuration", Style.area(of("#eceff2", "#3b3f46", "#333333"), grey, text));
        styles.put("concentrator", Style.area(of("#dcf3ea", "#15463a", "#003322"), teal, text));
        styles.put("database", Style.area(of("#fbf0d4", "#4b3a12", "#332600"), gold, text));
        styles.put("infomart", Style.area(of("#f1e4f8", "#41264f", "#2e004d"), violet, text));
        styles.put("presentation", Style.area(of("#fae1e9", "#4f2433", "#4d0026"), of("#9b3355", "#db839f", "#ff99c2"), text));
        styles.put("consumer", Style.area(of("#f5ece2", "#3a2f26", "#331a00"), of("#7d5433", "#c79b72", "#ffb366"), text));
        styles.put("host", Style.area(of("#ffffff", "#26282c", "#000000"), border, faint));
        styles.put("application", Style.area(of("#faf5fd", "#33213d", "#1f0033"), violet, text));
        styles.put("dap.icon", Style.area(teal, teal, background));
        styles.put("dap.infomart", Style.area(violet, violet, background));
        styles.put("dap.unused", Style.area(background, red, text));
        styles.put("standby", Style.area(panel, faint, text).hatched(Pattern.FALLING));
        styles.put("flow", Style.line(faint, 1, Dash.SOLID, faint));
        styles.put("remote", Style.line(teal, 1.5, Dash.SOLID, faint));
        styles.put("extraction", Style.line(violet, 1, Dash.DASHED, faint));
        styles.put("pair", Style.line(teal, 1, Dash.DOTTED, faint));
        styles.put("link", Style.line(text, 3, Dash.SOLID, text));
        styles.put("replication", Style.line(gold, 2, Dash.DASHED, text));
    }

    private void states() {
        styles.put("selection", Style.line(of("#0969da", "#6cb6ff", "#ffff00"), 3, Dash.SOLID, text));
        styles.put("error", Style.area(of("#cf222e", "#8e1519", "#8b0000"), crimson, "#ffffff"));
        styles.put("forbidden", styles.get("error").hatched(Pattern.CROSS));
        styles.put("warning", Style.area(of("#f2c94c", "#6b4d00", "#ffe14d"), of("#7a5b00", "#e2b340", "#ffe14d"),
                of("#1b1f24", "#ffffff", "#000000")));
        styles.put("info", Style.area(of("#b6d7f7", "#123f73", "#003d99"), blue, text));
        styles.put("up", Style.area(of("#d5f0dd", "#174d2b", "#003d14"), green, text));
        styles.put("down", Style.area(of("#f9c6c6", "#6a1b20", "#660000"), red, text).hatched(Pattern.CROSS));
        styles.put("waiting", Style.area(of("#fdeebb", "#5a4508", "#4d3d00"), of("#806000", "#e2b340", "#ffe14d"), text)
                .hatched(Pattern.DIAGONAL));
        styles.put("stuck", Style.area(of("#fbd8bd", "#63300f", "#592400"), orange, text).hatched(Pattern.HORIZONTAL));
        styles.put("lost", Style.area(of("#e5767c", "#8e1519", "#8b0000"), crimson, text).hatched(Pattern.GRID));
        styles.put("late", Style.area(of("#cfe4fa", "#123f73", "#003d99"), blue, text).hatched(Pattern.DOTS));
        styles.put("phase", Style.area(of("#eceff2", "#3b3f46", "#333333"), grey, text));
        styles.put("step", Style.area(of("#dbe9f8", "#123f73", "#002b66"), blue, text));
        // states of lines, where hatching cannot be seen
        styles.put("up.line", Style.line(styles.get("up").stroke(), 3, Dash.SOLID, text));
        for (String state : new String[] {"down", "stuck", "lost"}) {
            styles.put(state + ".line", Style.line(styles.get(state).stroke(), 3, Dash.DOTTED, text));
        }
        for (String state : new String[] {"waiting", "late", "standby"}) {
            styles.put(state + ".line", Style.line(styles.get(state).stroke(), 3, Dash.DASHED, text));
        }
        // states under text: the same ground without hatching
        for (String state : new String[] {"down", "waiting", "stuck", "lost", "late", "standby", "up", "step", "phase", "forbidden"}) {
            styles.put(state + ".plain", new Style(styles.get(state).fill(), null, 0, Dash.SOLID, styles.get(state).text(), Pattern.NONE));
        }
    }

    private void time() {
        styles.put("paper", new Style(background, null, 0, Dash.SOLID, text, Pattern.NONE));
        styles.put("break", Style.line(faint, 1, Dash.SOLID, faint));
        styles.put("limit", Style.line(red, 1, Dash.DASHED, red));
        styles.put("curve.1", Style.line(blue, 2, Dash.SOLID, blue));
        styles.put("curve.2", Style.line(orange, 2, Dash.DASHED, orange));
        styles.put("curve.3", Style.line(green, 2, Dash.DOTTED, green));
        styles.put("curve.4", Style.line(violet, 1, Dash.SOLID, violet));
        styles.put("mark", Style.line(faint, 1, Dash.DOTTED, faint));
        styles.put("cursor", Style.line(of("#cf222e", "#ff8182", "#ff66ff"), 1.5, Dash.SOLID, text));
    }
}
