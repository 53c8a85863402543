/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.BundleContext;

/**
 * Starts Equinox for the command line or for the workbench; the start scripts call it.
 *
 * <pre>
 * Launcher cli|workbench INSTALLATION CACHE ARGUMENT...
 * </pre>
 *
 * It does what Equinox's own launcher and its configurator do together, but quicker: class data sharing covers the framework, because it
 * lies on the class path, and the command line leaves out the bundles that only windows need. The plug-ins of partners join the others
 * before the application runs.
 *
 * <p>Ends with the exit code of the application, or with 70 when it cannot be started.
 */
public final class Launcher {

    private static final int INTERNAL_ERROR = 70;

    private Launcher() {
    }

    /** @param args which application, the folder of the installation, the folder for Equinox's state, then those of the application */
    public static void main(String[] args) {
        int result;
        try {
            result = run(args);
        } catch (Exception | Error e) {
            // Whatever goes wrong here, people get one line, and the log file has the rest.
            System.err.println("continuity: could not start: " + missing(e).orElseGet(() -> reason(e) + "; see the newest log file below "
                    + args[2]));
            result = INTERNAL_ERROR;
        }
        System.exit(result);
    }

    private static int run(String[] args) throws Exception {
        boolean windows = args[0].equals("workbench");
        Installation installation = new Installation(Path.of(args[1]));
        Path state = Path.of(args[2]).resolve(args[0]);
        String[] arguments = List.of(args).subList(3, args.length).toArray(String[]::new);
        PartnerFolder partners = new PartnerFolder(installation.home());
        configure(windows, installation, state, partners);
        BundleContext context = EclipseStarter.startup(arguments, null);
        try {
            partners.reportUnusable(context);
            return EclipseStarter.run(null) instanceof Integer code ? code : 0;
        } finally {
            EclipseStarter.shutdown();
        }
    }

    private static void configure(boolean windows, Installation installation, Path state, PartnerFolder partners) throws IOException {
        Predicate<String> wanted = windows ? name -> true : name -> !Installation.isForWindows(name);
        System.setProperty("osgi.bundles", String.join(",", installation.bundles(wanted, windows)) + partners.bundles());
        System.setProperty("osgi.install.area", installation.home().toUri().toString());
        System.setProperty("osgi.framework", installation.framework().toUri().toString());
        System.setProperty("osgi.configuration.area", state.toUri().toString());
        // A plug-in that was replaced under the same name is read anew.
        System.setProperty("osgi.checkConfiguration", "true");
        System.setProperty("osgi.noShutdown", "false");
        if (windows) {
            System.setProperty("eclipse.product", "org.continuityworkbench.ui.product");
            defaultProperty("osgi.instance.area.default", Path.of(System.getProperty("user.home"), "continuity-workspace").toUri()
                    .toString());
        } else {
            System.setProperty("eclipse.application", "org.continuityworkbench.cli.application");
            System.setProperty("osgi.instance.area", "@none");
        }
    }

    private static void defaultProperty(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** What windows need and this machine lacks, with the way to get it; empty if the failure has another reason. */
    private static Optional<String> missing(Throwable failure) {
        String text = reason(failure);
        if (text.contains("gtk_init_check")) {
            return Optional.of("the display " + Objects.requireNonNullElse(System.getenv("DISPLAY"), "(none)")
                    + " cannot be opened; start the workbench in a graphical session, or set DISPLAY");
        }
        if (text.contains("SWT library")) {
            return Optional.of("GTK 3 is missing, windows need it; install it (Debian: libgtk-3-0)");
        }
        return Optional.empty();
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage().lines().findFirst().orElse("").strip();
    }
}
