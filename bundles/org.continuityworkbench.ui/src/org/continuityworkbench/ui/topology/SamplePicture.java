/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import org.continuityworkbench.diagram.topology.TopologyScene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The picture of a small deployment that nobody sees: the layout engine takes a second to load its classes and fonts, and to become quick.
 */
public final class SamplePicture {

    private static final int SITES = 4;
    private static final int CONCENTRATORS = 12;
    private static final int TIMES = 3;

    private SamplePicture() {
    }

    /** Lays it out a few times; stops between two times where that is wanted. For any thread. */
    public static void layOut(IProgressMonitor monitor) {
        Deployment deployment = deployment();
        for (int i = 0; i < TIMES && !monitor.isCanceled(); i++) {
            TopologyScene.of(deployment);
        }
    }

    private static Deployment deployment() {
        TopologyFactory factory = TopologyFactory.eINSTANCE;
        Deployment deployment = factory.createDeployment();
        for (int i = 0; i < SITES; i++) {
            Site site = factory.createSite();
            site.setId("s" + i);
            deployment.getSites().add(site);
            for (int k = 0; k < CONCENTRATORS; k++) {
                InteractionConcentrator concentrator = factory.createInteractionConcentrator();
                concentrator.setId("c" + i + "-" + k);
                InteractionDatabase database = factory.createInteractionDatabase();
                database.setId("d" + i + "-" + k);
                site.getConcentrators().add(concentrator);
                site.getInteractionDatabases().add(database);
                // every other one writes into another site
                concentrator.setDatabase(k % 2 == 0 || i == 0 ? database : deployment.getSites().get(i - 1).getInteractionDatabases()
                        .get(k));
            }
        }
        return deployment;
    }
}
