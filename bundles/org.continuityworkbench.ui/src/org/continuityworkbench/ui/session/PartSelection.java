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
import org.eclipse.jface.util.SafeRunnable;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What a part of the window has selected, for all other parts. For the thread of the window. */
public abstract class PartSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** Keeps the selection and tells everybody, one after the other; who fails keeps nobody else from hearing it. */
    protected void select(IStructuredSelection now) {
        selection = now;
        announce(listeners);
    }

    /** Tells the selection. */
    protected final void announce(ListenerList<ISelectionChangedListener> audience) {
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        audience.forEach(listener -> SafeRunnable.run(() -> listener.selectionChanged(event)));
    }

    @Override
    public final IStructuredSelection getSelection() {
        return selection;
    }

    @Override
    public final void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public final void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
