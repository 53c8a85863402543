/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts for people in the {@code messages.properties} of one package, in English where nobody has translated them. Figures are filled
 * in alike for every reader, so that a text is the same everywhere, unless it is asked otherwise. Immutable; safe for any thread.
 */
public final class PackageTexts {

    private final ResourceBundle bundle;
    private final Locale figures;

    private PackageTexts(ResourceBundle bundle, Locale figures) {
        this.bundle = bundle;
        this.figures = figures;
    }

    /**
     * The texts beside a class, in the language of the user or else in English.
     *
     * @throws java.util.MissingResourceException if its package has no texts
     */
    public static PackageTexts of(Class<?> neighbour) {
        return of(neighbour, Locale.getDefault());
    }

    /**
     * The texts beside a class in the language of a locale or else in English; {@link Locale#ROOT} for what has to come out alike
     * everywhere.
     *
     * @throws java.util.MissingResourceException if its package has no texts
     */
    public static PackageTexts of(Class<?> neighbour, Locale locale) {
        return new PackageTexts(ResourceBundle.getBundle(neighbour.getPackageName() + ".messages", locale, neighbour.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), Locale.ROOT);
    }

    /** The same texts with numbers as people of a locale write them, for a window; what goes into files keeps one notation everywhere. */
    public PackageTexts figuresIn(Locale locale) {
        return new PackageTexts(bundle, locale);
    }

    /**
     * A text; with arguments it is a pattern of {@link MessageFormat}, without any it is taken as it stands, quotes included.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, figures).format(arguments);
    }

    /** True if there is such a text. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The same texts for an interface that takes a bundle. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
