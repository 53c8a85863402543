/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;

/**
 * Writes recovery plans for a deployment: the documented procedures with the elements of the deployment in them, and the inferred steps
 * that they need, each with its source [guide: Operation Modes; S1]. The plans refer to elements of the deployment and are not added to it,
 * so nothing is changed. The same deployment gives the same plans. Not for several threads at once.
 */
public final class PlanGenerator {

    private final Deployment deployment;
    private final boolean activeStandby;

    public PlanGenerator(Deployment deployment) {
        this.deployment = deployment;
        activeStandby = Deployments.isActiveStandby(deployment);
    }

    /**
     * Disaster recovery after the failure of a site.
     *
     * @throws PlanException if no other site could take over
     */
    public RecoveryPlan siteFailure(Site failed) {
        Site survivor = survivor(failed);
        PlanWriter writer = new PlanWriter(deployment, PlanPurpose.DISASTER_RECOVERY, id("dr", failed));
        writer.name("plan.dr", PlanWriter.label(failed), PlanWriter.label(survivor));
        writer.sites(failed, survivor, null);
        Object[] names = {PlanWriter.label(failed), PlanWriter.label(survivor), product(survivor)};
        writer.step(StepKind.CONFIRM_SITE_FAILURE, "", "connectivity", List.of(failed), names);
        recoverConfigurationServer(writer, failed, survivor, names);
        if (activeStandby && failed.getInfoMartInstallations().stream().anyMatch(InfoMarts::isActive)) {
            switchOver(writer, failed, survivor, names);
        } else {
            writer.step(StepKind.SUSPEND_PURGE, "survivors", "inferred", copiesOf(failed), names);
            writer.step(StepKind.EXCLUDE_FAILED_DAPS, "", "inferred", accessPointsAt(failed, true), names);
            if (readsFrom(failed)) {
                Presentation presentation = presentation(survivor);
                writer.step(StepKind.SWITCH_PRESENTATION, "", "placement", elements(presentation, mart(survivor)), names);
                writer.step(StepKind.START_PRESENTATION, "", "placement", elements(presentation), names);
            }
            writer.step(StepKind.CHECK_SCHEDULER, "", "operations", applicationsOutside(failed), names);
        }
        writer.step(StepKind.CHECK_LOSS, "", "disaster", List.of(failed), names);
        return writer.plan();
    }

    /** The documented procedure: stop GoldenGate, edit the one Application object, start what stood by [S1]. */
    private void switchOver(PlanWriter writer, Site failed, Site survivor, Object[] names) {
        InfoMartInstallation standby = installation(survivor);
        InfoMartApplication application = application(failed);
        writer.step(StepKind.STOP_REPLICATION, "", "procedure", deployment.getReplications(), names);
        writer.step(StepKind.SET_HOST, "", "procedure", elements(application, standby), names);
        writer.step(StepKind.SET_START_COMMAND, "", "procedure", elements(application, standby), names);
        writer.step(StepKind.SET_INFO_MART_DAP, "", "procedure", elements(infoMartAccessPoint(application), mart(survivor)), names);
        writer.step(StepKind.EXCLUDE_FAILED_DAPS, "", "inferred", accessPointsAt(failed, true), names);
        writer.step(StepKind.START_INFO_MART, "", "procedure", elements(standby), names);
        writer.step(StepKind.CHECK_SCHEDULER, "", "operations", elements(application), names);
        writer.step(StepKind.START_PRESENTATION, "", "procedure", elements(presentation(survivor)), names);
    }

    private void recoverConfigurationServer(PlanWriter writer, Site failed, Site survivor, Object[] names) {
        Optional<ConfigurationServer> master = configurationServer(ConfigurationServerRole.MASTER, null);
        boolean lost = master.isEmpty() || Deployments.siteOf(master.get()).filter(site -> site == failed).isPresent();
        if (!lost) {
            Object[] where = {names[0], PlanWriter.label(Deployments.siteOf(master.get()).orElse(survivor)), names[2]};
            writer.step(StepKind.RECOVER_CONFIGURATION_SERVER, "alive", "framework", List.of(master.get()), where);
        } else {
            Optional<ConfigurationServer> dormant = configurationServer(ConfigurationServerRole.DORMANT, failed);
            Object[] where = {names[0], PlanWriter.label(dormant.flatMap(Deployments::siteOf).orElse(survivor)), names[2]};
            writer.step(StepKind.RECOVER_CONFIGURATION_SERVER, "", "framework", elements(dormant.orElse(null)), where);
        }
    }

