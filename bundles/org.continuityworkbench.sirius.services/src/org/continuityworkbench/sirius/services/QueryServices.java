/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Questions that the diagrams ask about a deployment. Stateless; change nothing; for the thread that owns the model. */
public final class QueryServices {

    /** The sites that some path of links joins to the site, the site included. */
    public List<Site> reachableSites(Site site) {
        return List.copyOf(Network.reachable(site, link -> true));
    }

    /** The data sources of a site without its Configuration Servers, which are drawn in a way of their own. */
    public List<DataSource> callSources(Site site) {
        return site.getDataSources().stream().filter(source -> !(source instanceof ConfigurationServer)).toList();
    }

    /** The Configuration Servers of a site. */
    public List<DataSource> configurationServers(Site site) {
        return site.getDataSources().stream().filter(ConfigurationServer.class::isInstance).toList();
    }

    /** True if the ICON writes into an IDB at another site than its own. */
    public boolean writesRemotely(InteractionConcentrator concentrator) {
        return Concentrators.writesRemotely(concentrator);
    }

    /** True for what stands by: an Info Mart Server or a presentation layer in standby. */
    public boolean isStandby(EObject element) {
        return switch (element) {
            case InfoMartInstallation installation -> installation.getState() == InstallationState.STANDBY;
            case Presentation presentation -> presentation.getState() == PresentationState.STANDBY;
            default -> false;
        };
    }

    /** True for what is active or running; false for elements without a state. */
    public boolean isInService(EObject element) {
        return switch (element) {
            case InfoMartInstallation installation -> InfoMarts.isActive(installation);
            case InfoMartApplication application -> InfoMarts.isActive(application);
            case Presentation presentation -> presentation.getState() == PresentationState.ACTIVE;
            case Replication replication -> replication.getState() == ReplicationState.RUNNING;
            default -> false;
        };
    }

    /** True for the Info Mart database that the active reports read. */
    public boolean isReported(InfoMartDatabase database) {
        return Deployments.deploymentOf(database).flatMap(InfoMarts::reported).filter(found -> found == database).isPresent();
    }

    /** The ICONs of the pairs that record the data source, and the single ICONs that do. */
    public List<InteractionConcentrator> recordingConcentrators(DataSource source) {
        Set<InteractionConcentrator> found = new LinkedHashSet<>();
        for (InteractionConcentrator concentrator : source.getMonitoredBy()) {
            found.add(concentrator);
            Concentrators.partner(concentrator).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The pairs that record the data source. */
    public List<HaPair> recordingPairs(DataSource source) {
        return Concentrators.pairsOf(source);
    }

    /** The ICONs that record the data source outside any pair. */
    public List<InteractionConcentrator> singleConcentrators(DataSource source) {
        return source.getMonitoredBy().stream().filter(concentrator -> concentrator.getHaPair() == null).toList();
    }

    /** The IDBs that hold what the data source sends, each once. */
    public List<InteractionDatabase> recordedDatabases(DataSource source) {
        return distinct(recordingConcentrators(source).stream().map(InteractionConcentrator::getDatabase));
    }

    /** The Info Mart applications that extract one of these IDBs. */
    public List<InfoMartApplication> extractingApplications(DataSource source) {
        return distinct(recordedDatabases(source).stream().flatMap(this::extractors));
    }

    /** The Info Mart applications that extract the IDB. */
    public List<InfoMartApplication> extractedBy(InteractionDatabase database) {
        return distinct(extractors(database));
    }

    private Stream<InfoMartApplication> extractors(DatabaseSchema database) {
        return database.getAccessPoints().stream().map(DatabaseAccessPoint::getUsedBy).flatMap(List::stream);
    }

    /** The Info Mart databases that these applications fill. */
    public List<InfoMartDatabase> filledInfoMarts(DataSource source) {
        return distinct(extractingApplications(source).stream().flatMap(application -> InfoMarts.written(application).stream()));
    }

    /** The Info Mart database that the application fills, as a list of one; empty if it fills none. */
    public List<InfoMartDatabase> writtenInfoMart(InfoMartApplication application) {
        return InfoMarts.written(application).stream().toList();
    }

    /** The presentation layers that report what the data source sends. */
    public List<Presentation> reportingPresentations(DataSource source) {
        return distinct(filledInfoMarts(source).stream().flatMap(database -> database.getPresentations().stream()));
    }

    /** The consumers that read what the data source sends. */
    public List<DataConsumer> readingConsumers(DataSource source) {
        return distinct(filledInfoMarts(source).stream().flatMap(database -> database.getConsumers().stream()));
    }

    /** The step that follows, as a list of one; empty after the last. */
    public List<PlanStep> nextStep(PlanStep step) {
        List<PlanStep> steps = step.eContainer() instanceof RecoveryPlan plan ? plan.getSteps() : List.of();
        int next = steps.indexOf(step) + 1;
        return next > 0 && next < steps.size() ? List.of(steps.get(next)) : List.of();
    }

    /** The plans that may start in normal operation, and so lead out of it. */
    public List<RecoveryPlan> startingPlans(Deployment deployment) {
        return deployment.getPlans().stream().filter(plan -> plan.getPurpose() != PlanPurpose.RETURN_TO_NORMAL).toList();
    }

    /** The plans that undo a disaster recovery: those for the return to normal operation. */
    public List<RecoveryPlan> returningPlans(RecoveryPlan plan) {
        if (plan.getPurpose() != PlanPurpose.DISASTER_RECOVERY || !(plan.eContainer() instanceof Deployment deployment)) {
            return List.of();
        }
        return deployment.getPlans().stream().filter(other -> other.getPurpose() == PlanPurpose.RETURN_TO_NORMAL).toList();
    }

    /** True if the plan belongs to the phase that the deployment is in. */
    public boolean isUnderWay(RecoveryPlan plan) {
        Phase phase = Deployments.deploymentOf(plan).map(Deployment::getPhase).orElse(Phase.NORMAL);
        return switch (plan.getPurpose()) {
            case DISASTER_RECOVERY -> phase == Phase.DISASTER_RECOVERY;
            case RETURN_TO_NORMAL -> phase == Phase.RETURN_TO_NORMAL;
            default -> false;
        };
    }

    /** All options of all applications and access points, in the order of the file. */
    public List<OptionSetting> allOptions(Deployment deployment) {
        List<OptionSetting> found = new ArrayList<>();
        deployment.eAllContents().forEachRemaining(element -> {
            if (element instanceof Configurable configurable) {
                found.addAll(configurable.getOptions());
            }
        });
        return found;
    }

    private static <T> List<T> distinct(Stream<T> elements) {
        return elements.filter(java.util.Objects::nonNull).distinct().toList();
    }
}
