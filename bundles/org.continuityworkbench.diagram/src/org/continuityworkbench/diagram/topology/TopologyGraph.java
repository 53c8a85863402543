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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.diagram.scene.Figure.Shape;
import org.continuityworkbench.diagram.scene.TextWidth;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
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
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The deployment as graphs for the layout engine, one for each site: laid out by themselves they take linear time. What crosses the border
 * of a site leaves it at the right and comes in at the left through a port, one for each kind of flow and each other site, so that the
 * picture stays readable with many components.
 */
final class TopologyGraph {

    static final double TEXT_SIZE = 11;
    static final double KIND_SIZE = 9;
    /** How much lower the texts of a cylinder stand, and how much higher it is, to keep them clear of its lid. */
    static final double LID = 8;
    private static final double NODE_HEIGHT = 36;
    private static final double COLUMN = 10_000;
    private static final ElkPadding SITE_PADDING = new ElkPadding(38, 22, 18, 22);

    private final Deployment deployment;
    private final boolean details;
    private final Map<NamedElement, List<Details.Row>> rows = new LinkedHashMap<>();
    private final Map<Site, ElkNode> sites = new LinkedHashMap<>();
    private final Map<NamedElement, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkEdge, EdgeInfo> edges = new LinkedHashMap<>();
    private final Map<List<?>, ElkPort> ports = new LinkedHashMap<>();
    private final Map<List<?>, Connection> connections = new LinkedHashMap<>();

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

    /**
     * What joins two sites.
     *
     * @param from start
     * @param out  where it leaves the first site; null if anywhere will do
     * @param in   where it reaches the second site; null if anywhere will do
     */
    record Connection(ElkNode from, ElkPort out, ElkNode to, ElkPort in, EdgeInfo info) {
    }

    /** @param details whether rows stand below components */
    TopologyGraph(Deployment deployment, boolean details) {
        this.deployment = deployment;
        this.details = details;
        deployment.getSites().forEach(this::addSite);
        if (details) {
            addOnTheirOwn();
        }
        deployment.getConsumers().forEach(this::addConsumer);
        deployment.getSites().forEach(this::addFlows);
        deployment.getConsumers().forEach(this::addConsumption);
        deployment.getLinks().forEach(this::addLink);
        deployment.getReplications().forEach(this::addReplication);
    }

