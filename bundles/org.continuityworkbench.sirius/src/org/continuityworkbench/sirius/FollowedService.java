/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.util.Optional;

import org.continuityworkbench.platform.ChangingService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A service of the workbench, which may come and go.
 *
 * @param <S> its interface
 */
public final class FollowedService<S extends ChangingService> implements AutoCloseable {

    private final ServiceTracker<S, S> tracker;

    /**
     * Follows the service from {@link #open} until this is closed, or the plug-in of the context stops.
     *
     * @param changed called when the service comes, goes or answers otherwise, in any thread
     */
    public FollowedService(BundleContext context, Class<S> service, Runnable changed) {
        tracker = new ServiceTracker<>(context, service, null) {

            @Override
            public S addingService(ServiceReference<S> reference) {
                S added = super.addingService(reference);
                added.addListener(changed);
                changed.run();
                return added;
            }

            @Override
            public void removedService(ServiceReference<S> reference, S removed) {
                removed.removeListener(changed);
                super.removedService(reference, removed);
                changed.run();
            }
        };
    }

    /** Begins to follow; {@code changed} is called at once if the service is there. */
    public void open() {
        tracker.open();
    }

    /** The service; empty where there is no workbench. */
    public Optional<S> get() {
        return Optional.ofNullable(tracker.getService());
    }

    @Override
    public void close() {
        tracker.close();
    }
}
