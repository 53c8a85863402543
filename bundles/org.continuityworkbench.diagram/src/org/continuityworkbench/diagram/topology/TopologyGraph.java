/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The deployment as a graph for the layout engine. Each site is laid out by itself, which keeps the time linear; what crosses the border of a
 * site leaves it through a port, one for each kind of flow and each other site, so that the picture stays readable with many components.
 */
final class TopologyGraph {

    static final double TEXT_SIZE = 11;
    static final double KIND_SIZE = 9;
    private static final double NODE_HEIGHT = 38;
    private static final double PORT = 6;
    private static final ElkPadding SITE_PADDING = new ElkPadding(40, 22, 18, 22);
    private static final ElkPadding ROOT_PADDING = new ElkPadding(56, 24, 24, 24);

    private final Deployment deployment;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Site, ElkNode> sites = new LinkedHashMap<>();
    private final Map<NamedElement, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkEdge, EdgeInfo> edges = new LinkedHashMap<>();
    private final Map<String, ElkPort> ports = new LinkedHashMap<>();
    private final Map<String, ElkEdge> trunks = new LinkedHashMap<>();

    /**
     * What an edge stands for.
     *
     * @param element identifier of the model element, empty for a flow that has none
     * @param style   style name
     * @param label   text at its middle; empty for none
     * @param arrow   true if it has a direction
     */
    record EdgeInfo(String element, String style, String label, boolean arrow) {
    }

