/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.continuityworkbench.ui.LargeDeployment;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.ui.problems.FindingMarkers;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Validator;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/** Another editor holds the model, as that of a diagram does. */
class OtherEditorTest {

    private static final String TWICE = "Open in two editors";

    /** Has a model of its own, with a history of its own. */
    private static final class Other implements OpenDeployment {

        private final IFile file;
        private final Deployment deployment;
        private final AdapterFactoryEditingDomain domain = ItemProviders.newDomain();

        Other(IFile file) throws Exception {
            this.file = file;
            deployment = DeploymentFiles.load(Path.of(file.getLocationURI())).model();
            domain.getResourceSet().getResources().add(deployment.eResource());
        }

        @Override
        public String file() {
            return file.getFullPath().toString();
        }

        @Override
        public Deployment deployment() {
            return deployment;
        }

        @Override
        public void execute(String label, Runnable change) {
            domain.getCommandStack().execute(new AbstractCommand(label) {
                @Override
                protected boolean prepare() {
                    return true;
                }

                @Override
                public void execute() {
                    change.run();
                }

                @Override
                public void redo() {
                    change.run();
                }
            });
        }

        @Override
        public boolean reveal(EObject element) {
            return false;
        }
    }

    @Test
    void aLargeModelIsCheckedWithoutBlockingTheWindow() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            Other other = new Other(LargeDeployment.in(fixture, 8));
            fixture.begin();
            fixture.act(() -> {
                sessions(fixture).activate(sessions(fixture).join(other).orElseThrow());
                assertThat(fixture.session().checkedOnce()).isFalse();
            });
            DeploymentSession session = fixture.session();
            assertThat(session.checked()).isTrue();
            assertThat(texts(session)).isNotEmpty().isEqualTo(batch(fixture, session));
            fixture.act(() -> other.execute("rename", () -> other.deployment().getSites().get(0).getConcentrators().clear()));
            assertThat(texts(session)).isEqualTo(batch(fixture, session));
            sessions(fixture).leave(session);
        }
    }

    @Test
    void whoAsksForTheFindingsAtOnceGetsThem() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            DeploymentSession session = sessions(fixture).join(new Other(fixture.importExample("two-site-active-active-broken")))
                    .orElseThrow();
            assertThat(session.findings().findings()).isEmpty();
            assertThat(session.findingsNow().findings()).isNotEmpty().isEqualTo(session.findings().findings());
            assertThat(session.checked()).isTrue();
            sessions(fixture).leave(session);
        }
    }

    @Test
    void aFileThatIsOpenTwiceIsToldOfAndHasTheMarkersOfWhatWasUsedLast() throws Exception {
        try (WorkbenchFixture fixture = WorkbenchFixture.open("two-site-active-active-broken")) {
            DeploymentSession own = fixture.session();
            Other other = new Other(own.file());
            assertThat(notice(fixture)).isEmpty();
            fixture.act(() -> sessions(fixture).activate(sessions(fixture).join(other).orElseThrow()));
            DeploymentSession session = fixture.session();
            assertThat(session).isNotSameAs(own);
            fixture.screenshot("open-in-two-editors", notice(fixture).orElseThrow());
            fixture.act(notice(fixture).orElseThrow()::close);
            // the window came to the front again with its editor
            fixture.act(() -> sessions(fixture).activate(session));
            assertThat(sessions(fixture).find(own.file())).hasValue(session);
            int before = markers(own.file());
            assertThat(before).isEqualTo(own.findings().findings().size());

            fixture.act(() -> other.execute("remove", () -> other.deployment().getSites().clear()));
            assertThat(markers(own.file())).isEqualTo(session.findings().findings().size()).isNotEqualTo(before);
            fixture.act(() -> sessions(fixture).activate(own));
            assertThat(markers(own.file())).isEqualTo(before);
            assertThat(sessions(fixture).find(own.file())).hasValue(own);
            fixture.act(() -> sessions(fixture).leave(session));
            assertThat(markers(own.file())).isEqualTo(before);

            fixture.page().closeAllEditors(false);
            fixture.settle();
            assertThat(markers(other.file)).isZero();
            DeploymentSession again = sessions(fixture).join(other).orElseThrow();
            fixture.openFile(other.file);
            fixture.act(notice(fixture).orElseThrow()::close);
            sessions(fixture).leave(again);
        }
    }

    private static Optional<Shell> notice(WorkbenchFixture fixture) {
        return Arrays.stream(fixture.window().getShell().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(TWICE)).findFirst();
    }

    private static int markers(IFile file) throws CoreException {
        IMarker[] markers = file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO);
        return markers.length;
    }

    private static Sessions sessions(WorkbenchFixture fixture) {
        return (Sessions) fixture.window().getService(SessionService.class);
    }

    private static List<String> texts(DeploymentSession session) {
        return session.findings().findings().stream().map(Finding::message).toList();
    }

    private static List<String> batch(WorkbenchFixture fixture, DeploymentSession session) {
        Validator validator = new Validator(fixture.window().getService(Contributions.class).rules());
        return validator.validate(session.deployment(), fixture.window().getService(RuleSettings.class).of(session.path())).findings()
                .stream().map(Finding::message).toList();
    }
}
