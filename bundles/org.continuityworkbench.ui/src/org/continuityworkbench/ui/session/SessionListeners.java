/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.eclipse.core.runtime.ListenerList;

/** Tells all listeners of a session what one is told. */
final class SessionListeners implements SessionListener {

    private final ListenerList<SessionListener> all = new ListenerList<>();

    void add(SessionListener listener) {
        all.add(listener);
    }

    void remove(SessionListener listener) {
        all.remove(listener);
    }

    @Override
    public void modelChanged() {
        all.forEach(SessionListener::modelChanged);
    }

    @Override
    public void findingsChanged() {
        all.forEach(SessionListener::findingsChanged);
    }

    @Override
    public void dirtyChanged() {
        all.forEach(SessionListener::dirtyChanged);
    }

    @Override
    public void changedOnDisk() {
        all.forEach(SessionListener::changedOnDisk);
    }

    @Override
    public void closed() {
        all.forEach(SessionListener::closed);
        all.clear();
    }
}