    private Optional<ConfigurationServer> configurationServer(ConfigurationServerRole role, Site notAt) {
        return deployment.getSites().stream().filter(site -> site != notAt).flatMap(site -> site.getDataSources().stream())
                .filter(ConfigurationServer.class::isInstance).map(ConfigurationServer.class::cast)
                .filter(server -> server.getRole() == role).findFirst();
    }

    /**
     * The way back after a site failure.
     *
     * @param returning the recovered site, or the one that replaces it
     * @throws PlanException if the choice does not fit the architecture, or no other site is left
     */
    public RecoveryPlan returnToNormal(Site returning, ReturnChoice choice) {
        if (activeStandby != (choice.option() != ReturnOption.NONE)) {
            throw new PlanException(Texts.get(activeStandby ? "error.optionNeeded" : "error.noOption", deployment.getId()));
        } else if (activeStandby && !choice.copy()) {
            throw new PlanException(Texts.get("error.copyNeeded", deployment.getId()));
        }
        Site survivor = survivor(returning);
        PlanWriter writer = new PlanWriter(deployment, PlanPurpose.RETURN_TO_NORMAL, id(suffix(choice), returning));
        Object[] names = {PlanWriter.label(returning), PlanWriter.label(survivor), product(returning)};
        writer.name("plan." + (activeStandby ? choice.option().getName() : choice.copy() ? "return.copy" : "return.noCopy"), names);
        writer.description("plan.return.description");
        writer.sites(returning, survivor, returning);
        writer.plan().setReturnOption(choice.option());
        writer.plan().setInfoMartDuringCopy(choice.duringCopy());
        new ReturnSteps(this, writer, returning, survivor, choice, names).write();
        if (choice.copy()) {
            writer.plan().setTransfer(transfer(returning, survivor));
        }
        return writer.plan();
    }

    private static String suffix(ReturnChoice choice) {
        String stopped = choice.duringCopy() == CopyMode.STOPPED ? "-stopped" : "";
        return switch (choice.option()) {
            case OPTION_1 -> "return-1" + stopped;
            case OPTION_2 -> "return-2" + stopped;
            case NONE -> choice.copy() ? "return-copy" + stopped : "return";
        };
    }

    /** Figures that people have stated for another transfer hold for this one too. */
    private DatabaseTransfer transfer(Site returning, Site survivor) {
        DatabaseTransfer transfer = TopologyFactory.eINSTANCE.createDatabaseTransfer();
        deployment.getPlans().stream().map(RecoveryPlan::getTransfer).filter(java.util.Objects::nonNull).findFirst().ifPresent(known -> {
            transfer.setExportTime(known.getExportTime());
            transfer.setImportTime(known.getImportTime());
            transfer.setChannelSpeed(known.getChannelSpeed());
            transfer.setUsableFraction(known.getUsableFraction());
        });
        transfer.setSource(mart(survivor));
        transfer.setLink(Network.between(survivor, returning).findFirst().orElse(null));
        return transfer;
    }

    /** What to do, and above all what not to do, while the sites cannot reach each other. */
    public RecoveryPlan linkLoss() {
        PlanWriter writer = new PlanWriter(deployment, PlanPurpose.LINK_LOSS, "generated-link-loss");
        writer.name("plan.link");
        writer.description(activeStandby ? "plan.link.description.standby" : "plan.link.description");
        List<InteractionDatabase> databases = Deployments.interactionDatabases(deployment).toList();
        writer.step(StepKind.WATCH, "alarm", "troubleshooting", InfoMarts.activeApplications(deployment).toList());
        writer.step(StepKind.WATCH, "queues", "connectivity", Deployments.concentrators(deployment)
                .filter(icon -> icon.getDatabase() != null && !Deployments.sameSite(icon, icon.getDatabase())).toList());
        if (activeStandby && !deployment.getReplications().isEmpty()) {
            writer.step(StepKind.WATCH, "trail", "goldengate", deployment.getReplications());
        }
        writer.step(StepKind.SUSPEND_PURGE, "", "inferred", databases);
        writer.step(StepKind.NOTIFY, "", "connectivity", List.of());
        writer.step(StepKind.WATCH, activeStandby ? "link.standby" : "link", "connectivity", deployment.getLinks()).setDuration(null);
        writer.step(StepKind.CHECK_LOSS, "link", "connectivity", List.of());
        writer.step(StepKind.RESUME_PURGE, "", "inferred", databases);
        return writer.plan();
    }

