/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** The application that the start script of the command line runs, inside this process. */
public final class ProductCommandLine {

    private static final String BUNDLE = "org.continuityworkbench.cli";

    private ProductCommandLine() {
    }

    /** Runs one command; what it prints, errors included, goes to {@code out}. Returns its exit code. */
    public static int run(ByteArrayOutputStream out, String... arguments) throws Exception {
        Bundle bundle = Platform.getBundle(BUNDLE);
        IApplication application = (IApplication) bundle.loadClass(BUNDLE + ".CliApplication").getDeclaredConstructor().newInstance();
        IApplicationContext context = (IApplicationContext) Proxy.newProxyInstance(ProductCommandLine.class.getClassLoader(),
                new Class<?>[] {IApplicationContext.class}, (proxy, method, values) -> method.getName().equals("getArguments")
                        ? Map.of(IApplicationContext.APPLICATION_ARGS, arguments) : null);
        PrintStream console = System.out;
        PrintStream errors = System.err;
        try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            return (Integer) application.start(context);
        } finally {
            System.setOut(console);
            System.setErr(errors);
        }
    }
}
