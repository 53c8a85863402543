/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.HardenedXml;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages of the bundle that holds the help. Where it is not installed there are none. */
public final class HelpPages {

    /** The page to begin with. */
    public static final String HOME = "html/index.html";
    /** The page of all documented rules, each under its identifier. */
    public static final String RULES = "html/rules.html";

    private static final String BUNDLE = "org.continuityworkbench.doc";
    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final Optional<Bundle> bundle = Optional.ofNullable(Platform.getBundle(BUNDLE));
    /** Read from the bundle when they are asked for first. */
    private final List<Topic> topics = new ArrayList<>();

    /**
     * A page.
     *
     * @param title its heading
     * @param path  its path in the bundle
     */
    public record Topic(String title, String path) {
    }

    /** All pages in the order of the table of contents. */
    public List<Topic> topics() {
        if (!topics.isEmpty()) {
            return topics;
        }
        text("toc.xml").map(text -> parse(text.substring(text.indexOf("<toc ")))).ifPresent(toc -> {
            NodeList nodes = toc.getElementsByTagName("topic");
            for (int i = 0; i < nodes.getLength(); i++) {
                Element topic = (Element) nodes.item(i);
                if (!topic.getAttribute("href").contains("#")) {
                    topics.add(new Topic(topic.getAttribute("label"), topic.getAttribute("href")));
                }
            }
        });
        return topics;
    }

    /** The content of a file; empty if the help does not have it. */
    public Optional<String> text(String path) {
        try (InputStream in = open(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file as a stream, which the caller closes; null if the help does not have it. */
    InputStream open(String path) throws IOException {
        URL entry = bundle.map(found -> found.getEntry(path)).orElse(null);
        return entry == null ? null : entry.openStream();
    }

    /** Where a browser finds a page, with the pictures beside it; empty if the help does not have it. */
    Optional<URL> file(String path) {
        return bundle.filter(found -> found.getEntry(path) != null).map(found -> {
            try {
                FileLocator.toFileURL(found.getEntry("images/"));
                URL folder = FileLocator.toFileURL(found.getEntry("html/"));
                return folder.toURI().resolve(path.substring("html/".length())).toURL();
            } catch (IOException | java.net.URISyntaxException e) {
                return null;
            }
        });
    }

    /** A page as a document. */
    static Document parse(String xhtml) {
        try {
            return HardenedXml.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml.replaceFirst(DOCTYPE, ""))));
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("a page of the help is no XML: " + e.getMessage(), e);
        }
    }
}
