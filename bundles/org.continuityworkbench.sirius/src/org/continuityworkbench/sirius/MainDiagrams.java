/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.diagrams.ProjectDiagrams;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.modelingproject.ModelingProject;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.factory.SessionFactory;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;

/** Makes a modeling project with the topology, the data flow of the first data source, and the operation phases. */
public final class MainDiagrams implements ProjectDiagrams {

    private static final PackageTexts TEXTS = PackageTexts.of(MainDiagrams.class);
    private static final String VIEWPOINT = "Continuity";

    private final IProgressMonitor monitor = new NullProgressMonitor();

    @Override
    public List<String> create(String deployment) throws IOException {
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(deployment));
        if (!file.exists()) {
            throw new IOException(TEXTS.get("create.missing", deployment));
        }
        IFile representations = file.getProject().getFile(ModelingProject.DEFAULT_REPRESENTATIONS_FILE_NAME);
        if (representations.exists()) {
            return List.of();
        }
        try {
            List<String> made = create(file, URI.createPlatformResourceURI(representations.getFullPath().toString(), true));
            addNature(file.getProject());
            return made;
        } catch (CoreException | RuntimeException e) {
            throw new IOException(TEXTS.get("create.failed", deployment, e.getMessage()), e);
        }
    }

    private List<String> create(IFile file, URI representations) throws CoreException, IOException {
        Session session = SessionFactory.INSTANCE.createSession(representations, monitor);
        session.open(monitor);
        try {
            URI model = URI.createPlatformResourceURI(file.getFullPath().toString(), true);
            change(session, () -> session.addSemanticResource(model, monitor));
            Optional<Deployment> deployment = session.getSemanticResources().stream().map(Resource::getContents)
                    .filter(all -> !all.isEmpty()).map(all -> all.get(0)).filter(Deployment.class::isInstance).map(Deployment.class::cast)
                    .findFirst();
            if (deployment.isEmpty()) {
                throw new IOException(TEXTS.get("create.empty", file.getFullPath()));
            }
            Viewpoint viewpoint = ViewpointRegistry.getInstance().getViewpoints().stream().filter(each -> each.getName().equals(VIEWPOINT))
                    .findFirst().orElseThrow(() -> new IllegalStateException(TEXTS.get("create.viewpoint")));
            change(session, () -> session.createView(viewpoint, List.of(deployment.get()), false, monitor));
            List<String> made = new ArrayList<>();
            change(session, () -> {
                made.add(add(session, "Topology", deployment.get(), TEXTS.get("diagram.Topology")));
                Deployments.dataSources(deployment.get()).findFirst()
                        .ifPresent(source -> made.add(add(session, "DataFlow", source, TEXTS.get("diagram.DataFlow",
                                Deployments.label(source)))));
                made.add(add(session, "OperationPhases", deployment.get(), TEXTS.get("diagram.OperationPhases")));
            });
            session.save(monitor);
            return made;
        } finally {
            session.close(monitor);
        }
    }

    private String add(Session session, String description, EObject element, String name) {
        RepresentationDescription found = DialectManager.INSTANCE
                .getAvailableRepresentationDescriptions(session.getSelectedViewpoints(false), element).stream()
                .filter(each -> each.getName().equals(description)).findFirst().orElseThrow();
        DialectManager.INSTANCE.createRepresentation(name, element, found, session, monitor);
        return name;
    }

    private static void change(Session session, Runnable change) {
        RuntimeException[] failure = new RuntimeException[1];
        session.getTransactionalEditingDomain().getCommandStack().execute(new RecordingCommand(session.getTransactionalEditingDomain()) {
            @Override
            protected void doExecute() {
                try {
                    change.run();
                } catch (RuntimeException e) {
                    failure[0] = e;
                }
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** Shows the representations under their model in the explorer of Sirius. */
    private void addNature(IProject project) throws CoreException {
        if (!project.hasNature(ModelingProject.NATURE_ID)) {
            IProjectDescription description = project.getDescription();
            String[] natures = Arrays.copyOf(description.getNatureIds(), description.getNatureIds().length + 1);
            natures[natures.length - 1] = ModelingProject.NATURE_ID;
            description.setNatureIds(natures);
            project.setDescription(description, monitor);
        }
    }
}
