/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Hears of every change to a model and to whatever its elements refer to, such as an element that was taken out and is still named by
 * others. One adapter serves all elements, so that an element costs no more than the place for it.
 */
final class ModelObserver implements Adapter {

    private final Changes changes;

    /** Takes changes, once the model shows them. */
    interface Changes {

        /** An element is observed from now on. */
        void observed(EObject element);

        /** A feature has other values; containments are reported besides. */
        void featureChanged(EObject element, EStructuralFeature feature, Object before, Object after);

        /** An element has come into a container, or has left one. */
        void containerChanged(EObject element);

        /** An element has another place among its siblings. */
        void placeChanged(EObject element);
    }

    ModelObserver(Changes changes) {
        this.changes = changes;
    }

    /** Observes an element and all that can be reached from it. */
    void observe(EObject start) {
        Deque<EObject> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            EObject element = open.pop();
            if (!element.eAdapters().contains(this)) {
                element.eAdapters().add(this);
                changes.observed(element);
                reach(element, open);
            }
        }
    }

    /** Leaves alone what {@link #observe} has reached. */
    void release(EObject start) {
        Deque<EObject> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            EObject element = open.pop();
            if (element.eAdapters().remove(this)) {
                reach(element, open);
            }
        }
    }

    private static void reach(EObject element, Deque<EObject> open) {
        element.eContents().forEach(open::push);
        element.eCrossReferences().forEach(open::push);
        if (element.eContainer() != null) {
            open.push(element.eContainer());
        }
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (notification.isTouch() || !(notification.getNotifier() instanceof EObject element)
                || !(notification.getFeature() instanceof EStructuralFeature feature)) {
            return;
        }
        boolean moved = notification.getEventType() == Notification.MOVE;
        // a move has the old position in place of an old value
        Object before = moved ? null : notification.getOldValue();
        Object after = moved ? null : notification.getNewValue();
        List<EObject> old = Values.elements(before);
        List<EObject> now = Values.elements(after);
        now.forEach(this::observe);
        changes.featureChanged(element, feature, before, after);
        if (feature instanceof EReference reference && reference.isContainment()) {
            old.forEach(changes::containerChanged);
            now.forEach(changes::containerChanged);
            if (moved && notification.getNewValue() instanceof EObject sibling) {
                changes.placeChanged(sibling);
            }
        }
    }

    @Override
    public Notifier getTarget() {
        return null;
    }

    @Override
    public void setTarget(Notifier target) {
        // one adapter for all elements has no target of its own
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == this;
    }
}
