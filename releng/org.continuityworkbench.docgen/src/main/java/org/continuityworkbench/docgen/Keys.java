/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.continuityworkbench.core.io.HardenedXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page of the keys, from the bindings that the bundle of the windows contributes. */
final class Keys {

    private static final Map<String, String> ON_KEYBOARDS = Map.ofEntries(Map.entry("M1|CTRL", "Ctrl"), Map.entry("M2|SHIFT", "Shift"),
            Map.entry("M3|ALT", "Alt"), Map.entry("ARROW_LEFT", "Left"), Map.entry("ARROW_RIGHT", "Right"), Map.entry("ARROW_UP", "Up"),
            Map.entry("ARROW_DOWN", "Down"), Map.entry("PAGE_UP", "Page Up"), Map.entry("PAGE_DOWN", "Page Down"),
            Map.entry("HOME", "Home"), Map.entry("END", "End"), Map.entry("CR", "Enter"), Map.entry("ESC", "Esc"));

    private Keys() {
    }

    /** The page; empty if there is no binding. */
    static Optional<Page> page(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle.resolve("OSGI-INF/l10n/bundle.properties"))) {
            texts.load(in);
        }
        Document plugin = parse(bundle.resolve("plugin.xml"));
        Map<String, String> commands = names(plugin, "command", texts);
        Map<String, String> contexts = names(plugin, "context", texts);
        List<List<String>> rows = new ArrayList<>();
        for (Element key : elements(plugin, "key")) {
            String command = commands.get(key.getAttribute("commandId"));
            if (command != null) {
                rows.add(List.of(keys(key.getAttribute("sequence")), Html.escape(command),
                        Html.escape(contexts.getOrDefault(key.getAttribute("contextId"), Texts.get("keys.everywhere")))));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Page("keys.html", Texts.get("keys.title"),
                Html.paragraph(Texts.get("keys.intro")) + Html.table(Texts.list("keys.head"), rows.stream()), List.of()));
    }

    /** The keys as they are written on keyboards: {@code M2+ARROW_LEFT} is Shift+Left. */
    private static String keys(String sequence) {
        String text = sequence;
        for (Map.Entry<String, String> name : ON_KEYBOARDS.entrySet()) {
            text = text.replaceAll("\\b(" + name.getKey() + ")\\b", name.getValue());
        }
        return "<kbd>" + Html.escape(text) + "</kbd>";
    }

    private static Map<String, String> names(Document plugin, String kind, Properties texts) {
        Map<String, String> names = new HashMap<>();
        for (Element element : elements(plugin, kind)) {
            String name = element.getAttribute("name");
            if (!name.isEmpty()) {
                names.put(element.getAttribute("id"), name.startsWith("%") ? texts.getProperty(name.substring(1), name) : name);
            }
        }
        return names;
    }

    private static List<Element> elements(Document plugin, String name) {
        NodeList nodes = plugin.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HardenedXml.newDocumentBuilder().parse(in);
        } catch (SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
