/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * The references of a metamodel that lead from containers to elements of one class, at whatever depth. Who looks for such elements passes
 * over the rest of the model, which is most of it. Immutable, safe for any thread.
 */
public final class Containments {

    /** Follows from the metamodel alone. */
    private static final Map<EClass, Containments> KNOWN = new ConcurrentHashMap<>();

    private final Set<EReference> ways = new HashSet<>();

    private Containments(EClass type) {
        List<EClass> classes = type.getEPackage().getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .toList();
        Set<EClass> found = new HashSet<>();
        found.add(type);
        boolean more = true;
        while (more) {
            more = false;
            for (EClass owner : classes) {
                for (EReference way : owner.getEAllContainments()) {
                    if (!ways.contains(way) && found.stream().anyMatch(wanted -> mayHold(way, wanted, classes))) {
                        ways.add(way);
                        found.add(owner);
                        more = true;
                    }
                }
            }
        }
    }

    /** Some class may be both what the reference holds and what is wanted. */
    private static boolean mayHold(EReference way, EClass wanted, List<EClass> classes) {
        return classes.stream().anyMatch(known -> way.getEReferenceType().isSuperTypeOf(known) && wanted.isSuperTypeOf(known));
    }

    /** The ways to elements of a class; classes of other packages are taken to be nowhere. */
    public static Containments of(EClass type) {
        return KNOWN.computeIfAbsent(type, Containments::new);
    }

    /** Visits what may be of the class, in the order of the model, and what may hold such elements. */
    public void forEachIn(EObject container, Consumer<EObject> visitor) {
        for (EReference feature : container.eClass().getEAllContainments()) {
            if (ways.contains(feature) && container.eIsSet(feature)) {
                if (feature.isMany()) {
                    ((List<?>) container.eGet(feature)).forEach(child -> visit((EObject) child, visitor));
                } else {
                    visit((EObject) container.eGet(feature), visitor);
                }
            }
        }
    }

    private void visit(EObject child, Consumer<EObject> visitor) {
        visitor.accept(child);
        forEachIn(child, visitor);
    }
}
