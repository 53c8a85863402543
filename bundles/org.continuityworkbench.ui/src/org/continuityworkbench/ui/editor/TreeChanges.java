/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.TreeItem;

/**
 * What a tree of model elements has to show anew, as the item providers tell it. A tree that refreshes only this takes the same time
 * whatever the size of the model.
 */
final class TreeChanges implements INotifyChangedListener {

    /** From so many siblings on, one that has moved is taken out and put in again. */
    private static final int MANY = 100;
    /** Up to so many items are taken out or put in one by one. */
    private static final int FEW = 20;

    private final IChangeNotifier notifier;
    private final Set<Object> contents = new LinkedHashSet<>();
    private final Set<Object> labels = new LinkedHashSet<>();

    /** Begins to collect changes. */
    TreeChanges(AdapterFactory factory) {
        notifier = (IChangeNotifier) factory;
        notifier.addListener(this);
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (notification instanceof IViewerNotification change) {
            Object element = change.getElement() == null ? change.getNotifier() : change.getElement();
            if (change.isContentRefresh()) {
                contents.add(element);
            } else if (change.isLabelUpdate()) {
                labels.add(element);
            }
        }
    }

    /** Shows what has changed since this was called last. */
    void show(TreeViewer viewer) {
        List<Object> parents = List.copyOf(contents);
        labels.removeAll(contents);
        List<Object> renamed = List.copyOf(labels);
        contents.clear();
        labels.clear();
        if (!parents.isEmpty()) {
            viewer.getControl().setRedraw(false);
            parents.forEach(parent -> show(viewer, parent));
            viewer.getControl().setRedraw(true);
        }
        viewer.update(renamed.toArray(), null);
    }

    /** Removes and inserts single items where that is enough: to shift hundreds of them by one takes too long. */
    private static void show(TreeViewer viewer, Object parent) {
        List<Object> wanted = List.of(((ITreeContentProvider) viewer.getContentProvider()).getChildren(parent));
        List<Object> shown = shown(viewer, parent);
        if (shown == null) {
            viewer.refresh(parent);
            return;
        }
        viewer.update(parent, null);
        Set<Object> gone = new LinkedHashSet<>(shown);
        wanted.forEach(gone::remove);
        if (gone.size() > FEW || wanted.size() - shown.size() + gone.size() > FEW) {
            viewer.refresh(parent);
            return;
        }
        // below this parent only: what was moved has another place already
        viewer.remove(parent, gone.toArray());
        shown.removeAll(gone);
        if (wanted.size() < MANY && !wanted.stream().filter(shown::contains).toList().equals(shown)) {
            viewer.refresh(parent); // another order
            return;
        }
        IStructuredSelection selected = viewer.getStructuredSelection();
        Set<Object> open = new LinkedHashSet<>(List.of(viewer.getExpandedElements()));
        for (int i = 0; i < wanted.size(); i++) {
            Object next = wanted.get(i);
            while (i < shown.size() && shown.get(i) != next && shown.contains(next)) {
                Object moved = i + 1 < shown.size() && shown.get(i + 1) == next ? shown.get(i) : next;
                viewer.remove(parent, new Object[] {moved});
                shown.remove(moved);
            }
            if (i >= shown.size() || shown.get(i) != next) {
                viewer.insert(parent, next, i);
                viewer.setExpandedState(next, open.contains(next));
                shown.add(i, next);
            }
        }
        if (!viewer.getStructuredSelection().equals(selected) && ((List<?>) selected.toList()).stream().anyMatch(wanted::contains)) {
            viewer.setSelection(selected);
        }
    }

    /** The children that a tree shows below an element; null if it never made items for them. */
    private static List<Object> shown(TreeViewer viewer, Object parent) {
        if (!(viewer.testFindItem(parent) instanceof TreeItem item)) {
            return null;
        }
        List<Object> shown = new ArrayList<>();
        for (TreeItem child : item.getItems()) {
            shown.add(child.getData());
        }
        return shown.isEmpty() || shown.contains(null) ? null : shown;
    }

    /** Ends. */
    void dispose() {
        notifier.removeListener(this);
    }
}
