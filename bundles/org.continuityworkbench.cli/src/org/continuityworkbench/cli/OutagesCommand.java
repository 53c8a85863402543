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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageSource;
import org.continuityworkbench.model.scenario.Scenario;

import picocli.CommandLine.Command;

/** {@code continuity outages}: lists the real outages of the library, each with what it is known from. */
@Command(name = "outages")
final class OutagesCommand implements Callable<Integer> {

    private static final String EXTENSION = ".scenario";

    private final Services services;

    OutagesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        PrintWriter out = services.console().out();
        for (String file : services.library().files(Library.OUTAGES)) {
            if (file.endsWith(EXTENSION)) {
                String name = file.substring(0, file.length() - EXTENSION.length());
                write(name, models.scenario("outage:" + name).model(), out);
            }
        }
        out.println(Messages.get("outages.replay"));
        return ExitCode.CLEAN;
    }

    private void write(String name, Scenario outage, PrintWriter out) {
        OutageSource source = outage.getSource();
        out.println(services.console().style().bold(name) + "  " + outage.getName());
        out.println("    " + Messages.get("outages.facts", source == null ? "?" : String.valueOf(source.getOccurred()),
                source == null ? "?" : String.valueOf(source.getKind()), duration(outage)));
        if (source != null) {
            out.println("    " + Messages.get("outages.source", source.getTitle(), text(source.getPublisher()), text(source.getDate()),
                    text(source.getUrl())));
            if (source.getUnsure() != null) {
                out.println("    " + services.console().style().warning(Messages.get("outages.unsure", source.getUnsure())));
            }
        }
    }

    /** The longest failure of the story; one without an end is for good. */
    private static String duration(Scenario outage) {
        Duration longest = Duration.ZERO;
        for (var event : outage.getEvents()) {
            if (event instanceof OutageEvent failure) {
                if (failure.getDuration() == null) {
                    return Messages.get("outages.permanent");
                }
                longest = failure.getDuration().compareTo(longest) > 0 ? failure.getDuration() : longest;
            }
        }
        return Durations.format(longest);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("?");
    }
}
