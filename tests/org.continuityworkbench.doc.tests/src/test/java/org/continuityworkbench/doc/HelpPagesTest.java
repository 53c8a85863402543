/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.HardenedXml;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The generated help is complete, can be read by any XML parser, needs nothing from outside, and its links lead somewhere. */
class HelpPagesTest {

    private static final Map<String, Document> PAGES = new HashMap<>();

    static List<String> pages() {
        return elements(xml(text("toc.xml").substring(text("toc.xml").indexOf("<toc "))), "topic").stream()
                .map(topic -> topic.getAttribute("href")).filter(href -> !href.contains("#")).toList();
    }

    static List<RuleDescriptor> rules() {
        return DocumentedRules.all();
    }

    /** Messages end with the identifier of the problem; whoever looks it up finds what, why and the next step. */
    @Test
    void everyProblemWithAFileIsExplained() {
        Document page = page("html/errors.html");
        for (String bundle : List.of("core.io", "validation.settings")) {
            ResourceBundle texts = ResourceBundle.getBundle("org.continuityworkbench." + bundle + ".messages", Locale.ROOT);
            String prefix = bundle.equals("core.io") ? "" : "settings.";
            List<String> ids = texts.keySet().stream().filter(key -> key.endsWith(".next"))
                    .map(key -> prefix + key.replaceFirst("\\.next$", "")).toList();
            assertThat(ids).hasSizeGreaterThan(8);
            assertThat(elements(page, "span")).extracting(span -> span.getAttribute("id"))
                    .containsAll(ids.stream().map(id -> "error-" + id).toList());
        }
        assertThat(elements(page, "td")).extracting(Element::getTextContent).contains("campaign.twice", "baseline.format")
                .noneMatch(text -> text.contains("{0}"));
    }

