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
import java.util.Arrays;
import java.util.Optional;

import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings.Profile;

import picocli.CommandLine.ITypeConverter;

/** Values of options as the user writes them. */
final class Choices {

    private static final String OFF = "off";

    private Choices() {
    }

    /** A severity by its name. */
    static final class SeverityName implements ITypeConverter<Severity> {

        @Override
        public Severity convert(String value) {
            return severity(value).orElseThrow(() -> UserError.usage("severity", "--fail-on", value));
        }

        /** The names, for the usage page. */
        static final class Names extends ArrayList<String> {

            private static final long serialVersionUID = 1L;

            Names() {
                super(Arrays.stream(Severity.values()).map(Severity::text).toList());
            }
        }
    }

    /** A profile by its name. */
    static final class ProfileName implements ITypeConverter<Profile> {

        @Override
        public Profile convert(String value) {
            return Arrays.stream(Profile.values()).filter(profile -> profile.text().equalsIgnoreCase(value)).findFirst()
                    .orElseThrow(() -> UserError.usage("profile", "--profile", value));
        }

        /** The names, for the usage page. */
        static final class Names extends ArrayList<String> {

            private static final long serialVersionUID = 1L;

            Names() {
                super(Arrays.stream(Profile.values()).map(Profile::text).toList());
            }
        }
    }

    /**
     * Severity of one rule, written RULE=LEVEL.
     *
     * @param rule  identifier as it was typed
     * @param level the severity; empty if the rule shall not run
     */
    record RuleSeverity(String rule, Optional<Severity> level) {
    }

    /** A severity of one rule. */
    static final class RuleSeverityName implements ITypeConverter<RuleSeverity> {

        @Override
        public RuleSeverity convert(String value) {
            int equals = value.indexOf('=');
            String level = value.substring(equals + 1);
            if (equals <= 0) {
                throw UserError.usage("severity-form", "--severity", value);
            } else if (OFF.equalsIgnoreCase(level)) {
                return new RuleSeverity(value.substring(0, equals), Optional.empty());
            }
            return new RuleSeverity(value.substring(0, equals),
                    Optional.of(severity(level).orElseThrow(() -> UserError.usage("severity-level", "--severity", level))));
        }
    }

    private static Optional<Severity> severity(String value) {
        return Arrays.stream(Severity.values()).filter(severity -> severity.text().equalsIgnoreCase(value)).findFirst();
    }
}
