/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.settings;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings.Profile;

/** Reads one settings file line by line and stops at the first thing that it does not understand. */
final class SettingsParser {

    private static final String SEVERITY = "severity.";
    private static final String OFF = "off";

    private final String file;
    private final Set<String> rules;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Severity> overrides = new LinkedHashMap<>();
    private final Set<String> disabled = new LinkedHashSet<>();
    private Profile profile;
    private Severity failOn;
    private int line;

    SettingsParser(String file, Collection<String> rules) {
        this.file = file;
        this.rules = Set.copyOf(rules);
    }

    SettingsFile parse(byte[] bytes) throws SettingsException {
        if (bytes.length > SettingsFile.LARGEST) {
            throw SettingsFile.failure(file, 0, "too-large", null, SettingsFile.LARGEST / 1024);
        }
        String text = decode(bytes);
        for (String content : text.split("\r\n|\r|\n", -1)) {
            line++;
            if (content.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
                throw problem("control");
            }
            String stripped = content.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                entry(stripped);
            }
        }
        return new SettingsFile(file, Optional.ofNullable(profile), Optional.ofNullable(failOn), overrides, disabled);
    }

    private String decode(byte[] bytes) throws SettingsException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            line++;
            throw problem("encoding");
        }
    }

    private void entry(String text) throws SettingsException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw problem("no-equals", text);
        }
        String key = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        if (!keys.add(key.toUpperCase(Locale.ROOT))) {
            throw problem("twice", key);
        }
        switch (key) {
            case "profile" -> profile = profile(value);
            case "fail-on" -> failOn = severity(key, value);
            case "disable" -> disable(value);
            default -> {
                if (!key.startsWith(SEVERITY)) {
                    throw problem("key", key);
                }
                override(rule(key.substring(SEVERITY.length())), key, value);
            }
        }
    }

    private Profile profile(String value) throws SettingsException {
        for (Profile candidate : Profile.values()) {
            if (candidate.text().equals(value)) {
                return candidate;
            }
        }
        throw problem("profile", value);
    }

    private void disable(String value) throws SettingsException {
        for (String id : value.split(",", -1)) {
            disabled.add(notYetSet(rule(id.strip())));
        }
    }

    private void override(String rule, String key, String value) throws SettingsException {
        notYetSet(rule);
        if (OFF.equals(value)) {
            disabled.add(rule);
        } else {
            overrides.put(rule, severity(key, value));
        }
    }

    private String notYetSet(String rule) throws SettingsException {
        if (overrides.containsKey(rule) || disabled.contains(rule)) {
            throw problem("twice", rule);
        }
        return rule;
    }

    private Severity severity(String key, String value) throws SettingsException {
        for (Severity candidate : Severity.values()) {
            if (candidate.text().equals(value)) {
                return candidate;
            }
        }
        throw problem(key.startsWith(SEVERITY) ? "severity" : "fail-on", value);
    }

    private String rule(String id) throws SettingsException {
        if (!rules.contains(id)) {
            throw problem("rule", id);
        }
        return id;
    }

    private SettingsException problem(String key, Object... arguments) {
        return SettingsFile.failure(file, line, key, null, arguments);
    }
}
