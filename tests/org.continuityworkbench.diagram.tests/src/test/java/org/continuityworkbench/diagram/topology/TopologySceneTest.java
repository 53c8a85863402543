/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.continuityworkbench.diagram.scene.Figure;
import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.diagram.scene.SvgWriter;
import org.continuityworkbench.diagram.scene.Theme;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The picture of a deployment shows what is there, where one can point at it, and is the same every time. */
class TopologySceneTest {

    private static final String SAMPLE = "two-site-active-active";

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, "two-site-active-standby", "four-site-active-active"})
    void showsEverySiteInAPlaceOfItsOwn(String sample) {
        Deployment deployment = Samples.deployment(sample);
        Scene scene = TopologyScene.of(deployment);
        List<Figure.Box> sites = deployment.getSites().stream().map(Site::getId).map(id -> scene.boxOf(id).orElseThrow()).toList();
        for (Figure.Box site : sites) {
            assertThat(sites).filteredOn(other -> other != site).noneMatch(other -> overlap(site, other));
            assertThat(site.x()).isNotNegative();
            assertThat(site.x() + site.width()).isLessThanOrEqualTo(scene.width());
            assertThat(site.y() + site.height()).isLessThanOrEqualTo(scene.height());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, "two-site-active-standby", "four-site-active-active"})
    void everyConcentratorCanBePointedAt(String sample) {
        Deployment deployment = Samples.deployment(sample);
        Scene scene = TopologyScene.of(deployment);
        assertThat(deployment.getSites()).flatExtracting(Site::getConcentrators).isNotEmpty().allSatisfy(concentrator -> {
            String id = concentrator.getId();
            Figure.Box box = scene.boxOf(id).orElseThrow(() -> new AssertionError(id + " is not shown"));
            assertThat(scene.elementAt(box.x() + 2, box.y() + box.height() / 2)).contains(id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, "two-site-active-standby", "four-site-active-active"})
    void fitsAScreenAndNoComponentHidesAnother(String sample) {
        Deployment deployment = Samples.deployment(sample);
        Scene scene = TopologyScene.of(deployment);
        assertThat(scene.width() / scene.height()).isBetween(0.6, 2.5);
        List<Figure.Box> components = deployment.getSites().stream().flatMap(site -> site.eContents().stream())
                .filter(Identified.class::isInstance).map(element -> scene.boxOf(((Identified) element).getId())).flatMap(Optional::stream)
                .toList();
        assertThat(components).hasSizeGreaterThan(20).allSatisfy(
                component -> assertThat(components).filteredOn(other -> other != component).noneMatch(other -> overlap(component, other)));
    }

    @Test
    void linksPairsAndReplicationsAreLinesThatCanBePointedAt() {
        Deployment deployment = Samples.deployment(SAMPLE);
        Deployment standby = Samples.deployment("two-site-active-standby");
        assertThat(lines(deployment)).contains(deployment.getLinks().get(0).getId())
                .containsAll(deployment.getHaPairs().stream().map(HaPair::getId).toList());
        assertThat(standby.getReplications()).isNotEmpty();
        assertThat(lines(standby))
                .containsAll(standby.getReplications().stream().filter(replication -> replication.getSource() instanceof InfoMartDatabase)
                .map(Replication::getId).toList());
    }

    private static List<String> lines(Deployment deployment) {
        return TopologyScene.of(deployment).figures().stream().filter(Figure.Path.class::isInstance).map(Figure::element).distinct()
                .toList();
    }

    @Test
    void theLegendExplainsWhatIsUsedAndNothingElse() {
        Deployment deployment = Samples.deployment(SAMPLE);
        assertThat(texts(TopologyScene.of(deployment))).contains("ICON pair", "link between sites", "extraction")
                .doesNotContain("replication", "down");
        String icon = deployment.getSites().get(0).getConcentrators().get(0).getId();
        assertThat(texts(TopologyScene.of(deployment, Map.of(icon, Mark.state("down", "O", "down"))))).contains("down");
    }

    private static List<String> texts(Scene scene) {
        return scene.figures().stream().filter(Figure.Label.class::isInstance).map(figure -> ((Figure.Label) figure).text()).toList();
    }

    @Test
    void anEmptyDeploymentIsAPictureToo() {
        Scene scene = TopologyScene.of(TopologyFactory.eINSTANCE.createDeployment());
        assertThat(scene.height()).isPositive();
        assertThat(SvgWriter.write(scene, Theme.LIGHT)).endsWith("</svg>\n");
    }

    @Test
    void manySitesJoinedEachWithEachStayAPicture() {
        Deployment deployment = Deployments.activeActive(26).multimedia().outbound().build();
        Scene scene = TopologyScene.of(deployment);
        assertThat(scene.width() * scene.height()).as("area").isLessThan(8_000 * 8_000);
        assertThat(deployment.getSites()).allSatisfy(site -> assertThat(scene.boxOf(site.getId())).isPresent());
    }

    @Test
    void isWrittenAsTheSameWellFormedSvgEachTime() throws Exception {
        String first = SvgWriter.write(TopologyScene.of(Samples.deployment(SAMPLE)), Theme.LIGHT);
        String second = SvgWriter.write(TopologyScene.of(Samples.deployment(SAMPLE)), Theme.LIGHT);
        assertThat(second).isEqualTo(first);
        Document svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void textsOfTheModelCannotBreakThePicture() throws Exception {
        Deployment deployment = Samples.deployment(SAMPLE);
        deployment.getSites().get(0).setName("a<b> & \"c\"");
        String svg = SvgWriter.write(TopologyScene.of(deployment), Theme.DARK);
        Document parsed = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getDocumentElement().getTextContent()).contains("a<b> & \"c\"");
    }

    @Test
    void aMarkChangesHowItsElementLooks() {
        Deployment deployment = Samples.deployment(SAMPLE);
        String site = deployment.getSites().get(0).getId();
        String plain = SvgWriter.write(TopologyScene.of(deployment), Theme.LIGHT);
        String marked = SvgWriter.write(TopologyScene.of(deployment, Map.of(site, Mark.badge("error", "E", "two findings"))), Theme.LIGHT);
        assertThat(marked).isNotEqualTo(plain).contains("two findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, "two-site-active-standby", "four-site-active-active"})
    void hostsApplicationsAndAccessPointsCanBePointedAt(String sample) {
        Deployment deployment = Samples.deployment(sample);
        Scene scene = TopologyScene.of(deployment);
        List<Identified> shown = new ArrayList<>(deployment.getInfoMartApplications());
        shown.addAll(deployment.getAccessPoints());
        deployment.getSites().forEach(site -> shown.addAll(site.getHosts()));
        assertThat(shown).hasSizeGreaterThan(20).allSatisfy(element -> {
            Figure.Box box = scene.boxOf(element.getId()).orElseThrow(() -> new AssertionError(element.getId() + " is not shown"));
            assertThat(scene.elementAt(box.x() + 1.5, box.y() + box.height() / 2)).contains(element.getId());
        });
        assertThat(texts(scene)).contains("host", "Info Mart application", "access point of an ICON", "access point of an Info Mart");
    }

    @Test
    void withoutDetailsOnlyComponentsAreShown() {
        Deployment deployment = Samples.deployment(SAMPLE);
        Scene scene = TopologyScene.of(deployment, Map.of(), "", new TopologyOptions(false, 1.6));
        assertThat(scene.boxOf(deployment.getAccessPoints().get(0).getId())).isEmpty();
        assertThat(scene.boxOf(deployment.getSites().get(0).getHosts().get(0).getId())).isEmpty();
        assertThat(scene.boxOf(deployment.getSites().get(0).getConcentrators().get(0).getId())).isPresent();
        assertThat(texts(scene)).doesNotContain("host");
    }

    @Test
    void aHostOnWhichNothingRunsAndAnApplicationWithoutAServerHaveFiguresOfTheirOwn() {
        Deployment deployment = Samples.deployment(SAMPLE);
        Host spare = TopologyFactory.eINSTANCE.createHost();
        spare.setId("spare");
        deployment.getSites().get(0).getHosts().add(spare);
        InfoMartApplication application = deployment.getInfoMartApplications().get(0);
        application.setInstallation(null);
        Scene scene = TopologyScene.of(deployment);
        assertThat(scene.boxOf("spare")).isPresent();
        assertThat(scene.boxOf(application.getId())).isPresent();
    }

    @Test
    void sitesStandSideBySideWhereThePlaceIsLow() {
        Deployment deployment = Samples.deployment(SAMPLE);
        assertThat(columns(deployment, 2.8)).isEqualTo(2);
        assertThat(columns(deployment, 0.7)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 1.2, 2.8, 6})
    void sitesArrangedForAnotherPlaceStandAsIfLaidOutForIt(double aspect) {
        Deployment deployment = Samples.deployment("four-site-active-active");
        Scene anew = TopologyScene.of(deployment, Map.of(), "", new TopologyOptions(true, aspect));
        TopologyLayout layout = new TopologyLayout(deployment, new TopologyOptions(true, 2.4));
        layout.scene(Map.of(), "");
        Scene arranged = layout.arranged(1).arranged(aspect).scene(Map.of(), "");
        assertThat(SvgWriter.write(arranged, Theme.LIGHT)).isEqualTo(SvgWriter.write(anew, Theme.LIGHT));
    }

    private static long columns(Deployment deployment, double aspect) {
        Scene scene = TopologyScene.of(deployment, Map.of(), "", new TopologyOptions(true, aspect));
        return deployment.getSites().stream().mapToDouble(site -> scene.boxOf(site.getId()).orElseThrow().x()).distinct().count();
    }

    private static boolean overlap(Figure.Box one, Figure.Box other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width() && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
