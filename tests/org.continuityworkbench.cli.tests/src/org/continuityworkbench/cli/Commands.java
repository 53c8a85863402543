/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.report.TextStyle;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Runs commands in this process, with the library of the product, and keeps what they print. */
final class Commands {

    private final Library library;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Commands() {
        Bundle examples = Arrays.stream(FrameworkUtil.getBundle(Commands.class).getBundleContext().getBundles())
                .filter(bundle -> "org.continuityworkbench.examples".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        library = new BundleLibrary(examples);
    }

    /** Runs one command with empty output before it; returns its exit code. */
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), TextStyle.PLAIN);
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);
        return new CommandLineTool(new Services(List.of(), library, console, clock, "0.0.0")).run(arguments);
    }

    Library library() {
        return library;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
