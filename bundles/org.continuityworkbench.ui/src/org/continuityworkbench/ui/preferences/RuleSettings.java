/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.platform.rules.RuleChoices;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.continuityworkbench.validation.settings.SettingsException;
import org.continuityworkbench.validation.settings.SettingsFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/**
 * How rules are to run. The severity of a rule is the one in its metadata unless somebody says otherwise: a file {@code .continuityrc}
 * beside the model or above it, which everybody who works on the project shares, or else a personal preference of this workspace. Where the
 * file speaks of a rule, the preference does not count. A service of the workbench; for the UI thread only.
 */
public final class RuleSettings implements RuleChoices {

    private static final PackageTexts TEXTS = PackageTexts.of(RuleSettings.class);

    /** What somebody may choose for a rule instead of its own severity. */
    public static final String OFF = "off";

    private static final String SEVERITY = "severity.";

    private final List<RuleDescriptor> rules;
    private final IEclipsePreferences preferences;
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    /**
     * @param rules       all rules that there are
     * @param preferences where personal choices are kept; only those that differ from the metadata are written
     */
    public RuleSettings(List<RuleDescriptor> rules, IEclipsePreferences preferences) {
        this.rules = List.copyOf(rules);
        this.preferences = preferences;
    }

    public List<RuleDescriptor> rules() {
        return rules;
    }

    /** The level of a rule by its metadata. */
    public static String standard(RuleDescriptor rule) {
        return rule.severity().text();
    }

    /** The level that somebody chose for this workspace, or the standard: {@code error}, {@code warning}, {@code info} or {@code off}. */
    public String level(RuleDescriptor rule) {
        return preferences.get(SEVERITY + rule.id(), standard(rule));
    }

    /** Chooses levels for this workspace by rule and tells the listeners. Rules that are not named keep theirs. */
    public void choose(Map<RuleDescriptor, String> levels) {
        levels.forEach((rule, level) -> {
            if (level.equals(standard(rule))) {
                preferences.remove(SEVERITY + rule.id());
            } else {
                preferences.put(SEVERITY + rule.id(), level);
            }
        });
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            ILog.of(getClass()).error(TEXTS.get("notKept", e.getMessage()), e);
        }
        listeners.forEach(Runnable::run);
    }

    /** The settings file of a model; empty if it has none or the file cannot be used, which {@link #problem} tells. */
    public Optional<SettingsFile> file(Path model) {
        try {
            return read(model);
        } catch (SettingsException e) {
            return Optional.empty();
        }
    }

    /** Why the settings file of a model cannot be used, in one line; empty if all is well. */
    public Optional<String> problem(Path model) {
        try {
            read(model);
            return Optional.empty();
        } catch (SettingsException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<SettingsFile> read(Path model) throws SettingsException {
        Optional<Path> path = SettingsFile.find(model);
        return path.isEmpty() ? Optional.empty() : Optional.of(SettingsFile.read(path.get(), rules.stream().map(RuleDescriptor::id)
                .toList()));
    }

    @Override
    public ValidationSettings of(Path model) {
        SettingsFile file = file(model).orElse(SettingsFile.none());
        Map<String, Severity> overrides = new HashMap<>(file.overrides());
        Set<String> disabled = new HashSet<>(file.disabled());
        for (RuleDescriptor rule : rules) {
            String level = level(rule);
            if (level.equals(standard(rule)) || file.overrides().containsKey(rule.id()) || file.disabled().contains(rule.id())) {
                continue;
            } else if (level.equals(OFF)) {
                disabled.add(rule.id());
            } else {
                severity(level).ifPresent(severity -> overrides.put(rule.id(), severity));
            }
        }
        return new ValidationSettings(file.profile().orElse(Profile.ALL), overrides, disabled, LocalDate.now());
    }

    private static Optional<Severity> severity(String level) {
        return List.of(Severity.values()).stream().filter(severity -> severity.text().equals(level)).findFirst();
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
