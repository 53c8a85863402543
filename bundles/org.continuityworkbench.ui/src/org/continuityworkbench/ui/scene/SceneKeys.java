/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scene;

import java.util.Optional;

import org.continuityworkbench.ui.FocusCommands;
import org.continuityworkbench.ui.scene.SceneNavigation.Direction;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * The commands of a picture while it has the keyboard. Their keys are bound in contexts of their own, so that a person can change them in
 * the preferences and no field for text loses a letter.
 */
public final class SceneKeys {

    /** Prefix of the commands that every picture has. */
    public static final String PICTURE = "org.continuityworkbench.ui.picture";
    public static final String ZOOM_IN = PICTURE + ".zoomIn";
    public static final String ZOOM_OUT = PICTURE + ".zoomOut";
    public static final String ALL = PICTURE + ".all";
    public static final String SCROLL_LEFT = PICTURE + ".scrollLeft";
    public static final String SCROLL_RIGHT = PICTURE + ".scrollRight";

    private static final String WALK = "org.continuityworkbench.ui.topology";
    public static final String NONE = WALK + ".none";

    private static final double STEP = 48;
    private static final double PAGE = 0.8;

    private SceneKeys() {
    }

    /** Zooms and scrolls a picture; who calls may give other meanings to these commands. */
    public static FocusCommands scroll(SceneCanvas canvas, IWorkbenchPartSite site) {
        return new FocusCommands(canvas, site).in(PICTURE)
                .on(ZOOM_IN, canvas::zoomIn)
                .on(ZOOM_OUT, canvas::zoomOut)
                .on(ALL, canvas::fit)
                .on(SCROLL_LEFT, () -> canvas.scrollBy(-STEP, 0))
                .on(SCROLL_RIGHT, () -> canvas.scrollBy(STEP, 0))
                .on(PICTURE + ".scrollUp", () -> canvas.scrollBy(0, -STEP))
                .on(PICTURE + ".scrollDown", () -> canvas.scrollBy(0, STEP))
                .on(PICTURE + ".pageUp", () -> canvas.scrollBy(0, -PAGE * canvas.getClientArea().height))
                .on(PICTURE + ".pageDown", () -> canvas.scrollBy(0, PAGE * canvas.getClientArea().height));
    }

    /** As {@link #scroll}, and walks from element to element. */
    public static FocusCommands walk(SceneCanvas canvas, IWorkbenchPartSite site) {
        return scroll(canvas, site).in(WALK)
                .on(WALK + ".actualSize", () -> canvas.zoomTo(1))
                .on(WALK + ".left", () -> walk(canvas, Direction.LEFT))
                .on(WALK + ".right", () -> walk(canvas, Direction.RIGHT))
                .on(WALK + ".up", () -> walk(canvas, Direction.UP))
                .on(WALK + ".down", () -> walk(canvas, Direction.DOWN))
                .on(WALK + ".first", () -> walkTo(canvas, canvas.elements().stream().findFirst()))
                .on(WALK + ".last", () -> walkTo(canvas, canvas.navigation().step("", -1)))
                .on(WALK + ".open", () -> canvas.selection().stream().findFirst().ifPresent(canvas::open))
                .on(NONE, () -> canvas.choose(""));
    }

    static void walk(SceneCanvas canvas, Direction direction) {
        walkTo(canvas, canvas.navigation().next(canvas.selection().stream().findFirst().orElse(""), direction));
    }

    private static void walkTo(SceneCanvas canvas, Optional<String> element) {
        element.ifPresent(found -> {
            canvas.reveal(found);
            canvas.choose(found);
        });
    }
}
