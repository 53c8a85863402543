/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.eclipse.emf.common.util.EList;

/**
 * Adds elements to a deployment, each with a readable identifier and a name. Every service gives what it made. Call them inside the
 * transaction of the editor.
 */
public final class CreationServices {

    private static final PackageTexts TEXTS = PackageTexts.of(CreationServices.class);
    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    public Site addSite(Deployment deployment) {
        return add(deployment.getSites(), FACTORY.createSite(), deployment, null);
    }

    public DataSource addDataSource(Site site) {
        return add(site.getDataSources(), FACTORY.createDataSource(), site, site);
    }

    public ConfigurationServer addConfigurationServer(Site site) {
        ConfigurationServer server = FACTORY.createConfigurationServer();
        server.setKind(DataSourceKind.CONFIGURATION_SERVER);
        add(site.getDataSources(), (DataSource) server, site, site);
        return server;
    }

    public InteractionConcentrator addConcentrator(Site site) {
        return add(site.getConcentrators(), FACTORY.createInteractionConcentrator(), site, site);
    }

    public InteractionDatabase addInteractionDatabase(Site site) {
        return add(site.getInteractionDatabases(), FACTORY.createInteractionDatabase(), site, site);
    }

    public InfoMartDatabase addInfoMartDatabase(Site site) {
        return add(site.getInfoMartDatabases(), FACTORY.createInfoMartDatabase(), site, site);
    }

    public ConfigurationDatabase addConfigurationDatabase(Site site) {
        return add(site.getConfigurationDatabases(), FACTORY.createConfigurationDatabase(), site, site);
    }

    public DatabaseInstance addDatabaseInstance(Site site) {
        return add(site.getDatabaseInstances(), FACTORY.createDatabaseInstance(), site, site);
    }

    public InfoMartInstallation addInfoMartInstallation(Site site) {
        return add(site.getInfoMartInstallations(), FACTORY.createInfoMartInstallation(), site, site);
    }

    public Presentation addPresentation(Site site) {
        return add(site.getPresentations(), FACTORY.createPresentation(), site, site);
    }

    public InfoMartApplication addInfoMartApplication(Deployment deployment) {
        return add(deployment.getInfoMartApplications(), FACTORY.createInfoMartApplication(), deployment, null);
    }

    public DataConsumer addConsumer(Deployment deployment) {
        return add(deployment.getConsumers(), FACTORY.createDataConsumer(), deployment, null);
    }

    public Objective addObjective(Deployment deployment) {
        return add(deployment.getObjectives(), FACTORY.createObjective(), deployment, null);
    }

    public RecoveryPlan addPlan(Deployment deployment) {
        return add(deployment.getPlans(), FACTORY.createRecoveryPlan(), deployment, null);
    }

    public PlanStep addStep(RecoveryPlan plan) {
        return add(plan.getSteps(), FACTORY.createPlanStep(), plan, null);
    }

    /** Adds an option without section, name and value, for the editor to fill. */
    public OptionSetting addOption(Configurable element) {
        OptionSetting option = FACTORY.createOptionSetting();
        element.getOptions().add(option);
        return option;
    }

    /**
     * Adds an HA pair of ICONs to a site: one writes into a new IDB at the site, the other into a new IDB at another site, where records
     * survive the loss of this one. The other site is the first that a link joins, else the first other one; a deployment of one site gets
     * both IDBs there, and a finding for it.
     */
    public HaPair addPair(Site site) {
        Deployment deployment = Deployments.deploymentOf(site)
                .orElseThrow(() -> new IllegalArgumentException("Site " + site.getId() + " is in no deployment"));
        HaPair pair = add(deployment.getHaPairs(), FACTORY.createHaPair(), site, site);
        addMember(pair, site, site, "pair.a");
        addMember(pair, site, remoteSite(deployment, site), "pair.b");
        return pair;
    }

    private void addMember(HaPair pair, Site site, Site databaseSite, String nameKey) {
        InteractionDatabase database = addInteractionDatabase(databaseSite);
        InteractionConcentrator concentrator = addConcentrator(site);
        concentrator.setName(TEXTS.get(nameKey, concentrator.getName()));
        concentrator.setDatabase(database);
        pair.getMembers().add(concentrator);
    }

    private static Site remoteSite(Deployment deployment, Site site) {
        Optional<Site> near = Network.neighbours(site).stream().findFirst();
        return near.or(() -> deployment.getSites().stream().filter(other -> other != site).findFirst()).orElse(site);
    }

    /** Gives the element its name and an identifier that is free, then adds it. */
    private static <T extends NamedElement> T add(EList<? super T> list, T made, NamedElement container, Site site) {
        String kind = TEXTS.get("new." + made.eClass().getName());
        String name = site == null ? kind + " " + (list.size() + 1) : kind + " " + Deployments.label(site);
        made.setName(name);
        made.setId(Identifiers.fresh(container, name));
        list.add(made);
        return made;
    }
}
