/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.ui.WorkbenchFixture;
import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.INewWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Projects that the wizards make are sound; what they ask is checked. */
class WizardsTest {

    private static <W extends INewWizard> WizardDialog open(WorkbenchFixture fixture, W wizard) {
        wizard.init(fixture.window().getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(fixture.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        fixture.settle();
        return dialog;
    }

    static Stream<Answers> answers() {
        Answers proposed = Answers.proposed();
        return Stream.of(proposed,
                new Answers("Zürich & Genève", ReportingMode.ACTIVE_STANDBY, List.of("Zürich", "Genève"), proposed.threshold(),
                        proposed.queueDisk(), proposed.channelSpeed(), proposed.objectives()),
                new Answers("Four", ReportingMode.ACTIVE_ACTIVE, List.of("New York", "Milan", "Dublin", "Sao Paulo 2"),
                        Duration.ofHours(12), 3 * proposed.queueDisk(), 2 * proposed.channelSpeed(), Map.of("objective-link-loss",
                        Duration.ofHours(1))),
                new Answers("Swapped", ReportingMode.ACTIVE_ACTIVE, List.of("Lyon", "Paris"), Duration.ofHours(8), proposed.queueDisk(),
                        proposed.channelSpeed(), proposed.objectives()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatTheAnswersMakeIsSound(Answers answers) throws Exception {
        Deployment deployment = new Samples().deployment(DeploymentTemplate.sample(answers));
        DeploymentTemplate.fill(deployment, answers);
        assertThat(deployment.getSites()).extracting(site -> site.getName()).containsExactlyElementsOf(answers.sites());
        assertThat(deployment.getInfoMartApplications())
                .allSatisfy(application -> assertThat(Options.number(application, OptionKey.STUCK_THRESHOLD))
                .contains(answers.threshold().toSeconds()));
        String file = new String(DeploymentFiles.toBytes(deployment), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("Hamburg", "hamburg", "HAMBURG", "Frankfurt", "frankfurt");
        assertThat(DeploymentFiles.load(new java.io.ByteArrayInputStream(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "made")
                .model().getReportingMode()).isEqualTo(answers.mode());
        assertThat(new Validator(DocumentedRules.all()).validate(deployment, ValidationSettings.standard(LocalDate.of(2026, 3, 3)))
                .findings()).extracting(finding -> finding.rule().id() + " " + finding.message()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoDeployment() {
        Answers proposed = Answers.proposed();
        assertThat(proposed.problem()).isEmpty();
        assertThat(Stream.of(List.of("A"), List.of("A", "B", "C"), List.of("A", "a"), List.of("A", " "), List.of("A", "?"))
                .map(sites -> new Answers("x", ReportingMode.ACTIVE_ACTIVE, sites, proposed.threshold(), 1, 1, Map.of()).problem()))
                .allSatisfy(problem -> assertThat(problem).isPresent());
        assertThat(new Answers("x", ReportingMode.ACTIVE_STANDBY, List.of("A", "B", "C", "D"), proposed.threshold(), 1, 1, Map.of())
                .problem()).isPresent();
    }

    /** Below each of the six questions stands where its default comes from: the guide, or that this product chose it. */
    @Test
    void eachDefaultHasASource() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            WizardDialog dialog = open(fixture, new NewProjectWizard());
            List<Label> labels = labels((Composite) dialog.getCurrentPage().getControl());
            List<Label> questions = labels.stream().filter(label -> label.getText().matches("[1-6]\\. .*")).toList();
            assertThat(questions).hasSize(6).allSatisfy(question -> {
                Label source = labels.stream().filter(label -> label.getText().matches(".*(guide|[Cc]hosen by this product).*"))
                        .filter(label -> label.getBounds().y > question.getBounds().y).findFirst().orElseThrow();
                assertThat(questions).as("no question between %s and its source", question.getText()).noneMatch(other ->
                        other.getBounds().y > question.getBounds().y && other.getBounds().y < source.getBounds().y);
                assertThat(WorkbenchFixture.colours(fixture.picture(source))).as("painted: " + source.getText()).isGreaterThan(5);
            });
            dialog.close();
        }
    }

    private static List<Label> labels(Composite area) {
        return Arrays.stream(area.getChildren()).filter(Label.class::isInstance).map(Label.class::cast).toList();
    }

    @Test
    void makesAProjectAndOpensIt() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            NewProjectWizard wizard = new NewProjectWizard();
            WizardDialog dialog = open(fixture, wizard);
            QuestionsPage questions = (QuestionsPage) wizard.getPages()[0];
            questions.fill(ReportingMode.ACTIVE_ACTIVE, "Oslo", "8h");
            assertThat(questions.isPageComplete()).isFalse();
            assertThat(questions.getErrorMessage()).contains("two or four sites");
            questions.fill(ReportingMode.ACTIVE_ACTIVE, "Oslo, Bergen", "eight hours");
            assertThat(questions.getErrorMessage()).contains("eight hours", "is not a length of time");
            questions.fill(ReportingMode.ACTIVE_ACTIVE, "Oslo, Bergen", "8h");
            assertThat(questions.isPageComplete()).isTrue();
            fixture.screenshot("new-project", dialog.getShell());
            dialog.showPage(wizard.getPages()[1]);
            CheckPage check = (CheckPage) wizard.getPages()[1];
            fixture.waitUntil("the rules have answered", () -> check.text().contains("No findings"));
            fixture.screenshot("new-project-check", dialog.getShell());
            assertThat(wizard.performFinish()).isTrue();
            dialog.close();
            fixture.settle();
            assertThat(fixture.page().getActiveEditor()).isInstanceOf(ContinuityEditor.class);
            assertThat(fixture.session().findings().findings()).isEmpty();
            IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject("my-deployment");
            assertThat(Arrays.stream(made.members()).map(member -> member.getName()))
                    .contains("my-deployment.continuity", "network-loss-10h.scenario", ".gitattributes");
            fixture.page().closeAllEditors(false);
            made.delete(true, true, null);
        }
    }

    @Test
    void importsAnExampleWithScenarios() throws Exception {
        try (WorkbenchFixture fixture = new WorkbenchFixture()) {
            ImportExampleWizard wizard = new ImportExampleWizard();
            WizardDialog dialog = open(fixture, wizard);
            fixture.screenshot("import-example", dialog.getShell());
            assertThat(wizard.performFinish()).isTrue();
            dialog.close();
            fixture.settle();
            assertThat(fixture.session().file().getName()).isEqualTo("two-site-active-active.continuity");
            IProject made = fixture.session().file().getProject();
            assertThat(made.getFile("network-loss-10h.scenario").exists()).isTrue();
            fixture.page().closeAllEditors(false);
            made.delete(true, true, null);
        }
    }

    /** Both kinds of scenario can be replayed on a sample, and the loss is that of the guide. */
    @Test
    void scenariosOfTheWizardReplay() throws Exception {
        Deployment deployment = new Samples().deployment("two-site-active-active");
        assertThat(Simulator.run(deployment, NewScenarioWizard.linkLoss("Ten hours", Duration.ofHours(10), Duration.ofHours(1)),
                Bindings.none(), SimulationSettings.ideal())).isNotNull();
        assertThat(Simulator.run(deployment, NewScenarioWizard.siteFailure("Failure"), Bindings.none(), SimulationSettings.ideal()))
                .isNotNull();
    }
}
