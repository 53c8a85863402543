/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Which element of the model stands in the picture for which. */
final class Figures {

    private Figures() {
    }

    /**
     * The elements that the picture may show for an element, the nearest first: itself, what it is part of, what it belongs to. Hosts,
     * applications and access points are shown only with details; then come the components that they stand at.
     *
     * @return empty if the picture has nothing for it
     */
    static List<Identified> of(EObject element) {
        Set<Identified> found = new LinkedHashSet<>();
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (isShown(at)) {
                found.add((Identified) at);
            }
            EObject standsAt = component(at);
            if (standsAt != null) {
                found.addAll(of(standsAt));
            }
        }
        return List.copyOf(found);
    }

    /** The element at whose figure a finding about an element is shown: the dot of an access point is too small for it. */
    static Optional<Identified> forMark(EObject element) {
        return of(element).stream().filter(figure -> !(figure instanceof DatabaseAccessPoint) && !(figure instanceof Host host
                && !host.getHosted().isEmpty()))
                .findFirst();
    }

    private static EObject component(EObject element) {
        return switch (element) {
            case InfoMartApplication application -> application.getInstallation();
            case DatabaseAccessPoint point -> point.getDatabase();
            case DatabaseInstance instance -> instance.getHost();
            case Host host -> host.getHosted().stream().filter(hosted -> !(hosted instanceof DatabaseInstance)).findFirst().orElse(null);
            default -> null;
        };
    }

    /** Has an element of this class a figure of its own? */
    static boolean isShown(EObject element) {
        return element instanceof Site || element instanceof Link || element instanceof HaPair || element instanceof Replication
                || element instanceof DataSource || element instanceof InteractionConcentrator || element instanceof DatabaseSchema
                || element instanceof InfoMartInstallation || element instanceof Presentation || element instanceof DataConsumer
                || element instanceof Host || element instanceof InfoMartApplication || element instanceof DatabaseAccessPoint;
    }
}
