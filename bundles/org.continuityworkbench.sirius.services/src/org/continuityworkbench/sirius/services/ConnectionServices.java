/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Draws, moves and cuts connections, and moves elements to other sites. What does not fit together is left alone. Call the services inside
 * the transaction of the editor; what makes an element gives it, what changes one gives that one.
 */
public final class ConnectionServices {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    /** Joins two sites by a link. */
    public Link connectSites(Site one, Site other) {
        Link link = FACTORY.createLink();
        named(link, one, other);
        deployment(one).getLinks().add(link);
        link.getEnds().add(one);
        link.getEnds().add(other);
        return link;
    }

    /** True if a link may join them: two sites. */
    public boolean canConnectSites(Site one, Site other) {
        return one != other;
    }

    /** Makes two ICONs an HA pair; each leaves the pair that it was in. */
    public HaPair pairConcentrators(InteractionConcentrator one, InteractionConcentrator other) {
        HaPair pair = FACTORY.createHaPair();
        named(pair, one, other);
        deployment(one).getHaPairs().add(pair);
        pair.getMembers().add(one);
        pair.getMembers().add(other);
        return pair;
    }

    /** Lets the ICON record the data source. */
    public InteractionConcentrator record(InteractionConcentrator concentrator, DataSource source) {
        if (!concentrator.getConnections().contains(source)) {
            concentrator.getConnections().add(source);
        }
        return concentrator;
    }

    /** Makes two data sources each other's peers. */
    public DataSource makePeers(DataSource one, DataSource other) {
        one.setPeer(other);
        other.setPeer(one);
        return one;
    }

    /** Adds an access point by which the application reaches the schema. */
    public DatabaseAccessPoint connectDatabase(InfoMartApplication application, DatabaseSchema schema) {
        DatabaseAccessPoint accessPoint = FACTORY.createDatabaseAccessPoint();
        named(accessPoint, application, schema);
        deployment(application).getAccessPoints().add(accessPoint);
        accessPoint.setDatabase(schema);
        application.getAccessPoints().add(accessPoint);
        return accessPoint;
    }

    /** Copies one schema to another from now on. */
    public Replication replicate(DatabaseSchema source, DatabaseSchema target) {
        Replication replication = FACTORY.createReplication();
        named(replication, source, target);
        deployment(source).getReplications().add(replication);
        replication.setSource(source);
        replication.setTarget(target);
        return replication;
    }

    /** True if one may be copied to the other: two schemas of the same kind. */
    public boolean canReplicate(DatabaseSchema source, DatabaseSchema target) {
        return source != target && source.eClass() == target.eClass();
    }

    /** Moves one end of a link to another site; a link from a site to itself is not made. */
    public Link moveLinkEnd(Link link, Site from, Site to) {
        int end = link.getEnds().indexOf(from);
        if (end >= 0 && !link.getEnds().contains(to)) {
            link.getEnds().set(end, to);
        }
        return link;
    }

    /** Replaces one member of a pair by another ICON. */
    public HaPair moveMember(HaPair pair, InteractionConcentrator from, InteractionConcentrator to) {
        int member = pair.getMembers().indexOf(from);
        if (member >= 0 && !pair.getMembers().contains(to)) {
            pair.getMembers().set(member, to);
        }
        return pair;
    }

    /**
     * Lets the reference of an element that denotes one element denote another one: as the only value, or in the place of that value in a
     * list. The new value must be of the right class.
     */
    public EObject moveReference(EObject element, String reference, EObject from, EObject to) {
        if (!(feature(element, reference) instanceof EReference found) || !found.getEReferenceType().isInstance(to)) {
            return element;
        }
        if (found.isMany()) {
            @SuppressWarnings("unchecked") // the class of the new value was compared above
            EList<EObject> values = (EList<EObject>) element.eGet(found);
            int place = values.indexOf(from);
            if (place >= 0 && !values.contains(to)) {
                values.set(place, to);
            }
        } else {
            element.eSet(found, to);
        }
        return element;
    }

    /** Takes one value out of a reference. */
    public EObject cutReference(EObject element, String reference, EObject value) {
        if (feature(element, reference) instanceof EReference found && found.isMany()) {
            ((EList<?>) element.eGet(found)).remove(value);
        } else if (feature(element, reference) instanceof EReference found && element.eGet(found) == value) {
            element.eUnset(found);
        }
        return element;
    }

    /** Moves what stands at a site to another one; does nothing where the new place is no site. */
    public EObject moveToSite(EObject element, EObject place) {
        if (standsAtSite(element) && place instanceof Site site) {
            @SuppressWarnings("unchecked") // the same feature holds the element at its present site
            EList<EObject> elements = (EList<EObject>) site.eGet(element.eContainingFeature());
            elements.add(element);
        }
        return element;
    }

    /** True if a site holds the element, so that another site may. */
    public boolean standsAtSite(EObject element) {
        return element.eContainer() instanceof Site && element.eContainingFeature().isMany();
    }

    /** Lets the ICON write into the IDB. */
    public InteractionConcentrator writeInto(InteractionConcentrator concentrator, InteractionDatabase database) {
        concentrator.setDatabase(database);
        return concentrator;
    }

    /** Lets the application denote the installation. */
    public InfoMartApplication denote(InfoMartApplication application, InfoMartInstallation installation) {
        application.setInstallation(installation);
        return application;
    }

    /** Lets a presentation layer or a consumer read the Info Mart database. */
    public EObject readFrom(EObject reader, InfoMartDatabase database) {
        switch (reader) {
            case Presentation presentation -> presentation.setInfoMart(database);
            case DataConsumer consumer -> consumer.setInfoMart(database);
            default -> { }
        }
        return reader;
    }

    private static EStructuralFeature feature(EObject element, String name) {
        return element.eClass().getEStructuralFeature(name);
    }

    private static void named(NamedElement made, NamedElement one, NamedElement other) {
        made.setName(Deployments.label(one) + " - " + Deployments.label(other));
        made.setId(Identifiers.fresh(one, made.eClass().getName() + " " + one.getId() + " " + other.getId()));
    }

    private static Deployment deployment(EObject element) {
        Optional<Deployment> found = Deployments.deploymentOf(element);
        return found.orElseThrow(() -> new IllegalArgumentException(element.eClass().getName() + " outside any deployment"));
    }
}