    TopologyGraph(Deployment deployment) {
        this.deployment = deployment;
        Layouts.layered(root, ROOT_PADDING);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 60.0);
        root.setProperty(org.eclipse.elk.alg.layered.options.LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 90.0);
        deployment.getSites().forEach(this::addSite);
        deployment.getSites().forEach(this::addFlows);
        deployment.getLinks().forEach(this::addLink);
        deployment.getReplications().forEach(this::addReplication);
    }

    ElkNode root() {
        return root;
    }

    Map<Site, ElkNode> sites() {
        return sites;
    }

    Map<NamedElement, ElkNode> nodes() {
        return nodes;
    }

    Map<ElkEdge, EdgeInfo> edges() {
        return edges;
    }

    Deployment deployment() {
        return deployment;
    }

    private void addSite(Site site) {
        ElkNode box = ElkGraphUtil.createNode(root);
        box.setIdentifier(site.getId());
        Layouts.layered(box, SITE_PADDING);
        box.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        box.setDimensions(TextWidth.of(Deployments.label(site), 14, true) + 60, 80);
        sites.put(site, box);
        site.getDataSources().forEach(element -> addNode(box, element));
        site.getConfigurationDatabases().forEach(element -> addNode(box, element));
        site.getConcentrators().forEach(element -> addNode(box, element));
        site.getInteractionDatabases().forEach(element -> addNode(box, element));
        site.getInfoMartInstallations().forEach(element -> addNode(box, element));
        site.getInfoMartDatabases().forEach(element -> addNode(box, element));
        site.getPresentations().forEach(element -> addNode(box, element));
    }

    private void addNode(ElkNode box, NamedElement element) {
        ElkNode node = ElkGraphUtil.createNode(box);
        node.setIdentifier(element.getId());
        double text = Math.max(TextWidth.of(Deployments.label(element), TEXT_SIZE, false), TextWidth.of(Appearance.of(element).kind(), KIND_SIZE, false));
        node.setDimensions(Math.max(70, Math.ceil(text) + 18), NODE_HEIGHT);
        nodes.put(element, node);
    }

    private void addFlows(Site site) {
        for (DataSource source : site.getDataSources()) {
            if (source instanceof ConfigurationServer server && server.getDatabase() != null) {
                join(server.getDatabase(), server, "flow", "");
            }
        }
        for (InteractionConcentrator concentrator : site.getConcentrators()) {
            concentrator.getConnections().forEach(source -> join(source, concentrator, "flow", ""));
            if (concentrator.getDatabase() != null) {
                boolean remote = !Deployments.sameSite(concentrator, concentrator.getDatabase());
                join(concentrator, concentrator.getDatabase(), remote ? "remote" : "flow", remote ? "queue" : "");
            }
        }
        for (InfoMartInstallation installation : site.getInfoMartInstallations()) {
            site.getInteractionDatabases().stream().filter(database -> extracts(installation, database))
                    .forEach(database -> join(database, installation, "extraction", ""));
            installation.getApplications().stream().map(InfoMarts::written).flatMap(Optional::stream).distinct()
                    .forEach(database -> join(installation, database, "flow", ""));
        }
        for (Presentation presentation : site.getPresentations()) {
            if (presentation.getInfoMart() != null) {
                join(presentation.getInfoMart(), presentation, "flow", "");
            }
        }
    }

    /** Remote extraction crosses every link in both directions; drawing it would hide the rest, so only that of the own site is shown. */
    private static boolean extracts(InfoMartInstallation installation, InteractionDatabase database) {
        return database.getAccessPoints().stream().flatMap(accessPoint -> accessPoint.getUsedBy().stream())
                .map(InfoMartApplication::getInstallation).anyMatch(reader -> reader == installation);
    }

    private void join(NamedElement from, NamedElement to, String style, String label) {
        ElkNode source = nodes.get(from);
        ElkNode target = nodes.get(to);
        if (source == null || target == null) {
            return;
        }
        EdgeInfo info = new EdgeInfo("", style, "", true);
        if (source.getParent() == target.getParent()) {
            edges.put(ElkGraphUtil.createSimpleEdge(source, target), info);
            return;
        }
        String trunk = style + ">" + source.getParent().getIdentifier() + ">" + target.getParent().getIdentifier();
        ElkPort out = port(source.getParent(), trunk, forward(source, target) ? PortSide.EAST : PortSide.WEST);
        ElkPort in = port(target.getParent(), trunk, forward(source, target) ? PortSide.WEST : PortSide.EAST);
        edges.put(ElkGraphUtil.createSimpleEdge(source, out), new EdgeInfo("", style, "", false));
        if (!trunks.containsKey(trunk)) {
            trunks.put(trunk, trunk(out, in, new EdgeInfo("", style, label, true)));
        }
        edges.put(ElkGraphUtil.createSimpleEdge(in, target), info);
    }

    private boolean forward(ElkNode from, ElkNode to) {
        return root.getChildren().indexOf(from.getParent()) < root.getChildren().indexOf(to.getParent());
    }

    private ElkPort port(ElkNode site, String key, PortSide side) {
        return ports.computeIfAbsent(site.getIdentifier() + "|" + key, unused -> {
            ElkPort port = ElkGraphUtil.createPort(site);
            port.setDimensions(PORT, PORT);
            port.setProperty(CoreOptions.PORT_SIDE, side);
            return port;
        });
    }

    /** Edges between sites always run from the earlier to the later one, so that the layout has no cycle to break. */
    private ElkEdge trunk(ElkPort out, ElkPort in, EdgeInfo info) {
        boolean straight = root.getChildren().indexOf(out.getParent()) < root.getChildren().indexOf(in.getParent());
        ElkEdge edge = ElkGraphUtil.createSimpleEdge((ElkConnectableShape) (straight ? out : in), straight ? in : out);
        edges.put(edge, straight ? info : new EdgeInfo(info.element(), info.style(), info.label(), false));
        return edge;
    }

    private void addLink(Link link) {
        if (link.getEnds().size() == 2 && sites.containsKey(link.getEnds().get(0)) && sites.containsKey(link.getEnds().get(1))
                && link.getEnds().get(0) != link.getEnds().get(1)) {
            ElkNode a = sites.get(link.getEnds().get(0));
            ElkNode b = sites.get(link.getEnds().get(1));
            boolean straight = root.getChildren().indexOf(a) < root.getChildren().indexOf(b);
            ElkPort first = port(straight ? a : b, "link|" + link.getId(), PortSide.EAST);
            ElkPort second = port(straight ? b : a, "link|" + link.getId(), PortSide.WEST);
            edges.put(ElkGraphUtil.createSimpleEdge(first, second), new EdgeInfo(link.getId(), "link", Deployments.label(link), false));
        }
    }

    private void addReplication(Replication replication) {
        ElkNode source = nodes.get(replication.getSource());
        ElkNode target = nodes.get(replication.getTarget());
        if (source != null && target != null && source.getParent() != target.getParent()) {
            boolean forward = forward(source, target);
            ElkPort out = port(source.getParent(), "ogg|" + replication.getId(), forward ? PortSide.EAST : PortSide.WEST);
            ElkPort in = port(target.getParent(), "ogg|" + replication.getId(), forward ? PortSide.WEST : PortSide.EAST);
            EdgeInfo inner = new EdgeInfo(replication.getId(), "replication", "", false);
            edges.put(ElkGraphUtil.createSimpleEdge(source, out), inner);
            trunk(out, in, new EdgeInfo(replication.getId(), "replication", Deployments.label(replication), true));
            edges.put(ElkGraphUtil.createSimpleEdge(in, target), new EdgeInfo(replication.getId(), "replication", "", true));
        }
    }
}