    private String id(String what, Site site) {
        return "generated-" + what + "-" + site.getId().replaceFirst("^site-", "");
    }

    /** In active-standby the site of the other server; else the site of the reports, else the first with a server in service. */
    private Site survivor(Site failed) {
        Stream<InfoMartInstallation> others = Deployments.installations(deployment)
                .filter(installation -> Deployments.siteOf(installation).filter(site -> site == failed).isEmpty());
        Optional<Site> found = activeStandby ? others.findFirst().flatMap(Deployments::siteOf)
                : InfoMarts.reportingSite(deployment).filter(site -> site != failed)
                        .or(() -> others.filter(InfoMarts::isActive).findFirst().flatMap(Deployments::siteOf));
        return found.or(() -> deployment.getSites().stream().filter(site -> site != failed).findFirst())
                .orElseThrow(() -> new PlanException(Texts.get("error.noSurvivor", deployment.getId(), failed.getId())));
    }

    static List<NamedElement> elements(NamedElement... elements) {
        List<NamedElement> list = new ArrayList<>();
        for (NamedElement element : elements) {
            if (element != null) {
                list.add(element);
            }
        }
        return list;
    }

    List<InteractionDatabase> databases() {
        return Deployments.interactionDatabases(deployment).toList();
    }

    Deployment deployment() {
        return deployment;
    }

    InfoMartInstallation installation(Site site) {
        return site.getInfoMartInstallations().stream().findFirst().orElse(null);
    }

    /** The Application object of a site; in active-standby the only one. */
    InfoMartApplication application(Site site) {
        return deployment.getInfoMartApplications().stream().filter(
                application -> application.getInstallation() != null && Deployments.sameSite(application.getInstallation(), site))
                .findFirst().or(() -> deployment.getInfoMartApplications().stream().findFirst()).orElse(null);
    }

    private List<InfoMartApplication> applicationsOutside(Site failed) {
        return InfoMarts.activeApplications(deployment).filter(application -> !Deployments.sameSite(application.getInstallation(), failed))
                .toList();
    }

    static DatabaseAccessPoint infoMartAccessPoint(InfoMartApplication application) {
        return application == null ? null : InfoMarts.infoMartAccessPoints(application).findFirst().orElse(null);
    }

    InfoMartDatabase mart(Site site) {
        InfoMartInstallation installation = installation(site);
        return Optional.ofNullable(installation).flatMap(InfoMarts::databaseOf).filter(mart -> Deployments.sameSite(mart, site))
                .or(() -> site.getInfoMartDatabases().stream().findFirst()).orElse(null);
    }

    Presentation presentation(Site site) {
        return site.getPresentations().stream().findFirst().orElse(null);
    }

    private String product(Site site) {
        return Optional.ofNullable(presentation(site)).or(() -> Deployments.presentations(deployment).findFirst())
                .map(presentation -> presentation.getProduct().getName()).orElse("GCXI");
    }

    private boolean readsFrom(Site site) {
        return InfoMarts.activePresentations(deployment).anyMatch(presentation -> Deployments.sameSite(presentation, site)
                || presentation.getInfoMart() != null && Deployments.sameSite(presentation.getInfoMart(), site));
    }

    /** Access points of IDBs at a site, of the Application objects that go on without it. */
    List<DatabaseAccessPoint> accessPointsAt(Site site, boolean othersOnly) {
        return deployment.getInfoMartApplications().stream()
                .filter(application -> activeStandby || !othersOnly || application.getInstallation() == null
                        || !Deployments.sameSite(application.getInstallation(), site))
                .flatMap(InfoMarts::extractionAccessPoints).filter(accessPoint -> Deployments.sameSite(accessPoint.getDatabase(), site))
                .distinct().toList();
    }

    /** IDBs elsewhere that ICONs of a site write. */
    private List<InteractionDatabase> copiesOf(Site site) {
        return site.getConcentrators().stream().map(icon -> icon.getDatabase())
                .filter(database -> database != null && !Deployments.sameSite(database, site)).distinct().toList();
    }
}
