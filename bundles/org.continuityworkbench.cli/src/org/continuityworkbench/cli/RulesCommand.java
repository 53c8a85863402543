/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.continuityworkbench.report.RulesJson;
import org.continuityworkbench.report.RulesMarkdown;
import org.continuityworkbench.report.RulesText;
import org.continuityworkbench.validation.RuleDescriptor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code continuity rules}: lists the rules with all that is known about them. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private ReportFormat format;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "rules.rule")
    private List<String> ids = List.of();

    private final Services services;

    RulesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        List<RuleDescriptor> rules = ids.isEmpty() ? services.rules() : chosen();
        Console console = services.console();
        switch (format) {
            case json -> new RulesJson(services.version()).write(rules, console.out());
            case markdown -> new RulesMarkdown().write(rules, console.out());
            case text -> {
                RulesText text = new RulesText(console.style());
                if (ids.isEmpty()) {
                    text.list(rules, console.out());
                } else {
                    text.details(rules, console.out());
                }
            }
        }
        return ExitCode.CLEAN;
    }

    private List<RuleDescriptor> chosen() {
        List<RuleDescriptor> chosen = new ArrayList<>();
        RuleNames names = new RuleNames(services.rules());
        ids.forEach(id -> chosen.add(names.find(id)));
        return chosen;
    }
}
