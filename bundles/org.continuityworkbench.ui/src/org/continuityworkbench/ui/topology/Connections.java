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
import java.util.Collection;
import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.model.topology.TopologyPackage.Literals;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.Insertion;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;

/** In which ways two elements can be connected: whatever references the metamodel has between them, and elements that join two others. */
final class Connections {

    private final DeploymentSession session;

    /**
     * One way.
     *
     * @param label what it is called
     * @param make  does it, as one step that can be undone
     */
    record Way(String label, Runnable make) {
    }

    Connections(DeploymentSession session) {
        this.session = session;
    }

    /** All ways in which two elements can be connected and are not yet, in either direction; empty if there is none. */
    List<Way> between(NamedElement one, NamedElement other) {
        List<Way> ways = new ArrayList<>();
        if (one != other) {
            references(one, other, ways);
            references(other, one, ways);
            elements(one, other, ways);
        }
        return ways;
    }

    private void references(NamedElement owner, NamedElement target, List<Way> ways) {
        for (EReference reference : owner.eClass().getEAllReferences()) {
            boolean fits = !reference.isContainment() && !reference.isContainer() && reference.isChangeable() && !reference.isTransient()
                    && reference.getEReferenceType().isSuperTypeOf(target.eClass());
            if (fits && hasRoom(owner, reference, target)) {
                String label = NLS.bind(Messages.connect_reference, new Object[] {Names.of(reference), Deployments.label(owner),
                        Deployments.label(target)});
                ways.add(new Way(label, () -> session.execute(label, () -> connect(owner, reference, target))));
            }
        }
    }

    /** Plain code, since a recorded change gives the other ends of references their old order back too when it is undone. */
    @SuppressWarnings("unchecked")
    private static void connect(NamedElement owner, EReference reference, NamedElement target) {
        if (reference.isMany()) {
            ((Collection<Object>) owner.eGet(reference)).add(target);
        } else {
            owner.eSet(reference, target);
        }
    }

    private static boolean hasRoom(NamedElement owner, EReference reference, NamedElement target) {
        Object value = owner.eGet(reference);
        if (value instanceof Collection<?> many) {
            return !many.contains(target) && (reference.getUpperBound() < 0 || many.size() < reference.getUpperBound());
        }
        return value != target;
    }

    private void elements(NamedElement one, NamedElement other, List<Way> ways) {
        Deployment deployment = session.deployment();
        if (one instanceof Site first && other instanceof Site second
                && deployment.getLinks().stream().noneMatch(link -> link.getEnds().containsAll(List.of(first, second)))) {
            Link link = TopologyFactory.eINSTANCE.createLink();
            ways.add(joining(link, Literals.DEPLOYMENT__LINKS, one, other, () -> link.getEnds().addAll(List.of(first, second))));
        } else if (one instanceof InfoMartDatabase source && other instanceof InfoMartDatabase target && !Deployments.sameSite(one, other)
                && deployment.getReplications().stream().noneMatch(known -> known.getSource() == source && known.getTarget() == target)) {
            Replication replication = TopologyFactory.eINSTANCE.createReplication();
            ways.add(joining(replication, Literals.DEPLOYMENT__REPLICATIONS, one, other, () -> {
                replication.setSource(source);
                replication.setTarget(target);
            }));
        } else if (one instanceof InteractionConcentrator first && other instanceof InteractionConcentrator second
                && first.getHaPair() == null && second.getHaPair() == null) {
            HaPair pair = TopologyFactory.eINSTANCE.createHaPair();
            ways.add(joining(pair, Literals.DEPLOYMENT__HA_PAIRS, one, other, () -> pair.getMembers().addAll(List.of(first, second))));
        }
    }

    private Way joining(NamedElement joint, EReference feature, NamedElement one, NamedElement other, Runnable join) {
        String kind = Names.of(joint.eClass());
        String name = Deployments.label(one) + " - " + Deployments.label(other);
        String label = NLS.bind(Messages.connect_object, new Object[] {kind, Deployments.label(one), Deployments.label(other)});
        return new Way(label, () -> session.execute(label, () -> {
            Insertion.add(session.deployment(), feature, joint, kind);
            joint.setName(name);
            join.run();
        }));
    }
}
