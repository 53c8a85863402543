/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.List;

import org.continuityworkbench.diagram.topology.TopologyScene;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Lays out a small picture and reads some icons once after the start, at the lowest priority: the layout engine and the reader of icons
 * take a second to load their classes and fonts, which nobody should wait for who opens the first deployment.
 */
public final class LayoutWarmUp implements IStartup {

    private static final int SITES = 4;
    private static final int CONCENTRATORS = 12;
    private static final int TIMES = 3;
    private static final int ZOOM = 100;

    @Override
    public void earlyStartup() {
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        List<ImageDescriptor> icons = List.of(shared.getImageDescriptor(ISharedImages.IMG_OBJS_ERROR_TSK),
                shared.getImageDescriptor(ISharedImages.IMG_OBJS_WARN_TSK), shared.getImageDescriptor(ISharedImages.IMG_OBJS_INFO_TSK));
        Job job = Job.createSystem(Messages.drawing, monitor -> {
            Deployment deployment = deployment();
            for (int i = 0; i < TIMES && !monitor.isCanceled(); i++) {
                TopologyScene.of(deployment);
            }
            icons.forEach(icon -> icon.getImageData(ZOOM));
            return Status.OK_STATUS;
        });
        job.setPriority(Job.DECORATE);
        job.schedule();
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
