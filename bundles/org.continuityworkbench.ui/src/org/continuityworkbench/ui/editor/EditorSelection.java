/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.util.SafeRunnable;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selection of the editor, the same for all its pages. */
final class EditorSelection implements IPostSelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();

    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** Sets and announces the selection. */
    void set(List<?> elements) {
        setSelection(new StructuredSelection(elements));
    }

    @Override
    public IStructuredSelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection wanted) {
        if (!(wanted instanceof IStructuredSelection structured) || structured.equals(selection)) {
            return;
        }
        selection = structured;
        announce(listeners);
        announce(postListeners);
    }

    private void announce(ListenerList<ISelectionChangedListener> audience) {
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        audience.forEach(listener -> SafeRunnable.run(() -> listener.selectionChanged(event)));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.add(listener);
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.remove(listener);
    }
}
