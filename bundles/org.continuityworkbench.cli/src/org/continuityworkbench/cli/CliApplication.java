/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.report.TextStyle;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The application that the start script {@code continuity} names: puts the services together and runs one command. */
public final class CliApplication implements IApplication {

    private static final String EXAMPLES = "org.continuityworkbench.examples";

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Bundle own = FrameworkUtil.getBundle(CliApplication.class);
        BundleContext bundles = own.getBundleContext();
        Contributions contributions = new Contributions(bundles.getService(bundles.getServiceReference(IExtensionRegistry.class)));
        Console console = console();
        contributions.failures().forEach(failure -> console.err()
                .println(Messages.get("contribution.unusable", failure.plugin(), failure.name(), failure.reason())));
        Services services = new Services(contributions.rules(), contributions::behaviours, new BundleLibrary(examples(bundles)), console,
                Clock.systemDefaultZone(), own.getVersion().toString());
        return new CommandLineTool(services).run(arguments);
    }

    private static Bundle examples(BundleContext bundles) {
        for (Bundle bundle : bundles.getBundles()) {
            if (EXAMPLES.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new IllegalStateException("the product lacks its bundle " + EXAMPLES);
    }

    /** Colour only where a person looks at a terminal and has not asked for plain text (NO_COLOR). */
    private static Console console() {
        boolean terminal = Boolean.getBoolean("continuity.terminal") && System.getenv("NO_COLOR") == null;
        return new Console(utf8(System.out), utf8(System.err), terminal ? TextStyle.ANSI : TextStyle.PLAIN);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        // A command ends by itself; there is nothing to wake up.
    }
}
