/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Compares elements by where a walk over their models meets them. */
final class ModelOrder {

    private final List<? extends EObject> roots;

    /** @param roots the models, in the order of the walk */
    ModelOrder(List<? extends EObject> roots) {
        this.roots = roots;
    }

    /** True if the element is in one of the models. */
    boolean contains(EObject element) {
        EObject root = element;
        while (root.eContainer() != null) {
            root = root.eContainer();
        }
        return indexOf(root) >= 0;
    }

    /** Negative if the first element comes first; both must be in the models. */
    int compare(EObject a, EObject b) {
        if (a == b) {
            return 0;
        }
        List<EObject> pathA = path(a);
        List<EObject> pathB = path(b);
        if (pathA.get(0) != pathB.get(0)) {
            return Integer.compare(indexOf(pathA.get(0)), indexOf(pathB.get(0)));
        }
        int common = 1;
        while (common < pathA.size() && common < pathB.size() && pathA.get(common) == pathB.get(common)) {
            common++;
        }
        if (common == pathA.size() || common == pathB.size()) {
            return Integer.compare(pathA.size(), pathB.size());
        }
        return compareSiblings(pathA.get(common), pathB.get(common));
    }

    private static int compareSiblings(EObject a, EObject b) {
        EReference featureA = a.eContainmentFeature();
        EReference featureB = b.eContainmentFeature();
        EObject parent = a.eContainer();
        if (featureA != featureB) {
            List<EReference> features = parent.eClass().getEAllContainments();
            return Integer.compare(features.indexOf(featureA), features.indexOf(featureB));
        }
        for (Object sibling : (List<?>) parent.eGet(featureA)) {
            if (sibling == a || sibling == b) {
                return sibling == a ? -1 : 1;
            }
        }
        throw new IllegalStateException("a container does not know its contents");
    }

    private int indexOf(EObject root) {
        for (int i = 0; i < roots.size(); i++) {
            if (roots.get(i) == root) {
                return i;
            }
        }
        return -1;
    }

    private static List<EObject> path(EObject element) {
        List<EObject> path = new ArrayList<>();
        for (EObject at = element; at != null; at = at.eContainer()) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }
}
