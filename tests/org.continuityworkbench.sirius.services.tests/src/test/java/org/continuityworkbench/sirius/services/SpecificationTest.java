/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.HardenedXml;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The specification of the diagrams and the metamodel have not drifted apart. Needs no Sirius. */
class SpecificationTest {

    /** Why a class of the metamodel has no figure, edge or line of its own. */
    private static final Map<String, String> NOT_DRAWN = new LinkedHashMap<>();

    static {
        NOT_DRAWN.put("Host", "a site has more hosts than a diagram can bear; the tree and the properties show them");
        NOT_DRAWN.put("ReportingAggregates", "a part of its Info Mart database, shown in its properties");
        NOT_DRAWN.put("AlarmCondition", "concerns log messages, not places; shown in the tree");
        NOT_DRAWN.put("DatabaseTransfer", "a part of its plan, shown in its properties");
        NOT_DRAWN.put("Suppression", "says which finding is accepted; shown with the findings");
    }

    /** What the query language itself offers. */
    private static final Set<String> BUILT_IN = Set.of("toString", "eContainer", "oclIsKindOf");
    private static final Pattern CALL =
            Pattern.compile("(self|container|source|target|element|preSource|preTarget)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern READ = Pattern.compile("self\\.(\\w+)(?![\\w(])");
    private static final Pattern SEGMENT = Pattern.compile("@(\\w+)(?:\\[name='([^']+)'\\])?");

    private static Path bundle;
    private static Document specification;

    @BeforeAll
    static void read() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        bundle = root.resolve("bundles/org.continuityworkbench.sirius");
        specification = HardenedXml.newDocumentBuilder().parse(bundle.resolve("description/continuity.odesign").toFile());
    }

    @Test
    void everyClassThatItNamesExists() {
        List<String> named = elements().flatMap(element -> Stream.of("domainClass", "targetClass", "typeName").map(element::getAttribute))
                .filter(name -> !name.isEmpty()).toList();
        assertThat(named).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(classOf(name)).as(name).isNotNull());
    }

