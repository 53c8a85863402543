/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.io.Problem;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;

/**
 * What a file {@code .continuityrc} says. The file is UTF-8 text with one {@code key = value} on a line; blank lines and lines that begin
 * with {@code #} say nothing.
 *
 * <pre>
 * # all or documented-only
 * profile = documented-only
 * # error, warning or info
 * fail-on = warning
 * disable = BC-TOP-013, BC-TOP-016
 * # error, warning, info or off
 * severity.BC-OPT-004 = error
 * </pre>
 *
 * <p>The nearest file counts, from the folder of the model upwards; files further up are not read. Immutable, safe for any thread.
 *
 * @param file      the file as it was named
 * @param profile   which rules run, if the file says so
 * @param failOn    lowest severity that makes a check fail, if the file says so
 * @param overrides severity by rule identifier
 * @param disabled  identifiers of rules that do not run
 */
public record SettingsFile(String file, Optional<Profile> profile, Optional<Severity> failOn, Map<String, Severity> overrides,
        Set<String> disabled) {

    private static final PackageTexts TEXTS = PackageTexts.of(SettingsFile.class);

    /** Name of the file. */
    public static final String NAME = ".continuityrc";

    /** More than anybody writes by hand; a larger file is something else. */
    static final int LARGEST = 1 << 16;

    public SettingsFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(failOn);
        overrides = Map.copyOf(overrides);
        disabled = Set.copyOf(disabled);
    }

    /** Settings that change nothing, where there is no file. */
    public static SettingsFile none() {
        return new SettingsFile("", Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    /** The nearest settings file of a model, from its folder upwards; empty if there is none. */
    public static Optional<Path> find(Path model) {
        for (Path folder = model.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(NAME);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a settings file.
     *
     * @param rules identifiers of the rules that there are; the file may name no other
     * @throws SettingsException if it cannot be read or says something that is not understood
     */
    public static SettingsFile read(Path file, Collection<String> rules) throws SettingsException {
        if (!Files.isRegularFile(file)) {
            throw failure(file.toString(), 0, "no-file", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(LARGEST + 1), file.toString(), rules);
        } catch (SettingsException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file.toString(), 0, "unreadable", e, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads settings from bytes.
     *
     * @param name name for messages
     * @throws SettingsException as {@link #read}
     */
    public static SettingsFile parse(byte[] bytes, String name, Collection<String> rules) throws SettingsException {
        return new SettingsParser(name, rules).parse(bytes);
    }

    /** The settings of one run: these, unless somebody asked for others. */
    public ValidationSettings toSettings(LocalDate today) {
        return new ValidationSettings(profile.orElse(Profile.ALL), overrides, disabled, today);
    }

    static SettingsException failure(String file, int line, String key, Throwable cause, Object... arguments) {
        return new SettingsException(new Problem("settings." + key, file, line, "", TEXTS.get(key + ".what", arguments),
                TEXTS.get(key + ".why", arguments), TEXTS.get(key + ".next", arguments)), cause);
    }
}
