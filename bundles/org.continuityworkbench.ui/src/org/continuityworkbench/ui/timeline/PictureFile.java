/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.timeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.ui.scene.SceneImage;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Writes a scene as a picture in the background: PNG where the name says so, SVG otherwise. */
final class PictureFile extends Job {

    private final Scene scene;
    private final Theme theme;
    private final Path file;
    private final Display display;

    PictureFile(String name, Scene scene, Theme theme, Path file, Display display) {
        super(name);
        this.scene = scene;
        this.theme = theme;
        this.file = file;
        this.display = display;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            boolean pixels = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png");
            SafeFiles.write(file, pixels ? SceneImage.png(scene, theme, 2, display, monitor::isCanceled)
                    : SvgWriter.write(scene, theme).getBytes(StandardCharsets.UTF_8));
            return Status.OK_STATUS;
        } catch (UnwritableFileException e) {
            return Status.error(e.getMessage(), e);
        } catch (java.util.concurrent.CancellationException e) {
            return Status.CANCEL_STATUS;
        }
    }
}
