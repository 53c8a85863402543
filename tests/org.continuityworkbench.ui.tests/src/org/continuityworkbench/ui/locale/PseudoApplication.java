/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.locale;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.ui.ProductCommandLine;
import org.continuityworkbench.ui.WorkbenchApplication;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * What the second launch runs: the commands of the command line, then a walk through the window. Writes every text that people would have
 * seen into the file named by the first argument, one a line, each behind the place where it was.
 */
public final class PseudoApplication implements IApplication {

    private static final String SOUND = "example:two-site-active-active";
    private static final List<List<String>> COMMANDS = List.of(List.of("--help"), List.of("validate", "--help"),
            List.of("campaign", "--help"), List.of("validate", SOUND + "-broken"), List.of("validate", SOUND + "-broken", "--format",
            "markdown"),
            List.of("fix", "--dry-run", SOUND + "-broken"), List.of("rules"), List.of("rules", "--format", "markdown"),
            List.of("simulate", SOUND, "--scenario", "network-loss-10h"),
            List.of("simulate", SOUND, "--scenario", "network-loss-10h", "--format", "markdown", "--cross-check"),
            List.of("simulate", "example:two-site-active-standby", "--scenario", "site-failure"), List.of("plan", SOUND, "--for",
            "site-failure"),
            List.of("plan", "example:two-site-active-standby", "--for", "return"), List.of("rehearse", SOUND, "--for", "link-loss"),
            List.of("campaign", SOUND, "--random", "5"), List.of("outages"), List.of("validate", "example:none"),
            List.of("simulate", SOUND), List.of("validate", "no-such.continuity"));

    private final List<String> lines = new ArrayList<>();
    private volatile Throwable failure;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Path out = Path.of(((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS))[0]);
        for (List<String> command : COMMANDS) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            ProductCommandLine.run(printed, command.toArray(String[]::new));
            keep("continuity " + String.join(" ", command), List.of(printed.toString(StandardCharsets.UTF_8).split("\\R")));
        }
        picture(out.resolveSibling("topology.svg"), "render", SOUND, "--scenario", "network-loss-10h", "--at", "T+9:00", "-o");
        picture(out.resolveSibling("timeline.svg"), "simulate", SOUND, "--scenario", "network-loss-10h", "--timeline");
        Thread walker = new Thread(this::walk, "walk");
        walker.setDaemon(true);
        walker.start();
        new WorkbenchApplication().start(context);
        Files.write(out, lines);
        if (failure != null) {
            failure.printStackTrace();
            return 1;
        }
        return EXIT_OK;
    }

    /** Texts of a picture are its elements' contents. */
    private void picture(Path file, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(file.toString());
        ProductCommandLine.run(new ByteArrayOutputStream(), all.toArray(String[]::new));
        keep(file.getFileName().toString(), List.of(Files.readString(file).replaceAll("(?s)<style.*?</style>|<[^>]*>", "\n").split("\\R")));
    }

    private void keep(String place, Iterable<String> texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                lines.add(place + "\t" + text.strip());
            }
        }
    }

    private void walk() {
        try {
            // jobs begin last
            while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting() || Job.getJobManager().isSuspended()) {
                Thread.sleep(100);
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(this::walkThroughTheWindow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void walkThroughTheWindow() {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            new WindowTour(fixture, this::keep).walk();
        } catch (Exception | AssertionError e) {
            failure = e;
        }
        PlatformUI.getWorkbench().close();
    }

    @Override
    public void stop() {
        // ends by itself
    }

    /** Takes what is seen at a place. */
    interface Listener {
        void seen(String place, Set<String> texts);
    }
}
