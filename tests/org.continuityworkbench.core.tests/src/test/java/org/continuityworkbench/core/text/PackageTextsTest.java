/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts are found beside a class, and their figures do not depend on the language of the user. */
class PackageTextsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void aReaderOfGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void theReaderFromBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aTextIsAPatternOnlyWithArguments() {
        PackageTexts texts = PackageTexts.of(PackageTextsTest.class, Locale.ROOT);
        assertThat(texts.get("plain")).isEqualTo("it's {0}, as it stands");
        assertThat(texts.get("pattern", "over", 1.5)).isEqualTo("it's over after 1.5 h");
    }

    @Test
    void aWindowShowsNumbersAsItsReadersWriteThem() {
        PackageTexts texts = PackageTexts.of(PackageTextsTest.class, Locale.ROOT);
        assertThat(texts.figuresIn(Locale.GERMANY).get("pattern", "over", 1234.5)).isEqualTo("it's over after 1.234,5 h");
        assertThat(texts.get("pattern", "over", 1234.5)).isEqualTo("it's over after 1,234.5 h");
    }

    @Test
    void aTranslationIsTakenAndEnglishFillsItsHoles() {
        PackageTexts texts = PackageTexts.of(PackageTextsTest.class);
        assertThat(texts.get("plain")).isEqualTo("es bleibt {0}");
        assertThat(texts.get("pattern", "over", 1.5)).isEqualTo("it's over after 1.5 h");
    }

    @Test
    void whereNobodyHasTranslatedEnglishComesAndNotTheLanguageOfTheMachine() {
        assertThat(PackageTexts.of(PackageTextsTest.class, Locale.FRENCH).get("plain")).startsWith("it's");
    }

    @Test
    void aTextThatIsNotThereIsToldApart() {
        PackageTexts texts = PackageTexts.of(PackageTextsTest.class);
        assertThat(texts.has("plain")).isTrue();
        assertThat(texts.has("nothing")).isFalse();
        assertThatThrownBy(() -> texts.get("nothing")).isInstanceOf(MissingResourceException.class).hasMessageContaining("nothing");
    }
}
