/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

/** Hears about a model that is being edited, whatever it is a model of. In the UI thread. */
public interface ModelListener {

    /** A command was done, undone or redone, or the file was read again. Called once per command. */
    void modelChanged();

    /** Nobody works on the model any more; it must not be used from now on. */
    default void modelClosed() {
        // nothing by default
    }
}
