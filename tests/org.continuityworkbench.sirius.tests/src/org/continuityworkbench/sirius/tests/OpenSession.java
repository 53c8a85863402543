/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.tests;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.factory.SessionFactory;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;

/** A project with a sample deployment, open in a Sirius session. */
final class OpenSession implements AutoCloseable {

    private static int count;

    final IProject project;
    Session session;

    OpenSession(String example) throws CoreException, IOException {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("project" + ++count);
        project.create(monitor());
        project.open(monitor());
        String path = "deployments/" + example + ".continuity";
        try (InputStream in = Platform.getBundle("org.continuityworkbench.examples").getEntry(path).openStream()) {
            project.getFile("sample.continuity").create(in, true, monitor());
        }
        open();
        URI model = URI.createPlatformResourceURI(project.getName() + "/sample.continuity", true);
        run(() -> session.addSemanticResource(model, monitor()));
        Viewpoint viewpoint = ViewpointRegistry.getInstance().getViewpoints().stream().filter(each -> each.getName().equals("Continuity"))
                .findFirst().orElseThrow(() -> new AssertionError("Sirius could not load continuity.odesign, see the log"));
        run(() -> session.createView(viewpoint, List.of(deployment()), monitor()));
    }

    void open() throws CoreException {
        URI uri = URI.createPlatformResourceURI(project.getName() + "/representations.aird", true);
        session = SessionFactory.INSTANCE.createSession(uri, monitor());
        session.open(monitor());
    }

    void reopen() throws CoreException {
        session.close(monitor());
        open();
    }

    Deployment deployment() {
        return (Deployment) session.getSemanticResources().iterator().next().getContents().get(0);
    }

    byte[] bytes() throws IOException {
        return DeploymentFiles.toBytes(deployment());
    }

    DRepresentation create(String name, EObject element) {
        RepresentationDescription description = DialectManager.INSTANCE
                .getAvailableRepresentationDescriptions(session.getSelectedViewpoints(false), element).stream()
                .filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
        DRepresentation[] created = new DRepresentation[1];
        run(() -> created[0] = DialectManager.INSTANCE.createRepresentation(name, element, description, session, monitor()));
        refresh(created[0]);
        return created[0];
    }

    void refresh(DRepresentation representation) {
        run(() -> DialectManager.INSTANCE.refresh(representation, monitor()));
    }

    IDiagramCommandFactory commands() {
        return (IDiagramCommandFactory) DiagramCommandFactoryService.getInstance().getNewProvider().getCommandFactory(domain());
    }

    void execute(Command command) {
        domain().getCommandStack().execute(command);
    }

    void undo() {
        domain().getCommandStack().undo();
    }

    void run(Runnable change) {
        RuntimeException[] failure = new RuntimeException[1];
        execute(new RecordingCommand(domain()) {
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

    private TransactionalEditingDomain domain() {
        return session.getTransactionalEditingDomain();
    }

    static IProgressMonitor monitor() {
        return new NullProgressMonitor();
    }

    @Override
    public void close() throws CoreException {
        session.close(monitor());
        project.delete(true, true, monitor());
    }
}
