/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/**
 * The real window for tests: a project with an example, events, pictures. Use it in a try block; closing it closes editors and deletes the
 * project, and fails the test when an event has blocked the window for too long since {@link #begin}. Tests run in the UI thread.
 */
public final class WorkbenchFixture implements AutoCloseable {

    /** Only what never ends needs this long: a machine with much else to do may take half a minute for the first jobs of a new process. */
    private static final long PATIENCE_MILLIS = 90_000;
    private static final long MOMENT_MILLIS = 250;
    private static final long RESTLESS_MILLIS = 1000;
    private static final long STEP_MILLIS = 100;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Display display = Display.getCurrent();
    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    private final IProject project;
    private final FreezeMonitor freezes = new FreezeMonitor();

    private boolean judged;

    /** Makes an empty project. */
    public WorkbenchFixture() throws CoreException {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("reporting");
        if (project.exists()) {
            project.delete(true, true, null);
        }
        project.create(null);
        project.open(null);
        Shell shell = window.getShell();
        shell.setMaximized(false);
        shell.setBounds(0, 0, 1600, 1000);
        shell.forceActive();
        display.setCursorLocation(1590, 990); // where it calls up no tooltip over what is looked at
        settle();
    }

    /** Opens an example in a project of its own, and begins to watch for freezes; the opening itself is judged by tests of its own. */
    public static WorkbenchFixture open(String example) throws CoreException, IOException {
        WorkbenchFixture fixture = new WorkbenchFixture();
        fixture.openFile(fixture.importExample(example));
        fixture.begin();
        return fixture;
    }

    /** Copies an example such as {@code two-site-active-active} into the project. */
    public IFile importExample(String name) throws CoreException, IOException {
        return importFile("deployments/" + name + ".continuity");
    }

    /** Copies a file of the bundle of examples, such as {@code scenarios/network-loss-10h.scenario}, into the project. */
    public IFile importFile(String path) throws CoreException, IOException {
        URL url = Objects.requireNonNull(Platform.getBundle("org.continuityworkbench.examples").getEntry(path), path);
        IFile file = project.getFile(path.substring(path.lastIndexOf('/') + 1));
        try (InputStream in = url.openStream()) {
            file.create(new ByteArrayInputStream(in.readAllBytes()), true, null);
        }
        return file;
    }

    /** Opens a file in its editor and waits until the window is at rest. */
    public ContinuityEditor openFile(IFile file) {
        beginToOpen(file);
        settle();
        return editor();
    }

    /** Begins to open a file in its editor, with the freeze monitor watching, and does not wait. */
    public void beginToOpen(IFile file) {
        freezes.event(() -> {
            try {
                IDE.openEditor(page(), file);
            } catch (PartInitException e) {
                throw new AssertionError(file.toString(), e);
            }
        });
    }

    /**
     * From now on no event may block the window. What comes before is start-up: the window itself, and what the product does once after its
     * start without being asked.
     */
    public void begin() {
        settle();
        freezes.take();
        judged = true;
    }

    /** What happens until {@link #begin} is called again may block the window: whose time it is and how much belongs beside the call. */
    public void pause() {
        failOnFreeze();
        judged = false;
    }

    /** Length of the longest event since this was asked last, in milliseconds, whether it was judged or not. */
    public long longestEvent() {
        return freezes.longest();
    }

    /** Does what the user would do by one event, with the freeze monitor watching, and waits until the window is at rest. */
    public void act(Runnable action) {
        freezes.event(action);
        settle();
    }

    /** As {@link #act}, but waits only for what follows from the action: checks and jobs. For tests of many actions. */
    public void step(Runnable action) {
        freezes.event(action);
        long least = System.nanoTime() + MOMENT_MILLIS * 1_000_000;
        waitUntil("checks and jobs are done", () -> System.nanoTime() > least && !isBusy());
    }

    /** Runs a command of the workbench as its menu entry would, with the freeze monitor watching. */
    public void command(String id) {
        act(commandOf(id));
    }

