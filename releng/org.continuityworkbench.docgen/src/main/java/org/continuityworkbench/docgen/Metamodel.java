/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Pages of the classes that a deployment and a scenario are made of, from the documentation in the metamodel. */
final class Metamodel {

    private static final List<String> FILES = List.of("topology", "scenario");

    private Metamodel() {
    }

    static List<Page> pages(Path folder) {
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        List<Page> pages = new ArrayList<>();
        for (String file : FILES) {
            Resource resource = resources.getResource(URI.createFileURI(folder.resolve(file + ".ecore").toAbsolutePath().toString()), true);
            pages.add(page((EPackage) resource.getContents().getFirst()));
        }
        return pages;
    }

    private static Page page(EPackage model) {
        StringBuilder body = new StringBuilder(Html.paragraph(documentation(model)));
        List<Page.Section> sections = new ArrayList<>();
        for (EClassifier classifier : model.getEClassifiers().stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
            sections.add(new Page.Section(classifier.getName(), classifier.getName()));
            body.append(Html.heading(classifier.getName(), classifier.getName())).append(Html.paragraph(documentation(classifier)));
            if (classifier instanceof EClass type) {
                body.append(describe(type));
            } else if (classifier instanceof EEnum values) {
                body.append(Html.table(Texts.list("model.literals"), values.getELiterals().stream()
                        .map(literal -> List.of(Html.code(literal.getLiteral()), Html.escape(documentation(literal))))));
            }
        }
        return new Page(model.getName() + ".html", Texts.get("model." + model.getName()), body.toString(), sections);
    }

    private static String describe(EClass type) {
        StringBuilder out = new StringBuilder();
        if (!type.getESuperTypes().isEmpty()) {
            out.append("<p>").append(Html.escape(Texts.get("model.kindOf"))).append(' ')
                    .append(type.getESuperTypes().stream().map(Metamodel::link).collect(Collectors.joining(", "))).append("</p>\n");
        }
        if (!type.getEStructuralFeatures().isEmpty()) {
            out.append(Html.table(Texts.list("model.features"), type.getEStructuralFeatures().stream().map(feature -> List.of(
                    "<span id=\"" + type.getName() + "." + feature.getName() + "\">" + Html.code(feature.getName()) + "</span>",
                    link(feature.getEType()), Html.escape(kind(feature)), Html.code(defaultValue(feature)),
                    Html.escape(documentation(feature))))));
        }
        return out.toString();
    }

    private static String kind(EStructuralFeature feature) {
        String many = feature.isMany() ? ".many" : feature.isRequired() ? ".one" : ".optional";
        String kind = feature instanceof EReference reference ? reference.isContainment() ? "contains" : "refers" : "value";
        return Texts.get("model." + kind + many);
    }

    private static String defaultValue(EStructuralFeature feature) {
        return feature instanceof EAttribute && feature.getDefaultValueLiteral() != null ? feature.getDefaultValueLiteral() : "";
    }

    private static String link(EClassifier type) {
        EPackage owner = type.getEPackage();
        if (owner == null || !FILES.contains(owner.getName())) {
            return Html.escape(type.getName());
        }
        return "<a href=\"" + owner.getName() + ".html#" + type.getName() + "\">" + Html.escape(type.getName()) + "</a>";
    }

    private static String documentation(EModelElement element) {
        String text = EcoreUtil.getDocumentation(element);
        return text == null ? "" : text;
    }
}
