/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.continuityworkbench.model.topology.Identified;
import org.eclipse.emf.ecore.EObject;

/** Readable identifiers that no other element of a model has. Stateless. */
public final class Identifiers {

    private Identifiers() {
    }

    /**
     * An identifier that is free in the model of the element: the words, in lower case and joined by hyphens, with a number behind them
     * where they alone are taken.
     *
     * @param element any element of the model; it is not changed
     * @param words   what the identifier shall say; characters other than letters of the Latin alphabet and digits become hyphens
     */
    public static String fresh(EObject element, String words) {
        String base = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (base.isEmpty() || !Character.isLetter(base.charAt(0))) {
            base = base.isEmpty() ? "x" : "x-" + base;
        }
        Set<String> used = used(element);
        String id = base;
        for (int i = 2; used.contains(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static Set<String> used(EObject element) {
        EObject root = element;
        while (root.eContainer() != null) {
            root = root.eContainer();
        }
        Set<String> used = new HashSet<>();
        if (root instanceof Identified identified) {
            used.add(identified.getId());
        }
        root.eAllContents().forEachRemaining(part -> {
            if (part instanceof Identified identified) {
                used.add(identified.getId());
            }
        });
        return used;
    }
}
