/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.FileProblemException;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

/** A model that is being edited, with its file and one history of everything that is done to it. For the UI thread only. */
public interface ModelSession {

    /** The file that was opened. */
    IFile file();

    /** Root of the model; always the same object. */
    EObject root();

    /** Editing domain whose command stack is the history of everything. */
    AdapterFactoryEditingDomain domain();

    /**
     * Changes the model by plain code, as one step that can be undone. The code must change this model only.
     *
     * @param label what the step is called in the menu
     */
    void execute(String label, Runnable change);

    /** Are there changes that are not in the file? */
    boolean dirty();

    /**
     * Writes the model to its file, so that a crash never leaves half a file.
     *
     * @throws FileProblemException if that fails; the file is as it was
     */
    void save() throws FileProblemException;

    /**
     * Takes what is in the file now, as a step that can be undone, as soon as it is read.
     *
     * @param failed told if the file cannot be read; the model is as it was
     */
    void reload(Consumer<FileProblemException> failed);

    /** Adds a listener; adding it twice has no effect. */
    void addListener(SessionListener listener);

    void removeListener(SessionListener listener);

    /** What was left unsaved when the product ended without closing the file; empty if all was well. */
    Optional<Recovery> recovery();
}
