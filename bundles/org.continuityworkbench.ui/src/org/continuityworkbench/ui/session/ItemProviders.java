/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.continuityworkbench.model.scenario.provider.ScenarioItemProviderAdapterFactory;
import org.continuityworkbench.model.topology.provider.TopologyItemProviderAdapterFactory;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.emf.edit.provider.resource.ResourceItemProviderAdapterFactory;

/** Editing domains with the item providers of the metamodels. */
final class ItemProviders {

    private ItemProviders() {
    }

    static AdapterFactoryEditingDomain newDomain() {
        ComposedAdapterFactory factory = new ComposedAdapterFactory();
        factory.addAdapterFactory(new ResourceItemProviderAdapterFactory());
        factory.addAdapterFactory(new TopologyItemProviderAdapterFactory());
        factory.addAdapterFactory(new ScenarioItemProviderAdapterFactory());
        factory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        RecordedHistory history = new RecordedHistory();
        AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(factory, history);
        history.record(domain.getResourceSet());
        return domain;
    }

    static void dispose(AdapterFactoryEditingDomain domain) {
        ((ComposedAdapterFactory) domain.getAdapterFactory()).dispose();
    }
}
