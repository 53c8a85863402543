/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** Everything that can be wrong with a file or a command, by the identifier in brackets that stands at the end of each message. */
final class Errors {

    /**
     * A bundle that holds such messages.
     *
     * @param bundle  name of the bundle of texts
     * @param only    begin of the keys that are meant
     * @param prefix  what identifiers have before their key
     * @param section key of the heading
     */
    private record Origin(String bundle, String only, String prefix, String section) {
    }

    private static final String WHAT = ".what";
    private static final List<Origin> ORIGINS = List.of(new Origin("org.continuityworkbench.core.io.messages", "", "", "errors.files"),
            new Origin("org.continuityworkbench.validation.settings.messages", "", "settings.", "errors.settings"),
            new Origin("org.continuityworkbench.report.messages", "baseline.", "", "errors.baseline"),
            new Origin("org.continuityworkbench.report.messages", "campaign.", "", "errors.campaign"));

    private Errors() {
    }

    /** @param commands bundle with the texts of the command line; empty where it is not built */
    static Page page(Optional<String> commands) {
        List<Origin> origins = new ArrayList<>(ORIGINS);
        commands.ifPresent(bundle -> origins.add(new Origin(bundle, "usage.", "", "errors.usage")));
        StringBuilder body = new StringBuilder(Html.paragraph(Texts.get("errors.intro")));
        List<Page.Section> sections = new ArrayList<>();
        for (Origin origin : origins) {
            Page.Section section = new Page.Section(origin.section().replace('.', '-'), Texts.get(origin.section()));
            sections.add(section);
            ResourceBundle texts = ResourceBundle.getBundle(origin.bundle(), Locale.ROOT);
            body.append(Html.heading(section.anchor(), section.title()));
            body.append(Html.table(Texts.list("errors.head"), new TreeSet<>(texts.keySet()).stream()
                    .filter(key -> key.startsWith(origin.only()) && key.endsWith(".next") && key.length() > (origin.only() + "next")
                            .length())
                    .map(key -> row(origin, key.substring(0, key.length() - ".next".length()), texts))));
        }
        return new Page("errors.html", Texts.get("errors.title"), body.toString(), sections);
    }

    /** A campaign says the same for all its problems and gives only the reason under the key; earlier findings have one advice for all. */
    private static List<String> row(Origin origin, String key, ResourceBundle texts) {
        String id = Html.escape(origin.prefix() + key);
        String what = texts.containsKey(key + WHAT) ? key + WHAT : origin.only() + "bad";
        String why = texts.containsKey(key + ".why") ? key + ".why" : key;
        return List.of("<span id=\"error-" + id + "\"><code>" + id + "</code></span>", shown(texts, what), shown(texts, why),
                shown(texts, key + ".next"));
    }

    /** What the message takes from the file is shown as a gap. */
    private static String shown(ResourceBundle texts, String key) {
        return texts.containsKey(key) ? Html.escape(texts.getString(key).replace("''", "'").replaceAll("\\{\\d+}", "...")) : "";
    }
}