    @Test
    void everyReferenceInItLeadsToAnElement() {
        List<String> references = attributes().map(Node::getNodeValue).filter(value -> value.startsWith("//@"))
                .flatMap(value -> Arrays.stream(value.split(" "))).toList();
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> assertThat(resolve(reference)).as(reference).isNotNull());
    }

    @Test
    void everyFeatureThatItNamesExists() {
        attributes().filter(attribute -> attribute.getNodeValue().startsWith("feature:") || attribute.getNodeValue().startsWith("aql:"))
                .forEach(attribute -> {
                    String text = attribute.getNodeValue();
                    Stream<String> features = text.startsWith("feature:") ? Stream.of(text.substring("feature:".length()))
                            : READ.matcher(text).results().map(match -> match.group(1));
                    features.forEach(feature -> assertThat(contexts(attribute)).as(text + " of " + attribute.getNodeName()).isNotEmpty()
                            .allSatisfy(type -> assertThat(type.getEStructuralFeature(feature)).as(type.getName() + "." + feature)
                                    .isNotNull()));
                });
        elements().map(element -> element.getAttribute("featureName")).filter(name -> !name.isEmpty())
                .forEach(name -> assertThat(someClassHas(name)).as(name).isTrue());
        attributes().flatMap(attribute -> Pattern.compile("Reference\\('(\\w+)'").matcher(attribute.getNodeValue()).results())
                .forEach(match -> assertThat(someClassHas(match.group(1))).as(match.group()).isTrue());
    }

    @Test
    void everyServiceThatItCallsTakesWhatItIsGiven() {
        List<Method> services = new ArrayList<>();
        elements().filter(element -> element.getNodeName().equals("ownedJavaExtensions")).forEach(element -> {
            try {
                Class<?> type = Class.forName(element.getAttribute("qualifiedClassName"));
                assertThat(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
                services.addAll(List.of(type.getDeclaredMethods()));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        });
        Set<String> called = new TreeSet<>();
        attributes().filter(attribute -> attribute.getNodeValue().startsWith("aql:")).forEach(attribute -> {
            for (MatchResult call : CALL.matcher(attribute.getNodeValue()).results().toList()) {
                if (!BUILT_IN.contains(call.group(2))) {
                    called.add(call.group(2));
                    List<EClass> receivers = receivers(attribute, call.group(1).replace("preS", "s").replace("preT", "t"));
                    assertThat(receivers).as(attribute.getNodeValue()).isNotEmpty()
                            .allSatisfy(receiver -> assertThat(services).as(call.group() + " on " + receiver.getName())
                                    .anyMatch(service -> takes(service, call, receiver)));
                }
            }
        });
        assertThat(called).hasSizeGreaterThan(40);
    }

    @Test
    void everyClassThatThePlugInNamesIsAmongItsSources() throws Exception {
        List<String> named = new ArrayList<>();
        for (Path file : List.of(bundle.resolve("plugin.xml"), bundle.resolve("OSGI-INF/main-diagrams.xml"))) {
            Document document = HardenedXml.newDocumentBuilder().parse(file.toFile());
            list(document.getElementsByTagName("*"))
                    .flatMap(element -> Stream.of(element.getAttribute("class"), element.getAttribute("interface")))
                    .filter(name -> name.startsWith("org.continuityworkbench.")).forEach(named::add);
        }
        Path bundles = bundle.getParent();
        assertThat(named).hasSizeGreaterThan(4).allSatisfy(name -> assertThat(Stream.of("sirius", "platform", "core"))
                .anyMatch(room -> Files.exists(bundles.resolve("org.continuityworkbench." + room + "/src/" + name.replace('.', '/')
                        + ".java"))));
        String manifest = Files.readString(bundle.resolve("META-INF/MANIFEST.MF"));
        assertThat(manifest).contains("Service-Component: OSGI-INF/main-diagrams.xml");
        List<String> windows = manifest.lines().filter(line -> line.matches(".*\\borg\\.eclipse\\.(ui|\\S+\\.ui)\\b.*")).toList();
        assertThat(windows).as("only what is not needed for sessions without a window").hasSize(3)
                .allMatch(line -> line.contains("resolution:=optional"));
    }

    @Test
    void everyDiagramThatANewProjectGetsExists() throws Exception {
        String source = Files.readString(bundle.resolve("src/org/continuityworkbench/sirius/MainDiagrams.java"));
        List<String> wanted = Pattern.compile("add\\(session, \"(\\w+)\"").matcher(source).results().map(match -> match.group(1)).toList();
        List<String> offered = elements().filter(element -> element.getNodeName().equals("ownedRepresentations"))
                .map(element -> element.getAttribute("name")).toList();
        assertThat(wanted).hasSize(3).allSatisfy(name -> assertThat(offered).contains(name));
        elements().filter(element -> element.getNodeName().equals("ownedViewpoints"))
                .forEach(element -> assertThat(source).contains("VIEWPOINT = \"" + element.getAttribute("name") + "\""));
    }

    /** Names of a layout algorithm and of the viewpoint are the same in every language. */
    @Test
    void everyTextOfItCanBeTranslated() throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle.resolve("OSGI-INF/l10n/bundle.properties"))) {
            texts.load(reader);
        }
        List<String> labels = elements().map(element -> element.getAttribute("label")).filter(label -> !label.isEmpty()
                && !Set.of("Continuity", "ELK Layered").contains(label)).toList();
        assertThat(labels).hasSizeGreaterThan(40).allSatisfy(label -> assertThat(label).startsWith("%"))
                .extracting(label -> label.substring(1)).allSatisfy(key -> assertThat(texts).containsKey(key));
        assertThat(elements().filter(element -> Set.of("toolSections", "additionalLayers", "ownedRepresentations")
                .contains(element.getNodeName()))).allSatisfy(shown -> assertThat(shown.getAttribute("label")).isNotEmpty());
        assertThat(attributes().filter(attribute -> Set.of("titleExpression", "headerLabelExpression").contains(attribute.getNodeName())))
                .extracting(Node::getNodeValue).allSatisfy(expression -> assertThat(expression).startsWith("aql:self."));
    }

    @Test
    void everyIconExists() {
        Set<String> icons = new TreeSet<>();
        attributes().map(Node::getNodeValue).filter(value -> value.startsWith("/org.continuityworkbench.") && value.endsWith(".png"))
                .forEach(icons::add);
        assertThat(icons).hasSizeGreaterThan(15).allSatisfy(icon -> assertThat(bundle.resolve(".." + icon)).isRegularFile());
    }

    @Test
    void everyClassIsDrawnOrHasAReasonNotToBe() {
        Set<String> expected = new TreeSet<>();
        TopologyPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && !type.isInterface()).forEach(type -> expected.add(type.getName()));
        Set<String> drawn = new TreeSet<>();
        elements().filter(element -> element.getNodeName().matches(".*Mappings|ownedSubLines"))
                .forEach(element -> drawn.add(element.getAttribute("domainClass").replace("topology::", "")));
        drawn.retainAll(expected);
        expected.removeAll(drawn);
        assertThat(expected).containsExactlyInAnyOrderElementsOf(NOT_DRAWN.keySet());
    }

    private static boolean takes(Method service, MatchResult call, EClass receiver) {
        int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
        return service.getName().equals(call.group(2)) && java.lang.reflect.Modifier.isPublic(service.getModifiers())
                && service.getParameterCount() == arguments + 1
                && service.getParameterTypes()[0].isAssignableFrom(receiver.getInstanceClass());
    }

    /** The classes that the variable before the call may have. */
    private static List<EClass> receivers(Node attribute, String variable) {
        if (variable.equals("self")) {
            return contexts(attribute);
        }
        Element tool = owner(attribute);
        while (!tool.getNodeName().equals("ownedTools")) {
            tool = (Element) tool.getParentNode();
        }
        String type = tool.getAttribute("xsi:type");
        if (variable.equals("container")) {
            return named(tool.getAttribute("nodeMappings") + tool.getAttribute("containerMappings")).flatMap(SpecificationTest::outer)
                    .toList();
        }
        if (type.endsWith("EdgeCreationDescription")) {
            String extra = tool.getAttribute("extraSourceMappings");
            return named(tool.getAttribute("edgeMappings"))
                    .flatMap(edge -> named(edge.getAttribute(variable.equals("target") ? "targetMapping" : !extra.isEmpty() ? ""
                            : "sourceMapping")))
                    .collect(java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(),
                            found -> Stream.concat(found.stream(), variable.equals("source") ? named(extra) : Stream.empty())))
                    .map(mapping -> classOf(mapping.getAttribute("domainClass"))).toList();
        }
        String name = tool.getAttribute("name");
        List<EClass> edges = elements()
                .filter(element -> (element.getAttribute("reconnections") + " " + element.getAttribute("deletionDescription"))
                .contains("[name='" + name + "']")).flatMap(SpecificationTest::own).toList();
        return edges.isEmpty() ? named(tool.getAttribute("mappings")).flatMap(SpecificationTest::own).toList() : edges;
    }

    /** The classes that "self" may have in an expression. */
    private static List<EClass> contexts(Node attribute) {
        Element element = owner(attribute);
        if (attribute.getNodeName().equals("labelExpression") && element.getNodeName().equals("ownedColumnMappings")) {
            return children((Element) element.getParentNode()).filter(line -> line.getNodeName().startsWith("owned"))
                    .flatMap(line -> Stream.concat(Stream.of(line), children(line))).map(line -> classOf(line.getAttribute("domainClass")))
                    .filter(type -> type != null && type.getEStructuralFeature(element.getAttribute("featureName")) != null).distinct()
                    .toList();
        }
        if (attribute.getNodeName().equals("semanticCandidatesExpression")) {
            return outer(element).toList();
        }
        if (element.hasAttribute("inputLabelExpression")) {
            return List.of(TopologyPackage.Literals.NAMED_ELEMENT);
        }
        for (Node at = element; at instanceof Element found; at = at.getParentNode()) {
            if (found.getNodeName().equals("ownedRules")) {
                return List.of(classOf(found.getAttribute("targetClass")));
            }
            if (found.getAttribute("xsi:type").endsWith("DoubleClickDescription")) {
                return elements().filter(mapping -> mapping.getAttribute("doubleClickDescription")
                        .endsWith("[name='" + found.getAttribute("name") + "']")).flatMap(SpecificationTest::own).toList();
            }
            if (found.hasAttribute("domainClass") || found.getNodeName().equals("edgeMappings")) {
                return own(found).toList();
            }
        }
        return List.of();
    }

    /** The class of a mapping; for an edge without one, those of its sources. */
    private static Stream<EClass> own(Element mapping) {
        return mapping.hasAttribute("domainClass") ? Stream.of(classOf(mapping.getAttribute("domainClass")))
                : named(mapping.getAttribute("sourceMapping")).flatMap(SpecificationTest::own);
    }

    /** The class of what holds the figures of a mapping. */
    private static Stream<EClass> outer(Element mapping) {
        for (Node at = mapping.getParentNode(); at instanceof Element found; at = at.getParentNode()) {
            if (found.hasAttribute("domainClass")) {
                return Stream.of(classOf(found.getAttribute("domainClass")));
            }
        }
        return Stream.empty();
    }

    private static Stream<Element> named(String references) {
        return Arrays.stream(references.split(" ")).filter(reference -> !reference.isEmpty()).map(SpecificationTest::resolve);
    }

    private static Element resolve(String reference) {
        Element at = specification.getDocumentElement();
        for (MatchResult segment : SEGMENT.matcher(reference).results().toList()) {
            at = at == null ? null : children(at).filter(child -> child.getNodeName().equals(segment.group(1))
                    && (segment.group(2) == null || child.getAttribute("name").equals(segment.group(2)))).findFirst().orElse(null);
        }
        return at;
    }

    private static EClass classOf(String name) {
        return name.startsWith("topology::")
                && TopologyPackage.eINSTANCE.getEClassifier(name.substring("topology::".length())) instanceof EClass type
                ? type : null;
    }

    private static boolean someClassHas(String feature) {
        return TopologyPackage.eINSTANCE.getEClassifiers().stream()
                .anyMatch((EObject type) -> type instanceof EClass found && found.getEStructuralFeature(feature) != null);
    }

    private static Element owner(Node attribute) {
        return ((org.w3c.dom.Attr) attribute).getOwnerElement();
    }

    private static Stream<Node> attributes() {
        return elements().flatMap(element -> Stream.iterate(0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                .map(element.getAttributes()::item));
    }

    private static Stream<Element> elements() {
        return list(specification.getElementsByTagName("*"));
    }

    private static Stream<Element> children(Element element) {
        return list(element.getChildNodes());
    }

    private static Stream<Element> list(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
