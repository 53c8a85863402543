/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.swtbot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.diagrams.ProjectDiagrams;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.ui.business.api.session.SessionUIManager;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.eclipse.gef.finder.SWTGefBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** The workbench with one sample deployment in a Sirius session. Call it from the thread of the test, not from that of the window. */
final class Bench implements AutoCloseable {

    static final SWTGefBot BOT = new SWTGefBot();

    private static final long PATIENCE = 30_000;
    private static int count;

    final IProject project;
    final IFile file;
    final List<String> made;
    Session session;

    /** Makes a project with a sample and its main diagrams, as the wizard does. */
    Bench(String example) {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("diagrams" + ++count);
        file = project.getFile("sample.continuity");
        try {
            project.create(null);
            project.open(null);
            try (InputStream in = Platform.getBundle("org.continuityworkbench.examples")
                    .getEntry("deployments/" + example + ".continuity").openStream()) {
                file.create(in, true, null);
            }
            made = PlatformUI.getWorkbench().getService(ProjectDiagrams.class).create(file.getFullPath().toString());
        } catch (CoreException | IOException e) {
            throw new AssertionError(e);
        }
        settle();
        ui(() -> {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().setBounds(0, 0, 1600, 1000);
            session = SessionManager.INSTANCE.getSession(representations(), new NullProgressMonitor());
            session.open(new NullProgressMonitor());
            SessionUIManager.INSTANCE.getOrCreateUISession(session).open();
        });
        settle();
    }

    URI representations() {
        return URI.createPlatformResourceURI(project.getName() + "/representations.aird", true);
    }

    Deployment deployment() {
        return (Deployment) session.getSemanticResources().iterator().next().getContents().get(0);
    }

    /** What the model would be in its file. */
    byte[] bytes() {
        byte[][] bytes = new byte[1][];
        ui(() -> bytes[0] = DeploymentFiles.toBytes(deployment()));
        return bytes[0];
    }

    /** Opens a diagram that the project has from its beginning. */
    Canvas open(String name) {
        return new Canvas(this, representation(name));
    }

    DRepresentation representation(String name) {
        return DialectManager.INSTANCE.getAllRepresentationDescriptors(session).stream().filter(each -> each.getName().equals(name))
                .findFirst().orElseThrow().getRepresentation();
    }

    /** Chooses an entry of a menu by the beginning of its text. */
    static void menu(String menu, String entry) {
        String text = BOT.menu(menu).menuItems().stream().map(each -> each.split("\t")[0]).filter(each -> each.startsWith(entry))
                .findFirst().orElseThrow(() -> new AssertionError(menu + " has " + BOT.menu(menu).menuItems()));
        BOT.menu(menu).menu(text).click();
        settle();
    }

    /** Runs a command as a key or a menu would. */
    static void command(String id) {
        ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null));
        settle();
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** Runs code in the thread of the window. */
    static void ui(Work work) {
        Throwable[] failure = new Throwable[1];
        UIThreadRunnable.syncExec(() -> {
            try {
                work.run();
            } catch (Exception | Error e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw new AssertionError(failure[0].getMessage(), failure[0]);
        }
    }

    static void until(String what, BooleanSupplier holds) {
        BOT.waitUntil(new DefaultCondition() {
            @Override
            public boolean test() {
                return holds.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return "never came true: " + what;
            }
        }, PATIENCE);
    }

    /** Waits until no event and no job is left: Sirius arranges and refreshes later than it opens. */
    static void settle() {
        int calm = 0;
        for (int tries = 0; calm < 3 && tries < 200; tries++) {
            UIThreadRunnable.syncExec(() -> {
                Display display = Display.getCurrent();
                while (display.readAndDispatch()) {
                    // until none is left
                }
            });
            IJobManager jobs = Job.getJobManager();
            boolean busy = Arrays.stream(jobs.find(null))
                    .anyMatch(job -> job.getState() == Job.RUNNING || job.getState() == Job.WAITING && !job.isSystem());
            calm = busy ? 0 : calm + 1;
            BOT.sleep(100);
        }
    }

    /** Keeps a picture of the window. */
    static ImageData screenshot(String name) {
        settle();
        ImageData[] picture = new ImageData[1];
        ui(() -> {
            Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
            Point size = shell.getSize();
            Image image = new Image(shell.getDisplay(), size.x, size.y);
            GC gc = new GC(image);
            shell.print(gc);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            Path folder = Path.of(System.getProperty("continuity.screenshots"));
            Files.createDirectories(folder);
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            picture[0] = loader.data[0];
        });
        return picture[0];
    }

    @Override
    public void close() {
        settle();
        ui(() -> {
            page().closeAllEditors(false);
            SessionUIManager.INSTANCE.getUISession(session).close(false);
            session.close(new NullProgressMonitor());
        });
        settle();
        ui(() -> project.delete(true, true, null));
    }

    /** What runs in the thread of the window. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
