/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

/** Hears what happens to one open model, in the UI thread. */
public interface SessionListener {

    /** The model has changed: a command was done, undone or redone, or the file was read again. Called once per command. */
    default void modelChanged() {
        // nothing by default
    }

    /**
     * {@link DeploymentSession#findings()} has another answer; follows a change after a short while, so that typing is not slowed down.
     * Other models have no findings.
     */
    default void findingsChanged() {
        // nothing by default
    }

    /** {@link ModelSession#dirty()} has another answer. */
    default void dirtyChanged() {
        // nothing by default
    }

    /** The file has changed on the disk while there are unsaved changes; {@link ModelSession#reload} would take what is there now. */
    default void changedOnDisk() {
        // nothing by default
    }

    /** Nobody works on the model any more; it must not be used from now on. */
    default void closed() {
        // nothing by default
    }
}