    /** Runs a command with parameters, as {@link #command(String)} does one without. */
    public void command(String id, Map<String, String> parameters) {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(window.getService(ICommandService.class).getCommand(id),
                parameters);
        act(() -> {
            try {
                window.getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    /** What a command of the workbench does. */
    public Runnable commandOf(String id) {
        return () -> {
            try {
                window.getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new AssertionError(id, e);
            }
        };
    }

    /**
     * Handles events for a moment, longer than what the workbench puts off while somebody types, and then until none is left and no job of
     * the product is running. Some window systems never run out of events; a second without work of ours counts as rest.
     */
    public void settle() {
        long start = System.nanoTime();
        long last = start;
        long quiet = 0;
        String work = "events";
        while (System.nanoTime() - start < PATIENCE_MILLIS * 1_000_000) {
            boolean event = freezes.event((BooleanSupplier) display::readAndDispatch);
            long now = System.nanoTime();
            // where the machine stands still for a while, nothing has come to rest
            Optional<String> busy = busyWith();
            work = busy.orElse(work);
            quiet = busy.isPresent() ? 0 : quiet + Math.min(now - last, STEP_MILLIS * 1_000_000);
            last = now;
            if (quiet > (event ? RESTLESS_MILLIS : MOMENT_MILLIS) * 1_000_000) {
                return;
            }
            if (!event) {
                rest();
            }
        }
        throw new AssertionError("the window does not come to rest, the last work was " + work);
    }

    /** Handles events until something is so. */
    public void waitUntil(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain until " + what);
            }
            if (!freezes.event((BooleanSupplier) display::readAndDispatch)) {
                rest();
            }
        }
    }

    private boolean isBusy() {
        return busyWith().isPresent();
    }

    /** What the product is doing; empty if it is at rest. */
    private Optional<String> busyWith() {
        if (page().getActiveEditor() instanceof ContinuityEditor editor && editor.isReading()) {
            return Optional.of("reading " + editor.getTitle());
        }
        for (DeploymentSession session : window.getService(SessionService.class).sessions()) {
            if (!session.checked()) {
                return Optional.of("checking " + session.file());
            }
        }
        for (Job job : Job.getJobManager().find(null)) {
            boolean ours = job.getClass().getName().startsWith("org.continuityworkbench");
            if (ours && (job.getState() == Job.RUNNING || job.getState() == Job.WAITING)) {
                return Optional.of((job.getState() == Job.RUNNING ? "running " : "waiting for ") + job);
            }
        }
        return Optional.empty();
    }

    private static void rest() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps a picture of the whole window in {@code target/screenshots}, for people and for {@link #isPainted}. */
    public ImageData screenshot(String name) throws IOException {
        return screenshot(name, window.getShell());
    }

    /** Keeps a picture of one control, as it is on the display. */
    public ImageData screenshot(String name, Control control) throws IOException {
        settle();
        ImageData picture = picture(control);
        Files.createDirectories(PICTURES);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        return picture;
    }

    /** What the display shows of a control. */
    public ImageData picture(Control control) {
        control.update();
        Rectangle bounds = control instanceof Shell ? control.getBounds() : display.map(control.getParent(), null, control.getBounds());
        Image image = new Image(display, Math.max(1, bounds.width), Math.max(1, bounds.height));
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Number of different colours in a picture; a blank one has one, text on a ground at least a dozen. */
    public static long colours(ImageData picture) {
        java.util.BitSet seen = new java.util.BitSet(1 << 24);
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                seen.set(picture.getPixel(x, y) & 0xffffff);
            }
        }
        return seen.cardinality();
    }

    /**
     * Presses a button of a dialog as soon as it is open; call it before what opens the dialog.
     *
     * @param title  title of the dialog
     * @param button text of the button, without the mark of its key
     */
    public void answer(String title, String button) {
        display.timerExec(50, () -> {
            for (Shell shell : display.getShells()) {
                if (shell.isVisible() && title.equals(shell.getText()) && press(shell, button)) {
                    return;
                }
            }
            answer(title, button);
        });
    }

    private static boolean press(Composite parent, String text) {
        for (Control control : parent.getChildren()) {
            if (control instanceof Button button && button.getText().replace("&", "").equals(text)) {
                button.notifyListeners(SWT.Selection, null);
                return true;
            }
            if (control instanceof Composite inner && press(inner, text)) {
                return true;
            }
        }
        return false;
    }

    /** Presses a key in a control that has the keyboard, as a person would, and waits until the window is at rest. */
    public void key(Control control, int code, char character, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.character = character;
        event.stateMask = mask;
        act(() -> control.notifyListeners(SWT.KeyDown, event));
    }

    public Display display() {
        return display;
    }

    /** Opens a view and waits until the window is at rest. */
    public IViewPart showView(String id) {
        act(() -> {
            try {
                page().showView(id);
            } catch (PartInitException e) {
                throw new AssertionError(id, e);
            }
        });
        return page().findView(id);
    }

    public IWorkbenchWindow window() {
        return window;
    }

    public IWorkbenchPage page() {
        return window.getActivePage();
    }

    public IProject project() {
        return project;
    }

    /** The editor in front. */
    public ContinuityEditor editor() {
        return (ContinuityEditor) page().getActiveEditor();
    }

    /** The session of the editor in front. */
    public DeploymentSession session() {
        return window.getService(SessionService.class).active().orElseThrow();
    }

    private void failOnFreeze() {
        if (judged) {
            assertThat(freezes.take()).as("events that blocked the window for more than %d ms", FreezeMonitor.LIMIT_MILLIS).isEmpty();
        }
    }

    @Override
    public void close() throws CoreException {
        try {
            settle();
            failOnFreeze();
        } finally {
            freezes.close();
            page().closeAllEditors(false);
            project.delete(true, true, null);
        }
    }
}
