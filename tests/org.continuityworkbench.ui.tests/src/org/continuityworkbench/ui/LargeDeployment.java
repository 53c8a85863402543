/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Files that are larger than what most people will ever have. */
public final class LargeDeployment {

    private LargeDeployment() {
    }

    /** A file in the project with the four-site sample many times over. */
    public static IFile in(WorkbenchFixture fixture, int times) throws Exception {
        IFile file = fixture.importExample("four-site-active-active");
        Path path = Path.of(file.getLocationURI());
        Deployment all = DeploymentFiles.load(path).model();
        for (int copy = 2; copy <= times; copy++) {
            Deployment more = DeploymentFiles.load(path).model();
            String suffix = "-" + copy;
            more.eAllContents().forEachRemaining(element -> {
                if (element instanceof Identified identified) {
                    identified.setId(identified.getId() + suffix);
                }
            });
            for (EReference feature : more.eClass().getEAllContainments()) {
                // what a company wants to achieve does not grow with its sites
                if (feature.isMany() && feature != TopologyPackage.Literals.DEPLOYMENT__OBJECTIVES) {
                    addAll(all, feature, more);
                }
            }
        }
        DeploymentFiles.save(all, path);
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }

    @SuppressWarnings("unchecked")
    private static void addAll(Deployment all, EReference feature, Deployment more) {
        ((List<EObject>) all.eGet(feature)).addAll(new ArrayList<>((List<EObject>) more.eGet(feature)));
    }
}
