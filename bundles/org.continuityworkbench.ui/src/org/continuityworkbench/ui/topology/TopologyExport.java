/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes the picture as it is shown into a file, in the background: as PNG where the name says so, else as SVG. */
final class TopologyExport extends Job {

    private static final double PNG_SCALE = 2;

    private final Scene scene;
    private final Theme theme;
    private final Path file;
    private final Display display;

    private TopologyExport(Scene scene, Theme theme, Path file, Display display) {
        super(Messages.export_job);
        this.scene = scene;
        this.theme = theme;
        this.file = file;
        this.display = display;
        setUser(true);
    }

    /** Asks for the file and writes it. */
    static void ask(Scene scene, Theme theme, String name, Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
        dialog.setFileName(name + ".svg");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(scene, theme, Path.of(chosen), shell.getDisplay());
        }
    }

    static Job write(Scene scene, Theme theme, Path file, Display display) {
        Job job = new TopologyExport(scene, theme, file, display);
        job.schedule();
        return job;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            boolean png = file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
            byte[] bytes = png ? SceneImage.png(scene, theme, PNG_SCALE, display, monitor::isCanceled)
                    : SvgWriter.write(scene, theme).getBytes(StandardCharsets.UTF_8);
            SafeFiles.write(file, bytes);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (UnwritableFileException e) {
            return Status.error(NLS.bind(Messages.export_failed, file) + ": " + e.getMessage(), e);
        }
    }
}