    /** What joins sites, in a fixed order. */
    List<Connection> connections() {
        return List.copyOf(connections.values());
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

    /** The rows below a component, from top to bottom; empty for none. */
    List<Details.Row> rows(NamedElement element) {
        return rows.getOrDefault(element, List.of());
    }

    private void addSite(Site site) {
        // a graph of its own: several sites are laid out at the same time
        ElkNode box = ElkGraphUtil.createNode(ElkGraphUtil.createGraph());
        box.setIdentifier(Appearance.id(site));
        Layouts.layered(box, SITE_PADDING);
        box.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        box.setDimensions(TextWidth.of(Appearance.label(site), 14, true) + 60, 80);
        sites.put(site, box);
        site.getConfigurationDatabases().forEach(element -> addNode(box, element, 0));
        site.getDataSources().forEach(element -> addNode(box, element, 1));
        site.getConcentrators().forEach(element -> addNode(box, element, 2));
        site.getInteractionDatabases().forEach(element -> addNode(box, element, 3));
        site.getInfoMartInstallations().forEach(element -> addNode(box, element, 4));
        site.getInfoMartDatabases().forEach(element -> addNode(box, element, 5));
        site.getPresentations().forEach(element -> addNode(box, element, 6));
    }

    /** Hosts on which nothing runs that is shown, and applications that denote no installation. */
    private void addOnTheirOwn() {
        Set<Host> below = nodes.keySet().stream().map(Details::host).filter(Objects::nonNull).collect(Collectors.toSet());
        for (Site site : deployment.getSites()) {
            site.getHosts().stream().filter(host -> !below.contains(host)).forEach(host -> addNode(sites.get(site), host, 0));
        }
        for (InfoMartApplication application : deployment.getInfoMartApplications()) {
            boolean homeless = application.getInstallation() == null && application.getHost() != null;
            if (homeless && application.getHost().eContainer() instanceof Site site && sites.containsKey(site)) {
                addNode(sites.get(site), application, 4);
            }
        }
    }

    /** Who takes data out of an Info Mart stands beside it, though it belongs to no site. */
    private void addConsumer(DataConsumer consumer) {
        ElkNode source = nodes.get(consumer.getInfoMart());
        if (source != null) {
            addNode(source.getParent(), consumer, 6);
        }
    }

    /** @param column place in the way of the data from left to right, the same in every site */
    private void addNode(ElkNode box, NamedElement element, int column) {
        ElkNode node = ElkGraphUtil.createNode(box);
        node.setIdentifier(Appearance.id(element));
        Appearance appearance = Appearance.of(element);
        double text = Math.max(TextWidth.of(Appearance.label(element), TEXT_SIZE, false), TextWidth.of(appearance.kind(), KIND_SIZE,
                false));
        List<Details.Row> below = details ? Details.of(element) : List.of();
        rows.put(element, below);
        double widest = below.stream().mapToDouble(Details.Row::width).max().orElse(0);
        node.setDimensions(Math.max(70, Math.ceil(Math.max(text + 18, widest))),
                NODE_HEIGHT + (appearance.shape() == Shape.CYLINDER ? LID + 4 : 0) + below.size() * Details.ROW);
        // the layout engine takes what overlaps in x as one layer
        node.setLocation(column * COLUMN, 0);
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
                join(concentrator, concentrator.getDatabase(), remote ? "remote" : "flow", remote ? Messages.get("edge.queue") : "");
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

    private void addConsumption(DataConsumer consumer) {
        if (consumer.getInfoMart() != null) {
            join(consumer.getInfoMart(), consumer, "flow", "");
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
        // by the sites themselves: identifiers may be missing or the same while somebody edits
        List<?> trunk = List.of(style, source.getParent(), target.getParent());
        connect(source, target, trunk, new EdgeInfo("", style, label, true));
    }

    /** Leads from a node to the right border of its site, on to the left border of the other site, and to the node there. */
    private void connect(ElkNode source, ElkNode target, List<?> key, EdgeInfo info) {
        ElkPort out = port(source.getParent(), key, PortSide.EAST);
        ElkPort in = port(target.getParent(), key, PortSide.WEST);
        edges.put(ElkGraphUtil.createSimpleEdge(source, out), new EdgeInfo(info.element(), info.style(), "", false));
        connections.putIfAbsent(key, new Connection(source.getParent(), out, target.getParent(), in, info));
        edges.put(ElkGraphUtil.createSimpleEdge(in, target), new EdgeInfo(info.element(), info.style(), "", true));
    }

    private ElkPort port(ElkNode site, List<?> key, PortSide side) {
        return ports.computeIfAbsent(List.of(site, side, key), unused -> {
            ElkPort port = ElkGraphUtil.createPort(site);
            port.setProperty(CoreOptions.PORT_SIDE, side);
            return port;
        });
    }

    private void addLink(Link link) {
        if (link.getEnds().size() == 2) {
            ElkNode first = sites.get(link.getEnds().get(0));
            ElkNode second = sites.get(link.getEnds().get(1));
            if (first != null && second != null && first != second) {
                List<ElkNode> order = List.copyOf(sites.values());
                boolean straight = order.indexOf(first) < order.indexOf(second);
                connections.put(List.of(link), new Connection(straight ? first : second, null, straight ? second : first, null,
                        new EdgeInfo(Appearance.id(link), "link", Appearance.label(link), false)));
            }
        }
    }

    private void addReplication(Replication replication) {
        ElkNode source = nodes.get(replication.getSource());
        ElkNode target = nodes.get(replication.getTarget());
        if (source != null && target != null && source.getParent() != target.getParent()) {
            connect(source, target, List.of(replication),
                    new EdgeInfo(Appearance.id(replication), "replication", Appearance.label(replication), true));
        }
    }
}
