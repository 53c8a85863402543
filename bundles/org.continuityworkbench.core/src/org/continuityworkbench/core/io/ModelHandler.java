/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.continuityworkbench.model.topology.Identified;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;

/**
 * Builds the model from the elements of a file. Stricter than its base class: knows only the two metamodels (a namespace or a schema
 * location never makes it open another file), accepts no reference out of the file, no silently ignored text, no guessed truth values, and
 * resolves references itself so that each problem can name the element.
 */
final class ModelHandler extends SAXXMIHandler {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Problems problems;
    private final References references;
    private final Map<EObject, Integer> lines = new IdentityHashMap<>();
    private final List<EObject> inOrder = new ArrayList<>();

    ModelHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options, Problems problems) {
        super(resource, helper, options);
        this.problems = problems;
        this.references = new References(problems);
    }

    /** The line on which each element starts. */
    Map<EObject, Integer> lines() {
        return lines;
    }

    @Override
    public void endDocument() {
        super.endDocument();
        references.resolve(identifiers());
    }

    private Map<String, Identified> identifiers() {
        Map<String, Identified> byId = new HashMap<>();
        for (EObject object : inOrder) {
            if (object instanceof Identified element) {
                String id = element.getId();
                if (id == null || id.isEmpty()) {
                    problems.add(lines.get(object), Labels.of(object), "id-missing");
                } else if (!IDENTIFIER.matcher(id).matches()) {
                    problems.add(lines.get(object), Labels.of(object), "id-malformed", id);
                } else {
                    Identified first = byId.putIfAbsent(id, element);
                    if (first != null) {
                        problems.add(lines.get(object), Labels.of(object), "id-duplicate", id, first.eClass().getName(),
                                lines.get(first).toString());
                    }
                }
            }
        }
        return byId;
    }

    @Override
    protected void processObject(EObject object) {
        super.processObject(object);
        if (object != null) {
            lines.put(object, getLineNumber());
            inOrder.add(object);
            if (attribs.getValue(ID_ATTRIB) != null) {
                problems.add(getLineNumber(), label(object), "xmi-id");
            }
        }
    }

    @Override
    protected EPackage getPackageForURI(String uri) {
        ModelKind kind = ModelKind.ofCurrentNamespace(uri);
        return kind == null ? null : kind.metamodel();
    }

    @Override
    protected void handleXSISchemaLocation(String schemaLocations) {
        // would name files to be opened
    }

    @Override
    protected void handleXSINoNamespaceSchemaLocation(String schemaLocation) {
        // would name a file to be opened
    }

    @Override
    protected EStructuralFeature getFeature(EObject object, String prefix, String name, boolean isElement) {
        EStructuralFeature feature = super.getFeature(object, prefix, name, isElement);
        // The transient side of a reference follows from the other side and is never written.
        return feature == null || feature.isTransient() ? null : feature;
    }

    @Override
    protected void handleFeature(String prefix, String name) {
        if (objects.peekEObject() == null) {
            types.push(ERROR_TYPE);
            problems.add(getLineNumber(), written(), "stray-element");
        } else {
            super.handleFeature(prefix, name);
        }
    }

    @Override
    protected void handleUnknownFeature(String prefix, String name, boolean isElement, EObject object, String value) {
        reportUnknownFeature(prefix, name, isElement, object, value);
    }

    @Override
    protected void reportUnknownFeature(String prefix, String name, boolean isElement, EObject object, String value) {
        if (isElement) {
            types.push(ERROR_TYPE);
        }
        List<String> known = object.eClass().getEAllStructuralFeatures().stream().filter(f -> !f.isTransient())
                .map(EStructuralFeature::getName).toList();
        problems.add(getLineNumber(), label(object), isElement ? "unknown-element" : "unknown-attribute", name, object.eClass().getName(),
                suggest(name, known));
    }

    @Override
    protected void validateCreateObjectFromFactory(EFactory factory, String typeName, EObject newObject) {
        if (newObject == null) {
            List<String> known = new ArrayList<>();
            for (ModelKind kind : ModelKind.values()) {
                kind.metamodel().getEClassifiers().stream().filter(c -> c instanceof EClass e && !e.isAbstract())
                        .forEach(c -> known.add(c.getName()));
            }
            problems.add(getLineNumber(), written(), "unknown-class", String.valueOf(typeName), suggest(String.valueOf(typeName), known));
        }
    }

    @Override
    protected void createObject(EObject parent, EStructuralFeature feature) {
        if (((EReference) feature).isContainment()) {
            super.createObject(parent, feature);
        } else {
            problems.add(getLineNumber(), Labels.of(parent), "reference-as-element", feature.getName());
            types.push(ERROR_TYPE);
        }
    }

    @Override
    protected void handleProxy(InternalEObject proxy, String uri) {
        problems.add(getLineNumber(), written(), "outside", uri);
    }

    @Override
    protected void setFeatureValue(EObject object, EStructuralFeature feature, Object value, int position) {
        if (feature instanceof EAttribute attribute) {
            try {
                Values.check(attribute, value);
                helper.setValue(object, feature, value, position);
            } catch (RuntimeException e) {
                Values.report(problems, getLineNumber(), label(object), attribute, String.valueOf(value));
            }
        } else if (!feature.getEType().isInstance(value)) {
            problems.add(getLineNumber(), written(), "wrong-class", ((EObject) value).eClass().getName(), feature.getName(),
                    feature.getEType().getName());
        } else if (!feature.isMany() && object.eIsSet(feature)) {
            problems.add(getLineNumber(), Labels.of(object), "given-twice", feature.getName());
        } else {
            helper.setValue(object, feature, value, position);
        }
    }

    @Override
    protected void setValueFromId(EObject object, EReference reference, String ids) {
        references.add(object, reference, ids, getLineNumber());
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        String stray = text == null && !isError() ? new String(characters, start, length).strip() : "";
        if (!stray.isEmpty()) {
            problems.add(getLineNumber(), Labels.of(objects.peekEObject()), "stray-text", stray.substring(0, Math.min(stray.length(), 40)));
        } else {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void error(XMIException e) {
        // A type without a known namespace is reported as an unknown class.
        if (!(e instanceof PackageNotFoundException)) {
            problems.add(getLineNumber(), written(), "unexpected", String.valueOf(e.getMessage()));
        }
    }

    /** The element being read as it stands in the file. */
    private String written() {
        String id = attribs == null ? null : attribs.getValue("id");
        return "<" + (elements.isEmpty() ? "" : elements.peek()) + (id == null ? ">" : " id=\"" + id + "\">");
    }

    /** Label of the element being read; its identifier may not have been set yet. */
    private String label(EObject object) {
        return lines.containsKey(object) ? Labels.of(object) : Labels.of(object, attribs == null ? null : attribs.getValue("id"));
    }

    private String suggest(String word, List<String> known) {
        return problems.isWorthSuggesting() ? Suggestions.didYouMean(word, known) : "";
    }
}