    @Test
    void everyCatalogueHasItsPage() {
        assertThat(pages()).doesNotHaveDuplicates().contains("html/index.html", "html/rules.html", "html/options.html", "html/replay.html",
                "html/topology.html", "html/scenario.html", "html/coverage.html", "html/sources.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(String page) {
        Document document = page(page);
        List<String> targets = new ArrayList<>();
        elements(document, "a").forEach(link -> targets.add(link.getAttribute("href")));
        elements(document, "img").forEach(picture -> targets.add(picture.getAttribute("src")));
        assertThat(targets).isNotEmpty().allSatisfy(target -> {
            URI uri = URI.create(page).resolve(target.startsWith("#") ? page.substring(page.lastIndexOf('/') + 1) + target : target);
            assertThat(uri.getScheme()).as("needs the network: %s", target).isNull();
            assertThat(resource(uri.getPath())).as(target).isNotNull();
            if (uri.getFragment() != null) {
                assertThat(anchors(uri.getPath())).contains(uri.getFragment());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesStandAlone(String page) {
        String text = text(page);
        assertThat(text).startsWith("<!DOCTYPE html>").contains("prefers-color-scheme: dark", "prefers-contrast: more")
                .doesNotContain("<script", "@import", "<link ");
        assertThat(elements(page(page), "h1")).hasSize(1);
        assertThat(elements(page(page), "img")).allSatisfy(picture -> assertThat(picture.getAttribute("alt")).isNotBlank());
        List<String> ids = all(page(page)).stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theTableOfContentsLeadsToPlacesThatThereAre() {
        List<Element> topics = elements(xml(text("toc.xml").substring(text("toc.xml").indexOf("<toc "))), "topic");
        assertThat(topics).hasSizeGreaterThan(60).allSatisfy(topic -> {
            assertThat(topic.getAttribute("label")).isNotBlank();
            String[] href = topic.getAttribute("href").split("#");
            assertThat(href.length == 1 || anchors(href[0]).contains(href[1])).as(topic.getAttribute("href")).isTrue();
        });
        assertThat(text("plugin.xml")).contains("org.eclipse.help.toc", "toc.xml");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasASectionWithBothExamples(RuleDescriptor rule) {
        Element section = elements(page("html/rules.html"), "section").stream()
                .filter(element -> element.getAttribute("id").equals(rule.id())).findFirst().orElseThrow();
        String text = section.getTextContent();
        assertThat(List.of(rule.title(), rule.rationale(), rule.badExample(), rule.goodExample())).allSatisfy(part ->
                assertThat(text).contains(part));
        assertThat(elements(section, "dt")).extracting(Element::getTextContent).contains("Bad", "Good", "Repair", "Sources");
        assertThat(elements(section, "span")).extracting(span -> span.getAttribute("class")).containsExactly(rule.severity().text());
        assertThat(text("html/rules.md")).contains("### " + rule.id() + ": ");
        assertThat(text("html/continuityrc.txt")).contains("#severity." + rule.id() + " = " + rule.severity().text() + "\n");
    }

    @Test
    void keysAreListedAsKeyboardsNameThem() {
        assertThat(elements(page("html/keys.html"), "tr")).extracting(Element::getTextContent)
                .anyMatch(row -> row.contains("Shift+Left") && row.contains("Scroll Left") && row.contains("In Pictures"))
                .anyMatch(row -> row.contains("Home") && row.contains("Start of the Story") && row.contains("In the Timeline"))
                .noneMatch(row -> row.contains("M1+") || row.contains("ARROW"));
    }

    @Test
    void optionsSettingsAndAssumptionsAreListed() {
        String options = page("html/options.html").getDocumentElement().getTextContent();
        assertThat(OptionCatalogue.standard().definitions()).allSatisfy(option -> assertThat(options).contains(option.key().toString()));
        String replay = page("html/replay.html").getDocumentElement().getTextContent();
        assertThat(Assumption.values()).allSatisfy(assumption -> assertThat(replay).contains(assumption.id(), assumption.text()));
        assertThat(SettingKey.values()).allSatisfy(setting -> assertThat(replay).contains(setting.text()));
    }

    @Test
    void everyClassAndFeatureIsExplained() {
        for (var model : List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE)) {
            Set<String> anchors = anchors("html/" + model.getName() + ".html");
            for (EClassifier classifier : model.getEClassifiers()) {
                assertThat(anchors).contains(classifier.getName());
                if (classifier instanceof EClass type) {
                    assertThat(anchors).containsAll(type.getEStructuralFeatures().stream().map(EStructuralFeature::getName)
                            .map(name -> type.getName() + "." + name).toList());
                }
            }
        }
    }

    /** The page in version control is what the build makes of the table. */
    @Test
    void theCoverageInVersionControlIsTheGeneratedOne() {
        assertThat(text("coverage/guide-coverage.md")).isEqualTo(text("html/guide-coverage.md"));
    }

    private static Set<String> anchors(String page) {
        return all(page(page)).stream().map(element -> element.getAttribute("id")).collect(Collectors.toSet());
    }

    private static Collection<Element> all(Document document) {
        return elements(document, "*");
    }

    private static Document page(String name) {
        return PAGES.computeIfAbsent(name, file -> xml(text(file).replaceFirst("<!DOCTYPE html>", "")));
    }

    private static Document xml(String text) {
        try {
            return HardenedXml.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Object parent, String name) {
        NodeList nodes = parent instanceof Document document ? document.getElementsByTagName(name) : ((Element) parent)
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Object resource(String name) {
        return HelpPagesTest.class.getClassLoader().getResource(name);
    }

    private static String text(String name) {
        ClassLoader loader = HelpPagesTest.class.getClassLoader();
        try (InputStream in = own(loader, name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Several bundles on the class path have a plugin.xml; the one of the help lies beside its table of contents. */
    private static InputStream own(ClassLoader loader, String name) throws IOException {
        String root = loader.getResource("toc.xml").toString();
        return URI.create(root.substring(0, root.length() - "toc.xml".length()) + name).toURL().openStream();
    }
}
