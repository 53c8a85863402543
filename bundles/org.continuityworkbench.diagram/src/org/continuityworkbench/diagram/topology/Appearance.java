/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;

/**
 * How an element looks: its style, its outline and the short form that the field uses for its kind.
 *
 * @param style name of the style
 * @param shape outline
 * @param kind  short form, shown above the name
 */
record Appearance(String style, Shape shape, String kind) {

    static Appearance of(NamedElement element) {
        return switch (element) {
            case ConfigurationServer server -> new Appearance("configuration", Shape.ROUNDED, switch (server.getRole()) {
                case MASTER -> "Configuration Server";
                case DORMANT -> "Configuration Server (dormant)";
                case PROXY -> "Configuration Server Proxy";
            });
            case DataSource source -> new Appearance("source", Shape.ROUNDED, switch (source.getKind()) {
                case CONFIGURATION_SERVER -> "Configuration Server";
                case SIP_SERVER -> "SIP Server";
                case TSERVER -> "T-Server";
                case INTERACTION_SERVER -> "Interaction Server";
                case OUTBOUND_CONTACT_SERVER -> "OCS";
            });
            case InteractionConcentrator concentrator -> new Appearance("concentrator", Shape.ROUNDED, "ICON " + String.join(",", concentrator.getRoles()));
            case InteractionDatabase database -> new Appearance("database", Shape.CYLINDER, "IDB");
            case ConfigurationDatabase database -> new Appearance("configuration", Shape.CYLINDER, "Configuration Database");
            case InfoMartDatabase database -> new Appearance("infomart", Shape.CYLINDER, "Info Mart");
            case InfoMartInstallation installation -> installation(installation);
            case Presentation presentation -> new Appearance(presentation.getState() == PresentationState.ACTIVE ? "presentation" : "standby",
                    Shape.ROUNDED, presentation.getProduct().getName() + (presentation.getState() == PresentationState.ACTIVE ? "" : " (standby)"));
            default -> new Appearance("panel", Shape.ROUNDED, element.eClass().getName());
        };
    }

    private static Appearance installation(InfoMartInstallation installation) {
        boolean active = installation.getState() == InstallationState.ACTIVE;
        return new Appearance(active ? "infomart" : "standby", Shape.ROUNDED, active ? "GIM Server" : "GIM Server (standby)");
    }
}
