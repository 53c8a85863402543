/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.overlay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.platform.runs.RunState;
import org.continuityworkbench.platform.runs.RunState.Moment;
import org.continuityworkbench.sirius.FollowedService;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.osgi.framework.BundleContext;

/**
 * Which state of a replay belongs to what a diagram shows. A replay tells about a model as it was: an element of a model that differs has
 * no state. For the thread that owns the models.
 */
public final class Overlay implements AutoCloseable {

    private final Runnable changed;
    private final FollowedService<RunState> service;

    /**
     * @param context where the service of the workbench is looked for
     * @param changed called when the answers may be others, in any thread
     */
    public Overlay(BundleContext context, Runnable changed) {
        this.changed = changed;
        service = new FollowedService<>(context, RunState.class, changed);
        service.open();
    }

    /**
     * The state of an element, with the moment as the last line of its text; empty if the element works as it should, or no replay tells
     * about its deployment. The state of a pair is that of its members.
     */
    public Optional<Mark> of(EObject element) {
        Optional<Moment> moment = element == null ? Optional.empty() : service.get().flatMap(RunState::moment);
        return moment.filter(now -> isAbout(now, element)).flatMap(now -> mark(now, element)
                .map(mark -> new Mark(mark.state(), mark.badge(), mark.letter(),
                        mark.text() + "\n" + now.caption())));
    }

    private static Optional<Mark> mark(Moment moment, EObject element) {
        if (element instanceof HaPair pair) {
            List<Mark> marks = pair.getMembers().stream().map(member -> moment.marks().get(member.getId())).filter(Objects::nonNull)
                    .toList();
            String text = marks.stream().map(Mark::text).distinct().collect(Collectors.joining("\n"));
            return marks.stream().findFirst().map(first -> new Mark(first.state(), first.badge(), first.letter(), text));
        }
        return element instanceof Identified identified && identified.getId() != null
                ? Optional.ofNullable(moment.marks().get(identified.getId()))
                : Optional.empty();
    }

    private boolean isAbout(Moment moment, EObject element) {
        Optional<Deployment> deployment = Deployments.deploymentOf(element);
        Resource resource = element.eResource();
        URI uri = resource == null ? null : resource.getURI();
        return deployment.isPresent() && uri != null && uri.isPlatformResource() && uri.toPlatformString(true).equals(moment.deployment())
                && digest(deployment.get()).equals(moment.model());
    }

    private ModelDigest digest(Deployment deployment) {
        Digest digest = null;
        for (Adapter adapter : deployment.eAdapters()) {
            if (adapter instanceof Digest found && found.keeper() == this) {
                digest = found;
            }
        }
        if (digest == null) {
            digest = new Digest();
            deployment.eAdapters().add(digest);
        }
        if (digest.value == null) {
            digest.value = ModelDigest.of(deployment);
        }
        return digest.value;
    }

    @Override
    public void close() {
        service.close();
    }

    /** The digest of a deployment until it changes; stays with the deployment. */
    private final class Digest extends EContentAdapter {

        private ModelDigest value;

        Overlay keeper() {
            return Overlay.this;
        }

        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && value != null) {
                value = null;
                changed.run();
            }
        }
    }
}
