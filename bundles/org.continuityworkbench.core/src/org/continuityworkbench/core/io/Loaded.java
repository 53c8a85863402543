/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/**
 * A model that was read from a file, with what is known about the file. The model belongs to a {@link ContinuityResource}; its use is for
 * one thread at a time, as with all EMF models.
 *
 * @param <T> class of the root
 */
public final class Loaded<T extends EObject> {

    private final T model;
    private final String file;
    private final ContinuityResource resource;
    private final List<Problem> problems;

    Loaded(T model, String file, ContinuityResource resource, List<Problem> problems) {
        this.model = model;
        this.file = file;
        this.resource = resource;
        this.problems = problems;
    }

    /** The root of the model. */
    public T model() {
        return model;
    }

    /** File or stream as the caller named it. */
    public String file() {
        return file;
    }

    /** Line on which an element starts, counted from 1; 0 for an element that was not in the file. */
    public int lineOf(EObject element) {
        return resource.lineOf(element);
    }

    /** Version of the file if it was an older one and was brought to the present version; the file itself was not changed. */
    public Optional<String> migratedFrom() {
        return Optional.ofNullable(resource.migratedFrom());
    }

    /** What keeps engines from working with the model, by line; always empty for a model from {@code load}, see {@link ModelFiles#open}. */
    public List<Problem> problems() {
        return problems;
    }
}
