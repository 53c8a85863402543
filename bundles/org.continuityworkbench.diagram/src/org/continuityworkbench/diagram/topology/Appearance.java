/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.Objects;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartApplication;
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
                case MASTER -> Messages.get("kind.configurationServer");
                case DORMANT -> Messages.get("kind.configurationServer.dormant");
                case PROXY -> Messages.get("kind.configurationServer.proxy");
            });
            case DataSource source -> new Appearance("source", Shape.ROUNDED, switch (source.getKind()) {
                case CONFIGURATION_SERVER -> Messages.get("kind.configurationServer");
                case SIP_SERVER -> Messages.get("kind.sipServer");
                case TSERVER -> Messages.get("kind.tServer");
                case INTERACTION_SERVER -> Messages.get("kind.interactionServer");
                case OUTBOUND_CONTACT_SERVER -> Messages.get("kind.outbound");
            });
            case InteractionConcentrator concentrator -> new Appearance("concentrator", Shape.ROUNDED, Messages.get("kind.concentrator",
                    String.join(", ", concentrator.getRoles())));
            case InteractionDatabase database -> new Appearance("database", Shape.CYLINDER, Messages.get("kind.interactionDatabase"));
            case ConfigurationDatabase database -> new Appearance("configuration", Shape.CYLINDER,
                    Messages.get("kind.configurationDatabase"));
            case InfoMartDatabase database -> new Appearance("infomart", Shape.CYLINDER, Messages.get("kind.infoMart"));
            case InfoMartInstallation installation -> installation(installation);
            case Presentation presentation -> new Appearance(presentation.getState() == PresentationState.ACTIVE ? "presentation"
                    : "standby", Shape.ROUNDED,
                    presentation.getState() == PresentationState.ACTIVE ? presentation.getProduct().getName()
                    : Messages.get("kind.standby", presentation.getProduct().getName()));
            case DataConsumer consumer -> new Appearance("consumer", Shape.ROUNDED, Messages.get("kind.consumer"));
            case Host host -> new Appearance("host", Shape.RECTANGLE, Messages.get("kind.host"));
            case InfoMartApplication application -> new Appearance("application", Shape.ROUNDED, Messages.get("kind.application"));
            default -> new Appearance("panel", Shape.ROUNDED, element.eClass().getName());
        };
    }

    /** Name of an element; empty while it has neither name nor identifier, as it may in an editor. */
    static String label(NamedElement element) {
        return Objects.toString(Deployments.label(element), "");
    }

    /** Identifier of an element; empty while it has none. */
    static String id(Identified element) {
        return Objects.toString(element.getId(), "");
    }

    private static Appearance installation(InfoMartInstallation installation) {
        boolean active = installation.getState() == InstallationState.ACTIVE;
        return new Appearance(active ? "infomart" : "standby", Shape.ROUNDED, active ? Messages.get("kind.infoMartServer")
                : Messages.get("kind.standby", Messages.get("kind.infoMartServer")));
    }
}
