/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contrast by the formula of WCAG 2: text against its ground at least 4.5 : 1, lines that carry meaning at least 3 : 1; both at least 7 : 1
 * where contrast is high.
 */
public class ThemeTest {

    static final double HIGH = 7;

    private static final double TEXT = 4.5;
    private static final double LINE = 3;

    public static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST);
    }

    /** Least contrast of text. */
    public static double text(Theme theme) {
        return theme == Theme.CONTRAST ? HIGH : TEXT;
    }

    private static double line(Theme theme) {
        return theme == Theme.CONTRAST ? HIGH : LINE;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textCanBeRead(Theme theme) {
        List<String> faint = new ArrayList<>();
        theme.styles().forEach((name, style) -> {
            for (String ground : style.fill() == null ? List.of(theme.background(), theme.style("panel").fill()) : List.of(style.fill())) {
                if (style.text() != null && contrast(style.text(), ground) < text(theme)) {
                    faint.add("%s: %s on %s is %.2f : 1".formatted(name, style.text(), ground, contrast(style.text(), ground)));
                }
            }
        });
        assertThat(theme.styles()).hasSizeGreaterThan(30);
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesAndBordersCanBeSeen(Theme theme) {
        List<String> faint = new ArrayList<>();
        theme.styles().forEach((name, style) -> {
            for (String ground : List.of(theme.background(), theme.style("panel").fill())) {
                // the grid only helps the eye
                if (style.stroke() != null && !name.equals("grid") && contrast(style.stroke(), ground) < line(theme)) {
                    faint.add("%s: %s on %s is %.2f : 1".formatted(name, style.stroke(), ground, contrast(style.stroke(), ground)));
                }
            }
        });
        assertThat(faint).isEmpty();
    }

    /** Contrast of two colours. */
    public static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    @Test
    void allThemesHaveTheSameStylesHatchingsAndDashes() {
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST)) {
            assertThat(theme.styles().keySet()).isEqualTo(Theme.LIGHT.styles().keySet());
            theme.styles().forEach((name, style) -> {
                assertThat(style.pattern()).as(name).isEqualTo(Theme.LIGHT.style(name).pattern());
                assertThat(style.dash()).as(name).isEqualTo(Theme.LIGHT.style(name).dash());
            });
        }
    }

    @Test
    void everyStateHasAHatchingOfItsOwn() {
        assertThat(Stream.of("up", "down", "waiting", "stuck", "late", "lost", "standby").map(state -> Theme.LIGHT.style(state).pattern()))
                .doesNotHaveDuplicates();
        assertThat(Theme.LIGHT.style("forbidden").pattern()).isNotEqualTo(Theme.LIGHT.style("step").pattern());
    }

    @Test
    void theThemeFollowsTheGroundOfTheWindow() {
        assertThat(Theme.on(255, 255, 255)).isSameAs(Theme.LIGHT);
        assertThat(Theme.on(0x2b, 0x2f, 0x33)).isSameAs(Theme.DARK);
        assertThat(Theme.on(0, 0, 0)).isSameAs(Theme.CONTRAST);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
