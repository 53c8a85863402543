/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/** The kinds of model files: their root class and the versioned namespace of their metamodel. */
enum ModelKind {

    DEPLOYMENT(TopologyPackage.eINSTANCE, TopologyPackage.Literals.DEPLOYMENT, "deployment", ".continuity"),
    SCENARIO(ScenarioPackage.eINSTANCE, ScenarioPackage.Literals.SCENARIO, "scenario", ".scenario");

    private final EPackage metamodel;
    private final EClass root;
    private final String noun;
    private final String extension;

    ModelKind(EPackage metamodel, EClass root, String noun, String extension) {
        this.metamodel = metamodel;
        this.root = root;
        this.noun = noun;
        this.extension = extension;
    }

    EPackage metamodel() {
        return metamodel;
    }

    EClass root() {
        return root;
    }

    /** What people call such a model. */
    String noun() {
        return Messages.get("kind." + noun);
    }

    String extension() {
        return extension;
    }

    /** Namespace without its version, with the slash at its end. */
    String family() {
        String uri = metamodel.getNsURI();
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    /** Version that this release writes, for example {@code 1.0}. */
    String version() {
        String uri = metamodel.getNsURI();
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The kind that a namespace of any version belongs to; null for a foreign namespace. */
    static ModelKind ofNamespace(String uri) {
        for (ModelKind kind : values()) {
            if (uri != null && uri.startsWith(kind.family())) {
                return kind;
            }
        }
        return null;
    }

    /** The kind with exactly this namespace; null if there is none. */
    static ModelKind ofCurrentNamespace(String uri) {
        ModelKind kind = ofNamespace(uri);
        return kind != null && kind.metamodel.getNsURI().equals(uri) ? kind : null;
    }
}
