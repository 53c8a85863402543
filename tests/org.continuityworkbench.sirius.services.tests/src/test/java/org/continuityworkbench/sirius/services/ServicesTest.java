/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final Deployment deployment = Samples.deployment("two-site-active-active");
    private final CreationServices creation = new CreationServices();
    private final ConnectionServices connections = new ConnectionServices();
    private final QueryServices queries = new QueryServices();
    private final LabelServices labels = new LabelServices();
    private final FindingServices findings = new FindingServices();

    @Test
    void aNewPairHasALocalAndARemoteDatabase() {
        Site site = deployment.getSites().get(0);
        HaPair pair = creation.addPair(site);
        assertThat(pair.getMembers()).hasSize(2).allMatch(member -> member.eContainer() == site);
        assertThat(pair.getMembers()).extracting(Concentrators::writesRemotely).containsExactly(false, true);
        assertIdsAreUnique();
    }

    @Test
    void aPairInTheOnlySiteStaysThere() {
        Deployment small = org.continuityworkbench.testsupport.Deployments.empty();
        small.getSites().clear();
        HaPair pair = creation.addPair(creation.addSite(small));
        assertThat(Concentrators.databases(pair)).hasSize(2).allMatch(database -> Deployments.sameSite(database, pair.getMembers().get(0)));
    }

    @Test
    void everythingMadeCanBeSaved() throws Exception {
        Site site = creation.addSite(deployment);
        Site other = deployment.getSites().get(0);
        creation.addDataSource(site);
        creation.addConfigurationServer(site);
        creation.addConfigurationDatabase(site);
        creation.addDatabaseInstance(site);
        creation.addStep(creation.addPlan(deployment));
        creation.addObjective(deployment);
        connections.connectSites(site, other);
        connections.readFrom(creation.addPresentation(site), creation.addInfoMartDatabase(site));
        connections.readFrom(creation.addConsumer(deployment), site.getInfoMartDatabases().get(0));
        connections.denote(creation.addInfoMartApplication(deployment), creation.addInfoMartInstallation(site));
        connections.connectDatabase(deployment.getInfoMartApplications().get(0), creation.addInteractionDatabase(site));
        connections.replicate(site.getInfoMartDatabases().get(0), other.getInfoMartDatabases().get(0));
        connections.writeInto(creation.addConcentrator(site), site.getInteractionDatabases().get(0));
        connections.record(site.getConcentrators().get(0), site.getDataSources().get(0));
        assertIdsAreUnique();
        assertThat(DeploymentFiles.toBytes(deployment)).isNotEmpty();
    }

    @Test
    void connectionsMoveOnlyToWhatFits() {
        Site one = deployment.getSites().get(0);
        Site two = deployment.getSites().get(1);
        Site three = creation.addSite(deployment);
        Link link = connections.connectSites(one, two);
        connections.moveLinkEnd(link, two, three);
        assertThat(link.getEnds()).containsExactly(one, three);
        connections.moveLinkEnd(link, three, one);
        assertThat(link.getEnds()).containsExactly(one, three);
        InteractionConcentrator concentrator = one.getConcentrators().get(0);
        EObject before = concentrator.getDatabase();
        connections.moveReference(concentrator, "database", before, three);
        assertThat(concentrator.getDatabase()).isSameAs(before);
        connections.moveReference(concentrator, "database", before, two.getInteractionDatabases().get(0));
        assertThat(concentrator.getDatabase()).isSameAs(two.getInteractionDatabases().get(0));
        DataSource source = concentrator.getConnections().get(0);
        connections.cutReference(concentrator, "connections", source);
        assertThat(concentrator.getConnections()).doesNotContain(source);
        connections.moveToSite(concentrator, three);
        assertThat(three.getConcentrators()).contains(concentrator);
    }

    @Test
    void theFlowOfADataSourceEndsInReports() {
        DataSource source = Elements.get(deployment, "sip-paris", DataSource.class);
        assertThat(queries.recordingPairs(source)).isNotEmpty();
        assertThat(queries.recordedDatabases(source)).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(queries.extractingApplications(source)).isNotEmpty();
        assertThat(queries.filledInfoMarts(source)).hasSize(2);
        assertThat(queries.reportingPresentations(source)).isNotEmpty();
        assertThat(queries.reachableSites(deployment.getSites().get(0))).containsAll(deployment.getSites());
    }

    @Test
    void labelsSayWhatPeopleLookFor() {
        Link link = deployment.getLinks().get(0);
        link.setBandwidth(34_500_000L);
        link.setLatency(Duration.ofMillis(20));
        assertThat(labels.linkLabel(link)).isEqualTo("34.5 Mbit/s, 20 ms");
        link.setLatency(null);
        assertThat(labels.linkLabel(link)).isEqualTo("34.5 Mbit/s");
        assertThat(labels.elementTooltip(link)).startsWith(labels.displayName(link) + "\nA network link between two sites.");
        assertThat(deployment.getObjectives()).extracting(labels::objectiveLabel).contains("Delay at most 9 h");
        assertThat(labels.phaseLabel(deployment)).isEqualTo("Phase: Normal operation");
        assertThat(labels.stateLabel(deployment.getSites().get(0).getInfoMartInstallations().get(0))).endsWith("\nActive");
    }

    @Test
    void findingsFollowTheModelAndFixesMendIt() {
        Deployment broken = Samples.deployment("two-site-active-active-broken");
        List<Finding> fixable = Samples.plantedFaults("two-site-active-active-broken").stream()
                .map(line -> Elements.get(broken, line.split("\\s+")[1], Identified.class)).distinct()
                .flatMap(element -> findings.findingsOf(element).stream()).filter(finding -> finding.fix() != null).toList();
        assertThat(fixable).isNotEmpty();
        Finding first = fixable.get(0);
        EObject element = Elements.get(broken, first.elementId(), Identified.class);
        String severity = first.severity().name();
        int before = findings.findingsOf(element).size();
        assertThat(findings.hasFinding(element, severity)).isTrue();
        assertThat(findings.isFreeOf(element, severity)).isFalse();
        assertThat(findings.findingText(element, severity)).contains(first.rule().id());
        findings.applyFix(element, severity);
        assertThat(findings.findingsOf(element)).hasSizeLessThan(before);
    }

    @Test
    void whoeverOpensTheModelsChoosesTheRules() {
        Deployment broken = Samples.deployment("two-site-active-active-broken");
        Identified element = Samples.plantedFaults("two-site-active-active-broken").stream()
                .map(line -> Elements.get(broken, line.split("\\s+")[1], Identified.class)).filter(each -> !findings.findingsOf(each)
                        .isEmpty())
                .findFirst().orElseThrow();
        String rule = findings.findingsOf(element).get(0).rule().id();
        Set<String> disabled = new HashSet<>();
        RuleSource source = new RuleSource(new Validator(DocumentedRules.all()),
                model -> new ValidationSettings(Profile.ALL, Map.of(), disabled, LocalDate.EPOCH));
        ResourceSet models = new ResourceSetImpl();
        Resource resource = new ResourceImpl(URI.createURI("models:/broken"));
        models.getResources().add(resource);
        resource.getContents().add(broken);
        models.eAdapters().add(source);
        assertThat(findings.findingsOf(element)).anyMatch(finding -> finding.rule().id().equals(rule));
        disabled.add(rule);
        source.changed();
        assertThat(findings.findingsOf(element)).noneMatch(finding -> finding.rule().id().equals(rule));
    }

    @Test
    void aCleanSampleHasNoErrorAnywhere() {
        deployment.eAllContents().forEachRemaining(element -> assertThat(findings.isFreeOf(element, "ERROR")).isTrue());
    }

    private void assertIdsAreUnique() {
        Set<String> seen = new HashSet<>();
        deployment.eAllContents().forEachRemaining(element -> {
            if (element instanceof Identified identified) {
                assertThat(seen.add(identified.getId())).as(identified.getId()).isTrue();
            }
        });
    }
}
