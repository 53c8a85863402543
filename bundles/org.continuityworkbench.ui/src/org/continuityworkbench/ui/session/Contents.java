/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Moves what is in one element into another of the same class, which keeps its identity. */
final class Contents {

    private Contents() {
    }

    /** Gives the target all values and children of the source, in place of its own. */
    static void move(EObject source, EObject target) {
        Collection<EStructuralFeature.Setting> uses = EcoreUtil.UsageCrossReferencer.find(source, source);
        for (EStructuralFeature feature : target.eClass().getEAllStructuralFeatures()) {
            if (feature.isChangeable() && !feature.isDerived()) {
                move(source, target, feature);
            }
        }
        uses.forEach(use -> EcoreUtil.replace(use, source, target));
    }

    @SuppressWarnings("unchecked")
    private static void move(EObject source, EObject target, EStructuralFeature feature) {
        if (feature.isMany()) {
            List<Object> values = (List<Object>) target.eGet(feature);
            List<Object> wanted = new ArrayList<>((List<Object>) source.eGet(feature));
            if (!values.isEmpty() || !wanted.isEmpty()) {
                values.clear();
                values.addAll(wanted);
            }
        } else if (source.eIsSet(feature)) {
            target.eSet(feature, source.eGet(feature));
        } else if (target.eIsSet(feature)) {
            target.eUnset(feature);
        }
    }
}
