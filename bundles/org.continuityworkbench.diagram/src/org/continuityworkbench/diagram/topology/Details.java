/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Hosted;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.NamedElement;

/**
 * The rows below a component: the Info Mart applications that denote it, the host that it runs on, and a dot for each access point that
 * leads to it. A host that several components run on stands below each of them. Stateless.
 */
final class Details {

    static final double ROW = 13;
    static final double TEXT_SIZE = 8;
    static final double DOT = 8;
    static final double DOT_STEP = 11;

    /** An access point: a circle where ICONs write through it, a square where an Info Mart reads or writes through it. */
    record Dot(String element, String style, Shape shape, String tooltip) {
    }

    /**
     * One row.
     *
     * @param element identifier of what it stands for; empty for a row that only holds dots
     * @param dots    at its right end
     */
    record Row(String element, String style, String text, String tooltip, List<Dot> dots) {

        double width() {
            return TextWidth.of(text, TEXT_SIZE, false) + dots.size() * DOT_STEP + 10;
        }
    }

    private Details() {
    }

    static List<Row> of(NamedElement element) {
        List<Row> rows = new ArrayList<>();
        if (element instanceof InfoMartInstallation installation) {
            installation.getApplications().forEach(application -> rows.add(row(application)));
        }
        if (element instanceof DatabaseSchema schema) {
            List<Dot> dots = schema.getAccessPoints().stream().map(Details::dot).toList();
            Host host = host(schema);
            if (host != null || !dots.isEmpty()) {
                rows.add(host == null ? new Row("", "host", "", "", dots) : row(host, dots));
            }
        } else if (host(element) != null) {
            rows.add(row(host(element), List.of()));
        }
        return rows;
    }

    /** The host that the row of a component names; null for none. */
    static Host host(NamedElement element) {
        if (element instanceof DatabaseSchema schema) {
            return schema.getInstance() == null ? null : schema.getInstance().getHost();
        }
        return element instanceof Hosted hosted ? hosted.getHost() : null;
    }

    private static Row row(InfoMartApplication application) {
        String text = Messages.get("kind.application") + " " + Appearance.label(application);
        return new Row(Appearance.id(application), "application", text, text, List.of());
    }

    private static Row row(Host host, List<Dot> dots) {
        return new Row(Appearance.id(host), "host", Appearance.label(host), Messages.get("kind.host") + " " + Appearance.label(host), dots);
    }

    private static Dot dot(DatabaseAccessPoint point) {
        String name = Messages.get("kind.accessPoint") + " " + Appearance.label(point);
        if (!point.getUsedBy().isEmpty()) {
            return new Dot(Appearance.id(point), "dap.infomart", Shape.RECTANGLE, Messages.get("dap.usedBy", name,
                    names(point.getUsedBy())));
        } else if (!point.getConcentrators().isEmpty()) {
            return new Dot(Appearance.id(point), "dap.icon", Shape.CIRCLE, Messages.get("dap.usedBy", name,
                    names(point.getConcentrators())));
        }
        return new Dot(Appearance.id(point), "dap.unused", Shape.CIRCLE, Messages.get("dap.unused", name));
    }

    private static String names(List<? extends NamedElement> elements) {
        return String.join(", ", elements.stream().map(Appearance::label).toList());
    }
}
