/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.options;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.text.Csv;

/**
 * The documented options with their defaults, ranges and evidence. Immutable, safe for any thread. The table {@code options.csv} beside
 * this class is its only source.
 */
public final class OptionCatalogue {

    private final Map<OptionKey, OptionDefinition> definitions;

    private OptionCatalogue(Map<OptionKey, OptionDefinition> definitions) {
        this.definitions = Collections.unmodifiableMap(definitions);
    }

    /** The catalogue that comes with the product. */
    public static OptionCatalogue standard() {
        return Holder.STANDARD;
    }

    /** All definitions in the order of the table. */
    public Collection<OptionDefinition> definitions() {
        return definitions.values();
    }

    /** The definition of an option; empty if the catalogue does not list it. */
    public Optional<OptionDefinition> find(OptionKey key) {
        return Optional.ofNullable(definitions.get(key));
    }

    private static final class Holder {
        static final OptionCatalogue STANDARD = read("options.csv");
    }

    private static OptionCatalogue read(String resource) {
        Map<OptionKey, OptionDefinition> result = new LinkedHashMap<>();
        try (InputStream in = OptionCatalogue.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.readLine(); // column names
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                OptionDefinition definition = definition(Csv.cells(line));
                result.put(definition.key(), definition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OptionCatalogue(result);
    }

    private static OptionDefinition definition(List<String> c) {
        OptionKey key = new OptionKey(type(c.get(0)), c.get(1), c.get(2));
        return new OptionDefinition(key, c.get(3), c.get(4), c.get(5), c.get(6), c.get(7), c.get(8), c.get(9), c.get(10), c.get(11),
                c.get(12), c.get(13));
    }

    private static ApplicationType type(String name) {
        for (ApplicationType type : ApplicationType.values()) {
            if (type.catalogueName().equals(name)) {
                return type;
            }
        }
        throw new IllegalStateException("options.csv names an unknown application type: " + name);
    }
}
