/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that rules and options cite, by the key that stands in their metadata. The table {@code sources.txt} beside this class is its
 * only source. Immutable, safe for any thread.
 */
public final class Sources {

    private static final Map<String, Source> ALL = read();

    private Sources() {
    }

    /**
     * A page.
     *
     * @param key   key as in the metadata of rules, such as {@code guide} or {@code S3}
     * @param title title of the page
     * @param page  where the publisher keeps it
     */
    public record Source(String key, String title, String page) {
    }

    /** All pages in the order of the table. */
    public static Collection<Source> all() {
        return ALL.values();
    }

    /** The page of a key; empty for {@code inferred} and for keys of other plug-ins. */
    public static Optional<Source> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** The key with the title of its page; the key alone where no page is known. */
    static String cite(String key) {
        return find(key).map(source -> Texts.get("source.cite", source.key(), source.title())).orElse(key);
    }

    private static Map<String, Source> read() {
        Map<String, Source> sources = new LinkedHashMap<>();
        try (InputStream in = Sources.class.getResourceAsStream("sources.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\\|");
                sources.put(cells[0], new Source(cells[0], cells[1], cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(sources);
    }
}
