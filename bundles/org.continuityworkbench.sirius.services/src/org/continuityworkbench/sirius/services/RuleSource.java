/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;

/**
 * Gives the diagrams of a resource set other rules than the documented ones: whoever opens the models adds it to the adapters of the
 * resource set. For the thread that owns the models.
 */
public final class RuleSource extends AdapterImpl {

    private final Validator validator;
    private final Function<Deployment, ValidationSettings> settings;
    private int revision;

    /** @param settings how to check a deployment today */
    public RuleSource(Validator validator, Function<Deployment, ValidationSettings> settings) {
        this.validator = Objects.requireNonNull(validator);
        this.settings = Objects.requireNonNull(settings);
    }

    /** To be called when the settings have changed: findings are then made anew. */
    public void changed() {
        revision++;
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == RuleSource.class;
    }

    int revision() {
        return revision;
    }

    Validator validator() {
        return validator;
    }

    ValidationSettings settings(Deployment deployment) {
        return settings.apply(deployment);
    }

    static Optional<RuleSource> of(EObject element) {
        if (element.eResource() == null || element.eResource().getResourceSet() == null) {
            return Optional.empty();
        }
        for (Adapter adapter : element.eResource().getResourceSet().eAdapters()) {
            if (adapter instanceof RuleSource source) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
