/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.continuityworkbench.cli.Choices.RuleSeverity;
import org.continuityworkbench.report.BaselineFindings;
import org.continuityworkbench.report.Terms;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.continuityworkbench.validation.settings.SettingsException;
import org.continuityworkbench.validation.settings.SettingsFile;

import picocli.CommandLine.Option;

/** The options of all commands that run rules. What stands on the command line counts more than what the settings file says. */
final class RuleOptions {

    @Option(names = "--profile", paramLabel = "PROFILE", descriptionKey = "rules.profile", converter = Choices.ProfileName.class,
            completionCandidates = Choices.ProfileName.Names.class)
    private Profile profile;

    @Option(names = "--severity", paramLabel = "RULE=LEVEL", descriptionKey = "rules.severity", converter = Choices.RuleSeverityName.class)
    private List<RuleSeverity> severities = List.of();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "rules.failOn", converter = Choices.SeverityName.class,
            completionCandidates = Choices.SeverityName.Names.class)
    private Severity failOn;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "rules.settings")
    private String settings;

    /**
     * The terms for one model.
     *
     * @param model the model as the user named it
     * @param known findings of an earlier run
     * @throws UserError if the settings file or an option cannot be used
     */
    Terms terms(String model, Services services, BaselineFindings known) {
        List<String> ids = services.rules().stream().map(RuleDescriptor::id).toList();
        Optional<Path> file = settings != null ? Optional.of(ModelArguments.path(settings))
                : ModelArguments.isFile(model) ? SettingsFile.find(ModelArguments.path(model)) : Optional.empty();
        SettingsFile found = file.map(path -> read(path, ids)).orElse(SettingsFile.none());
        Map<String, Severity> overrides = new TreeMap<>(found.overrides());
        Set<String> disabled = new TreeSet<>(found.disabled());
        RuleNames names = new RuleNames(services.rules());
        for (RuleSeverity severity : severities) {
            String id = names.find(severity.rule()).id();
            severity.level().ifPresentOrElse(level -> overrides.put(id, level), () -> overrides.remove(id));
            if (severity.level().isPresent()) {
                disabled.remove(id);
            } else {
                disabled.add(id);
            }
        }
        Profile chosen = profile != null ? profile : found.profile().orElse(Profile.ALL);
        Severity threshold = failOn != null ? failOn : found.failOn().orElse(Severity.ERROR);
        return new Terms(new ValidationSettings(chosen, overrides, disabled, LocalDate.now(services.clock())), found.file(), threshold,
                known);
    }

    private static SettingsFile read(Path file, List<String> rules) {
        try {
            return SettingsFile.read(shown(file), rules);
        } catch (SettingsException e) {
            throw new UserError(e);
        }
    }

    /** The path from the working folder where it leads downwards, so that reports of different machines are alike. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : file;
    }
}
