/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.diagram.scene.ThemeTest;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of a picture can be read on what is painted below it, in every theme and whatever state its element is in. */
class LabelGroundTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "up", "down", "waiting", "stuck", "late", "standby"})
    void everyLabelStandsOutFromItsGround(String state) {
        Deployment deployment = Samples.deployment("two-site-active-standby");
        Map<String, Mark> marks = new HashMap<>();
        if (!state.isEmpty()) {
            deployment.eAllContents().forEachRemaining(element -> {
                if (element instanceof Identified identified && identified.getId() != null) {
                    marks.put(identified.getId(), Mark.state(state, "L", state));
                }
            });
        }
        Scene scene = TopologyScene.of(deployment, marks);
        for (Theme theme : ThemeTest.themes().toList()) {
            assertThat(faint(scene, theme)).as(theme.name()).isEmpty();
        }
    }

    private static List<String> faint(Scene scene, Theme theme) {
        List<String> faint = new ArrayList<>();
        List<Figure.Box> below = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            if (figure instanceof Figure.Box box && theme.style(box.style()).fill() != null) {
                below.add(box);
            } else if (figure instanceof Figure.Label label) {
                String ground = below.reversed().stream().filter(box -> box.contains(label.x(), label.y() - label.size() / 3)).findFirst()
                        .map(box -> theme.style(box.style()).fill()).orElse(theme.background());
                double contrast = ThemeTest.contrast(theme.style(label.style()).text(), ground);
                if (contrast < ThemeTest.text(theme)) {
                    faint.add("%s, %s on %s: %.2f : 1".formatted(label.text(), label.style(), ground, contrast));
                }
            }
        }
        return faint;
    }
}
