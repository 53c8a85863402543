/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

/** Hears what happens to one open deployment, in the UI thread. */
public interface SessionListener {

    /** The model has changed: a command was done, undone or redone, or the file was read again. Called once per command. */
    default void modelChanged(DeploymentSession session) {
        // nothing by default
    }

    /** {@link DeploymentSession#findings()} has another answer; follows a change after a short while, so that typing is not slowed down. */
    default void findingsChanged(DeploymentSession session) {
        // nothing by default
    }

    /** {@link DeploymentSession#dirty()} has another answer. */
    default void dirtyChanged(DeploymentSession session) {
        // nothing by default
    }

    /**
     * The file has changed on the disk while there are unsaved changes; {@link DeploymentSession#reload()} would take what is there now.
     */
    default void changedOnDisk(DeploymentSession session) {
        // nothing by default
    }

    /** The last user has released the session; it must not be used any more. */
    default void closed(DeploymentSession session) {
        // nothing by default
    }
}
