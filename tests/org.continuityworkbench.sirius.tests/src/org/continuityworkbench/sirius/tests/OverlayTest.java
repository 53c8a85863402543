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

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.platform.runs.RunState;
import org.continuityworkbench.sirius.overlay.Overlay;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.business.api.session.SessionStatus;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Which states of a replay belong to the figures of a diagram. */
class OverlayTest {

    private static final Mark DOWN = Mark.state("down", "O", "Link: out of service");
    private static final Mark WAITING = Mark.state("waiting", "F", "Queue: filling");

    private final BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();

    /** The workbench, as far as diagrams know it. */
    private static final class Workbench implements RunState {

        private final Set<Runnable> listeners = new LinkedHashSet<>();
        private Optional<Moment> moment = Optional.empty();

        void show(Moment now) {
            moment = Optional.ofNullable(now);
            listeners.forEach(Runnable::run);
        }

        @Override
        public Optional<Moment> moment() {
            return moment;
        }

        @Override
        public void addListener(Runnable listener) {
            listeners.add(listener);
        }

        @Override
        public void removeListener(Runnable listener) {
            listeners.remove(listener);
        }
    }

    @Test
    void figuresShowTheStateOfTheirElementAsLongAsItIsTheSameModel() throws Exception {
        Workbench workbench = new Workbench();
        int[] changes = new int[1];
        try (OpenSession open = new OpenSession("two-site-active-active"); Overlay overlay = new Overlay(context, () -> changes[0]++)) {
            DDiagram diagram = (DDiagram) open.create("Topology", open.deployment());
            open.session.save(OpenSession.monitor());
            Link link = open.deployment().getLinks().get(0);
            HaPair pair = open.deployment().getHaPairs().get(0);
            InteractionConcentrator queue = pair.getMembers().get(1);
            assertThat(shown(overlay, diagram)).isEmpty();

            ServiceRegistration<RunState> service = context.registerService(RunState.class, workbench, null);
            assertThat(changes[0]).isEqualTo(1);
            Map<String, Mark> marks = Map.of(link.getId(), DOWN, queue.getId(), WAITING);
            String file = open.project.getFile("sample.continuity").getFullPath().toString();
            workbench.show(new RunState.Moment(file, ModelDigest.of(open.deployment()), 900, "loss at T+0:15", marks));
            assertThat(changes[0]).isEqualTo(2);
            assertThat(shown(overlay, diagram)).containsExactlyInAnyOrder(link, queue, pair);
            assertThat(overlay.of(link)).hasValue(new Mark("down", "down", "O", "Link: out of service\nloss at T+0:15"));
            assertThat(overlay.of(pair).map(Mark::letter)).hasValue("F");

            assertThat(open.session.getStatus()).as("states leave no trace").isEqualTo(SessionStatus.SYNC);

            byte[] before = open.bytes();
            open.run(() -> open.deployment().getSites().get(0).setName("Elsewhere"));
            assertThat(changes[0]).isEqualTo(3);
            assertThat(shown(overlay, diagram)).as("states of another model").isEmpty();
            open.undo();
            assertThat(open.bytes()).isEqualTo(before);
            assertThat(shown(overlay, diagram)).hasSize(3);

            workbench.show(new RunState.Moment("/other/sample.continuity", ModelDigest.of(open.deployment()), 900, "elsewhere", marks));
            assertThat(shown(overlay, diagram)).as("states of another file").isEmpty();
            workbench.show(null);
            assertThat(shown(overlay, diagram)).isEmpty();
            service.unregister();
            assertThat(workbench.listeners).isEmpty();
        }
    }

    private static Set<EObject> shown(Overlay overlay, DDiagram diagram) {
        Set<EObject> shown = new LinkedHashSet<>();
        for (DDiagramElement element : diagram.getDiagramElements()) {
            overlay.of(element.getTarget()).ifPresent(mark -> shown.add(element.getTarget()));
        }
        return shown;
    }
}
