/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.Optional;

import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.HaPair;
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

    /** The shown element that an element is, is part of or belongs to; empty if the picture has nothing for it. */
    static Optional<Identified> of(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (isShown(at)) {
                return Optional.of((Identified) at);
            } else if (at instanceof InfoMartApplication application && application.getInstallation() != null) {
                return Optional.of(application.getInstallation());
            } else if (at instanceof DatabaseAccessPoint point && point.getDatabase() != null) {
                return Optional.of(point.getDatabase());
            }
        }
        return Optional.empty();
    }

    private static boolean isShown(EObject element) {
        return element instanceof Site || element instanceof Link || element instanceof HaPair || element instanceof Replication
                || element instanceof DataSource || element instanceof InteractionConcentrator || element instanceof DatabaseSchema
                || element instanceof InfoMartInstallation || element instanceof Presentation || element instanceof DataConsumer;
    }
}
