/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.Insertion;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.osgi.util.NLS;

/** What can be done in the picture; each is one step that can be undone. Nothing here knows a widget. */
public final class TopologyActions {

    private final DeploymentSession session;
    private final Connections connections;

    public TopologyActions(DeploymentSession session) {
        this.session = session;
        this.connections = new Connections(session);
    }

    DeploymentSession session() {
        return session;
    }

    /** The element with an identifier; empty if there is none any more. */
    Optional<NamedElement> element(String id) {
        EObject found = id.isEmpty() || session.deployment().eResource() == null ? null : session.deployment().eResource().getEObject(id);
        return found instanceof NamedElement named ? Optional.of(named) : Optional.empty();
    }

    /** The kinds of children that the metamodel allows below an element and for which there is room. */
    List<CommandParameter> newChildren(EObject owner) {
        List<CommandParameter> kinds = new ArrayList<>();
        for (Object descriptor : session.domain().getNewChildDescriptors(owner, null)) {
            if (descriptor instanceof CommandParameter kind && kind.getEReference() != null
                    && (kind.getEReference().isMany() || owner.eGet(kind.getEReference()) == null)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    static String title(CommandParameter kind) {
        return Names.of(kind.getEValue().eClass());
    }

    /** Creates a child with a name and an identifier of its own. */
    EObject create(EObject owner, CommandParameter kind) {
        EObject child = EcoreUtil.copy(kind.getEValue());
        session.execute(NLS.bind(Messages.create, title(kind)), () -> {
            Insertion.add(owner, kind.getEReference(), child, title(kind));
            if (child instanceof NamedElement named && named.getName() == null) {
                named.setName(title(kind));
            }
        });
        return child;
    }

    /**
     * Where a new element of a kind belongs when something is selected: the nearest element around it that may hold one; empty for nowhere.
     */
    Optional<EObject> ownerFor(CommandParameter kind, EObject selected) {
        for (EObject at = selected == null ? session.deployment() : selected; at != null; at = at.eContainer()) {
            if (kind.getEReference().getEContainingClass().isSuperTypeOf(at.eClass())) {
                return Optional.of(at);
            }
        }
        // with one site only there is no question
        boolean inSite = kind.getEReference().getEContainingClass() == TopologyPackage.Literals.SITE;
        return inSite && session.deployment().getSites().size() == 1 ? Optional.of(session.deployment().getSites().get(0))
                : Optional.empty();
    }

    /** The kinds that the palette offers: what a deployment or a site holds and the picture shows. */
    List<CommandParameter> paletteKinds(Site anySite) {
        List<CommandParameter> kinds = new ArrayList<>();
        for (CommandParameter kind : newChildren(session.deployment())) {
            if (kind.getEValue() instanceof Site) {
                kinds.add(kind);
            }
        }
        for (CommandParameter kind : newChildren(anySite)) {
            if (Figures.isShown(kind.getEValue())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    List<Connections.Way> connections(String one, String other) {
        Optional<NamedElement> first = element(one);
        Optional<NamedElement> second = element(other);
        return first.isPresent() && second.isPresent() ? connections.between(first.get(), second.get()) : List.of();
    }

    /** Removes elements and every reference to them. */
    void delete(List<EObject> elements) {
        List<EObject> doomed = elements.stream().filter(element -> !(element instanceof Deployment) && element.eContainer() != null)
                .toList();
        if (!doomed.isEmpty()) {
            session.execute(Messages.menu_delete, () -> EcoreUtil.deleteAll(doomed, true));
        }
    }

    /** Gives an element another name; a blank one takes the name away. */
    public void rename(NamedElement element, String name) {
        String wanted = name.isBlank() ? null : name.strip();
        if (!java.util.Objects.equals(wanted, element.getName())) {
            session.execute(Messages.menu_rename, () -> element.setName(wanted));
        }
    }

    /** Identifiers of the figures that stand for elements, out of those that are shown. */
    static List<String> figures(List<? extends EObject> elements, List<String> shown) {
        Set<String> there = Set.copyOf(shown);
        return elements.stream().flatMap(element -> Figures.of(element).stream().map(Identified::getId).filter(id -> id != null
                && there.contains(id)).limit(1))
                .distinct().toList();
    }
}
