/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.JournaledFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.sirius.MainDiagrams;
import org.continuityworkbench.sirius.Arrangement;
import org.continuityworkbench.sirius.InterruptedSaves;
import org.continuityworkbench.sirius.PairedSaving;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.modelingproject.ModelingProject;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.business.api.session.SessionStatus;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** A deployment and its diagrams are made, saved and recovered together. */
class TogetherTest {

    /** What a killed process leaves: no code of ours runs after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aNewProjectGetsItsMainDiagramsOnce() throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("fresh");
        project.create(null);
        project.open(null);
        IFile file = project.getFile("bank.continuity");
        try (InputStream in = Platform.getBundle("org.continuityworkbench.examples")
                .getEntry("deployments/two-site-active-active.continuity")
                .openStream()) {
            file.create(in, true, null);
        }
        byte[] before = Files.readAllBytes(file.getLocation().toPath());
        MainDiagrams diagrams = new MainDiagrams();
        assertThat(diagrams.create(file.getFullPath().toString())).hasSize(3);
        assertThat(project.hasNature(ModelingProject.NATURE_ID)).isTrue();
        assertThat(Files.readAllBytes(file.getLocation().toPath())).isEqualTo(before);
        assertThat(Files.readString(project.getFile("representations.aird").getLocation().toPath())).contains("Operation phases");
        assertThat(diagrams.create(file.getFullPath().toString())).isEmpty();
        Session session = SessionManager.INSTANCE.getSession(
                URI.createPlatformResourceURI(project.getFullPath() + "/representations.aird", true), OpenSession.monitor());
        session.open(OpenSession.monitor());
        assertThat(DialectManager.INSTANCE.getAllRepresentationDescriptors(session)).hasSize(3)
                .noneMatch(each -> Arrangement.isThere(each.getRepresentation()));
        session.close(OpenSession.monitor());
        assertThatThrownBy(() -> diagrams.create("/fresh/none.continuity")).isInstanceOf(IOException.class)
                .hasMessageContaining("no such file");
        project.delete(true, true, null);
    }

    @Test
    void oneSaveWritesBothFilesAtOnce() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-standby")) {
            open.session.save(OpenSession.monitor());
            AtomicReference<Map<Path, byte[]>> written = new AtomicReference<>();
            use(open, contents -> {
                written.set(contents);
                new JournaledFiles().write(journal(), contents);
            });
            edit(open);
            open.session.save(OpenSession.monitor());
            assertThat(written.get().keySet().stream().map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("sample.continuity", "representations.aird");
            assertThat(open.session.getStatus()).isEqualTo(SessionStatus.SYNC);
            assertNew(open);
        }
    }

    @Test
    void aSaveThatFailsLeavesBothFilesAndTheChanges() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-standby")) {
            open.session.save(OpenSession.monitor());
            byte[] model = Files.readAllBytes(file(open, "sample.continuity"));
            byte[] diagrams = Files.readAllBytes(file(open, "representations.aird"));
            use(open, contents -> {
                throw new IOException("the disk is full");
            });
            edit(open);
            open.session.save(OpenSession.monitor());
            assertThat(Files.readAllBytes(file(open, "sample.continuity"))).isEqualTo(model);
            assertThat(Files.readAllBytes(file(open, "representations.aird"))).isEqualTo(diagrams);
            use(open, contents -> new JournaledFiles().write(journal(), contents));
            open.session.save(OpenSession.monitor());
            assertNew(open);
        }
    }

    @Test
    void theNextStartFinishesASaveThatWasKilledBetweenTheTwo() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-standby")) {
            open.session.save(OpenSession.monitor());
            byte[] diagrams = Files.readAllBytes(file(open, "representations.aird"));
            byte[] model = Files.readAllBytes(file(open, "sample.continuity"));
            use(open, contents -> new JournaledFiles(path -> {
                throw new Killed();
            }).write(journal(), contents));
            edit(open);
            assertThatThrownBy(() -> open.session.save(OpenSession.monitor())).isInstanceOf(Killed.class);
            assertThat(journal()).exists();
            boolean diagramsAreOld = java.util.Arrays.equals(Files.readAllBytes(file(open, "representations.aird")), diagrams);
            boolean modelIsOld = java.util.Arrays.equals(Files.readAllBytes(file(open, "sample.continuity")), model);
            assertThat(diagramsAreOld).as("one file is new, the other one old").isNotEqualTo(modelIsOld);

            open.session.close(OpenSession.monitor());
            Bundle bundle = Platform.getBundle("org.continuityworkbench.sirius");
            bundle.stop();
            bundle.start();
            assertThat(journal()).doesNotExist();
            ServiceReference<InterruptedSaves> told = bundle.getBundleContext().getServiceReference(InterruptedSaves.class);
            assertThat(bundle.getBundleContext().getService(told).told()).singleElement().asString().contains("has been finished")
                    .contains("*.bak");
            open.project.refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, null);
            open.open();
            assertNew(open);
        }
    }

    private static void use(OpenSession open, PairedSaving.Output output) {
        open.session.setSavingPolicy(new PairedSaving(open.session.getTransactionalEditingDomain(), output));
    }

    /** Changes the model and the representations. */
    private static void edit(OpenSession open) {
        open.run(() -> open.deployment().getSites().get(0).setName("Edited"));
        open.create("Topology", open.deployment());
    }

    private static void assertNew(OpenSession open) throws Exception {
        Deployment saved = DeploymentFiles.load(file(open, "sample.continuity")).model();
        assertThat(saved.getSites().get(0).getName()).isEqualTo("Edited");
        assertThat(DialectManager.INSTANCE.getAllRepresentationDescriptors(open.session).stream().map(DRepresentationDescriptor::getName))
                .contains("Topology");
        assertThat(Files.readString(file(open, "representations.aird"))).contains("Topology");
    }

    private static Path file(OpenSession open, String name) {
        return open.project.getFile(name).getLocation().toPath();
    }

    private static Path journal() {
        return Platform.getStateLocation(Platform.getBundle("org.continuityworkbench.sirius")).toPath().resolve("test.journal");
    }
}
