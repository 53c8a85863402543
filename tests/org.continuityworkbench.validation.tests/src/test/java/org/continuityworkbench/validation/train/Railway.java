/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.train;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.eclipse.emf.ecore.impl.EFactoryImpl;

/**
 * A railway for the six queries of the Train Benchmark (Szárnyas, Izsó, Ráth, Varró 2018): a metamodel of our own with what the queries
 * speak about. Elements are dynamic EMF objects with typed access, one Java class per class of the metamodel.
 */
public final class Railway {

    public static final EPackage PACKAGE = EcoreFactory.eINSTANCE.createEPackage();

    private static final EClass ELEMENT = type("Element", null, true);
    private static final EAttribute ID = attribute(ELEMENT, "id", EcorePackage.Literals.EINT);
    private static final EClass NETWORK = type("Network", ELEMENT, false);
    private static final EClass REGION = type("Region", ELEMENT, false);
    private static final EClass ROUTE = type("Route", ELEMENT, false);
    private static final EClass SEMAPHORE = type("Semaphore", ELEMENT, false);
    private static final EClass SWITCH_POSITION = type("SwitchPosition", ELEMENT, false);
    private static final EClass TRACK_ELEMENT = type("TrackElement", ELEMENT, true);
    private static final EClass SEGMENT = type("Segment", TRACK_ELEMENT, false);
    private static final EClass SWITCH = type("Switch", TRACK_ELEMENT, false);
    private static final EClass SENSOR = type("Sensor", ELEMENT, false);

    private static final EReference ROUTES = reference(NETWORK, "routes", ROUTE, true, true);
    private static final EReference REGIONS = reference(NETWORK, "regions", REGION, true, true);
    private static final EReference SENSORS = reference(REGION, "sensors", SENSOR, true, true);
    private static final EReference TRACK = reference(REGION, "track", TRACK_ELEMENT, true, true);
    private static final EAttribute ACTIVE = attribute(ROUTE, "active", EcorePackage.Literals.EBOOLEAN);
    private static final EReference ENTRY = reference(ROUTE, "entry", SEMAPHORE, false, false);
    private static final EReference EXIT = reference(ROUTE, "exit", SEMAPHORE, false, false);
    private static final EReference FOLLOWS = reference(ROUTE, "follows", SWITCH_POSITION, true, true);
    private static final EReference REQUIRES = reference(ROUTE, "requires", SENSOR, true, false);
    private static final EAttribute SIGNAL = attribute(SEMAPHORE, "signal", EcorePackage.Literals.ESTRING);
    private static final EAttribute POSITION = attribute(SWITCH_POSITION, "position", EcorePackage.Literals.ESTRING);
    private static final EReference TARGET = reference(SWITCH_POSITION, "target", SWITCH, false, false);
    private static final EReference MONITORED_BY = reference(TRACK_ELEMENT, "monitoredBy", SENSOR, true, false);
    private static final EReference CONNECTS_TO = reference(TRACK_ELEMENT, "connectsTo", TRACK_ELEMENT, true, false);
    private static final EAttribute LENGTH = attribute(SEGMENT, "length", EcorePackage.Literals.EINT);
    private static final EReference SEMAPHORES = reference(SEGMENT, "semaphores", SEMAPHORE, true, true);
    private static final EAttribute CURRENT_POSITION = attribute(SWITCH, "currentPosition", EcorePackage.Literals.ESTRING);
    private static final EReference MONITORS = opposite(reference(SENSOR, "monitors", TRACK_ELEMENT, true, false), MONITORED_BY);
    private static final EReference REQUIRED_BY = opposite(reference(SENSOR, "requiredBy", ROUTE, true, false), REQUIRES);
    private static final EReference OF_ROUTE = container(reference(SWITCH_POSITION, "route", ROUTE, false, false), FOLLOWS);

    static {
        PACKAGE.setName("railway");
        PACKAGE.setNsPrefix("railway");
        PACKAGE.setNsURI("urn:continuityworkbench:railway");
        PACKAGE.setEFactoryInstance(new EFactoryImpl() {
            @Override
            public EObject create(EClass type) {
                return switch (type.getName()) {
                    case "Network" -> new Network();
                    case "Region" -> new Region();
                    case "Route" -> new Route();
                    case "Semaphore" -> new Semaphore();
                    case "SwitchPosition" -> new SwitchPosition();
                    case "Segment" -> new Segment();
                    case "Switch" -> new Switch();
                    case "Sensor" -> new Sensor();
                    default -> throw new IllegalArgumentException(type.getName());
                };
            }
        });
    }

    private Railway() {
    }

    /** Whatever the railway consists of. */
    public abstract static class Element extends DynamicEObjectImpl {

