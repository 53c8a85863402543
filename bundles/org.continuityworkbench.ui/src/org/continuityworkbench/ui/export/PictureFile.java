/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.ui.scene.SceneImage;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Files with a picture: PNG where the name says so, SVG otherwise. */
public final class PictureFile {

    private static final String PNG = ".png";
    private static final double PNG_SCALE = 2;

    private PictureFile() {
    }

    /**
     * Asks for the name of a picture.
     *
     * @param folder where it goes unless the user says otherwise
     * @param name   proposed name, without ending
     * @return empty if the user wants none
     */
    public static Optional<Path> ask(Shell shell, String title, Path folder, String name) {
        return ExportFile.ask(shell, title, folder.resolve(name + ".svg"),
                List.of(ExportFile.Form.of("*.svg"), ExportFile.Form.of('*' + PNG)));
    }

    /** Writes a scene in a job of that name, which it returns. */
    public static Job write(String job, Scene scene, Theme theme, Path file, Display display) {
        boolean pixels = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PNG);
        return ExportFile.write(job, file, progress -> pixels ? SceneImage.png(scene, theme, PNG_SCALE, display, progress)
                : SvgWriter.write(scene, theme).getBytes(StandardCharsets.UTF_8));
    }
}
