/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that are taken apart once give what {@link MessageFormat} gives each time. */
class MessageTemplateTest {

    private static final Object[] ARGUMENTS = {"a'b", 1_000, List.of("x", "{0}"), Duration.ofHours(8), null, "f"};

    static Stream<String> patterns() {
        return DocumentedRules.all().stream().map(rule -> rule.rule().getClass().getPackageName()).distinct()
                .map(name -> ResourceBundle.getBundle(name + ".messages", Locale.ROOT))
                .flatMap(texts -> texts.keySet().stream().filter(key -> key.matches(".*\\.(message|fix)(\\..*)?")).map(texts::getString));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void patternsOfRules(String pattern) {
        assertSame(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "it''s {0}", "'{0}' is {1}", "{1} {0} {1}", "{7}", "{2}{3}", "'' {0} ''''", "{0} '{'x'}'"})
    void patternsOfAllKinds(String pattern) {
        assertSame(pattern);
    }

    @Test
    void aPlaceWithoutAnArgumentStays() {
        assertThat(new MessageTemplate("{0} and {1}").fill("one")).isEqualTo("one and {1}");
    }

    private static void assertSame(String pattern) {
        assertThat(new MessageTemplate(pattern).fill(ARGUMENTS))
                .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(Labels.of(ARGUMENTS)));
    }
}