        Element(EClass type) {
            super(type);
        }

        public int id() {
            return (int) eGet(ID);
        }

        Element id(int id) {
            eSet(ID, id);
            return this;
        }

        @SuppressWarnings("unchecked") // each caller names the list of a feature that has this type
        <T> List<T> list(EReference feature) {
            return (List<T>) eGet(feature);
        }
    }

    /** The root. */
    public static final class Network extends Element {

        Network() {
            super(NETWORK);
        }

        public List<Route> routes() {
            return list(ROUTES);
        }

        public List<Region> regions() {
            return list(REGIONS);
        }
    }

    /** Holds track and sensors. */
    public static final class Region extends Element {

        Region() {
            super(REGION);
        }

        public List<Sensor> sensors() {
            return list(SENSORS);
        }

        public List<TrackElement> track() {
            return list(TRACK);
        }
    }

    /** A way through the network, between two semaphores. */
    public static final class Route extends Element {

        Route() {
            super(ROUTE);
        }

        public boolean active() {
            return (boolean) eGet(ACTIVE);
        }

        void active(boolean active) {
            eSet(ACTIVE, active);
        }

        public Semaphore entry() {
            return (Semaphore) eGet(ENTRY);
        }

        public Semaphore exit() {
            return (Semaphore) eGet(EXIT);
        }

        void between(Semaphore entry, Semaphore exit) {
            eSet(ENTRY, entry);
            eSet(EXIT, exit);
        }

        public List<SwitchPosition> follows() {
            return list(FOLLOWS);
        }

        public List<Sensor> requires() {
            return list(REQUIRES);
        }
    }

    /** A signal beside the track. */
    public static final class Semaphore extends Element {

        Semaphore() {
            super(SEMAPHORE);
        }

        public String signal() {
            return (String) eGet(SIGNAL);
        }

        void signal(String signal) {
            eSet(SIGNAL, signal);
        }
    }

    /** The position that a route wants a switch in. */
    public static final class SwitchPosition extends Element {

        SwitchPosition() {
            super(SWITCH_POSITION);
        }

        public String position() {
            return (String) eGet(POSITION);
        }

        public Switch target() {
            return (Switch) eGet(TARGET);
        }

        void wants(Switch target, String position) {
            eSet(TARGET, target);
            eSet(POSITION, position);
        }

        public Route route() {
            return (Route) eGet(OF_ROUTE);
        }
    }

    /** A segment or a switch. */
    public abstract static class TrackElement extends Element {

        TrackElement(EClass type) {
            super(type);
        }

        public List<Sensor> monitoredBy() {
            return list(MONITORED_BY);
        }

        public List<TrackElement> connectsTo() {
            return list(CONNECTS_TO);
        }
    }

    /** A piece of track. */
    public static final class Segment extends TrackElement {

        Segment() {
            super(SEGMENT);
        }

        public int length() {
            return (int) eGet(LENGTH);
        }

        void length(int length) {
            eSet(LENGTH, length);
        }

        List<Semaphore> semaphores() {
            return list(SEMAPHORES);
        }
    }

    /** A switch. */
    public static final class Switch extends TrackElement {

        Switch() {
            super(SWITCH);
        }

        public String currentPosition() {
            return (String) eGet(CURRENT_POSITION);
        }

        void currentPosition(String position) {
            eSet(CURRENT_POSITION, position);
        }
    }

    /** Watches track. */
    public static final class Sensor extends Element {

        Sensor() {
            super(SENSOR);
        }

        public List<TrackElement> monitors() {
            return list(MONITORS);
        }

        public List<Route> requiredBy() {
            return list(REQUIRED_BY);
        }
    }

    private static EClass type(String name, EClass parent, boolean isAbstract) {
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName(name);
        type.setAbstract(isAbstract);
        if (parent != null) {
            type.getESuperTypes().add(parent);
        }
        PACKAGE.getEClassifiers().add(type);
        return type;
    }

    private static EAttribute attribute(EClass owner, String name, EClassifier type) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(type);
        owner.getEStructuralFeatures().add(attribute);
        return attribute;
    }

    private static EReference reference(EClass owner, String name, EClass type, boolean many, boolean containment) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setName(name);
        reference.setEType(type);
        reference.setUpperBound(many ? -1 : 1);
        reference.setContainment(containment);
        reference.setResolveProxies(false);
        owner.getEStructuralFeatures().add(reference);
        return reference;
    }

    private static EReference opposite(EReference one, EReference other) {
        one.setEOpposite(other);
        other.setEOpposite(one);
        return one;
    }

    private static EReference container(EReference one, EReference containment) {
        return opposite(one, containment);
    }
}
