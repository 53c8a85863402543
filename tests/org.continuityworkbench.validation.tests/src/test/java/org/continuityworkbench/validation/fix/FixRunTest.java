/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.ModelDigest;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.fix.FixOutcome.Mended;
import org.continuityworkbench.validation.fix.FixOutcome.Reason;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixes one after another: what can be mended is mended, what goes round in circles is left alone. */
class FixRunTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));

    private static FixOutcome run(Deployment deployment, Rule<?>... rules) {
        return new FixRun(Stream.of(rules).map(rule -> new RuleDescriptor(rule, new Texts())).toList(), Optional.empty(), SETTINGS,
                rule -> true)
                .run(deployment);
    }

    private static Deployment deployment(String... names) {
        Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
        deployment.setId("d");
        for (String name : names) {
            Site site = TopologyFactory.eINSTANCE.createSite();
            site.setId("site-" + deployment.getSites().size());
            site.setName(name);
            deployment.getSites().add(site);
        }
        return deployment;
    }

    private static List<String> names(Deployment deployment) {
        return deployment.getSites().stream().map(Site::getName).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active-broken", "two-site-active-standby-broken", "four-site-active-active-broken"})
    void mendsAllThatItCanAndTouchesNothingElse(String sample) {
        Deployment broken = Samples.deployment(sample);
        ModelDigest untouched = ModelDigest.of(broken);
        List<RuleDescriptor> rules = DocumentedRules.all();
        FixOutcome outcome = new FixRun(rules, Optional.empty(), SETTINGS, rule -> true).run(broken);

        assertThat(ModelDigest.of(broken)).isEqualTo(untouched);
        assertThat(outcome.mended()).isNotEmpty();
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.caused()).isEmpty();
        ValidationResult after = new Validator(rules).validate(outcome.deployment(), SETTINGS);
        assertThat(after.findings()).noneMatch(finding -> finding.fix() != null);
        assertThat(after.findings().size()).isLessThanOrEqualTo(outcome.before().findings().size() - outcome.mended().size());
        assertThat(new FixRun(rules, Optional.empty(), SETTINGS, rule -> true).run(outcome.deployment()).mended()).as("twice is once")
                .isEmpty();
    }

    @Test
    void oneRuleAloneLeavesTheOthersBe() {
        FixOutcome outcome = new FixRun(DocumentedRules.all(), Optional.empty(), SETTINGS, rule -> rule.id().equals("BC-OPS-011"))
                .run(Samples.deployment("two-site-active-active-broken"));
        assertThat(outcome.mended()).extracting(Mended::rule).containsExactly("BC-OPS-011");
        assertThat(outcome.before().findings()).hasSize(outcome.after().findings().size() + 1);
    }

    /** Each of the two sites is wrong by itself; mending one makes it differ from the other until that one had its turn. */
    @Test
    void whatWasWrongAtTheBeginningComesFirst() {
        FixOutcome outcome = run(deployment("low", "low"), new Alike(), new High());
        assertThat(names(outcome.deployment())).containsExactly("high", "high");
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.mended()).extracting(Mended::rule).containsExactly("T-HIGH", "T-HIGH");
    }

    @Test
    void rulesThatContradictEachOtherDoNotGoRoundInCircles() {
        FixOutcome outcome = run(deployment("middle"), new High(), new Low());
        assertThat(outcome.refused()).isNotEmpty().allMatch(refusal -> refusal.reason() == Reason.UNDOES_ANOTHER);
        assertThat(outcome.mended()).hasSizeLessThan(3);
        assertThat(outcome.after().findings()).hasSize(1);
    }

    @Test
    void aFixThatMendsNothingIsTakenBack() {
        FixOutcome outcome = run(deployment("a"), new Useless());
        assertThat(names(outcome.deployment())).containsExactly("a");
        assertThat(outcome.mended()).isEmpty();
        assertThat(outcome.refused()).extracting(FixOutcome.Refusal::reason).containsExactly(Reason.NO_EFFECT);
    }

    @Test
    void aFixThatAlwaysFindsMoreEndsSomewhere() {
        FixOutcome outcome = run(deployment("a"), new Growing());
        assertThat(outcome.refused()).extracting(FixOutcome.Refusal::reason).containsExactly(Reason.TOO_MANY);
    }

    @Test
    void previewLeavesTheModelAlone() {
        Deployment broken = Samples.deployment("two-site-active-active-broken");
        List<Notification> told = new java.util.ArrayList<>();
        broken.eAdapters().add(new EContentAdapter() {
            @Override
            public void notifyChanged(Notification notification) {
                super.notifyChanged(notification);
                told.add(notification);
            }
        });
        ModelDigest untouched = ModelDigest.of(broken);
        List<Finding> fixable = new Validator(DocumentedRules.all()).validate(broken, SETTINGS).findings().stream()
                .filter(finding -> finding.fix() != null).toList();
        assertThat(fixable).isNotEmpty().allSatisfy(finding -> {
            FixPreview preview = FixPreview.of(finding, broken, Optional.empty(), List.of()).orElseThrow();
            assertThat(preview.changes()).isNotEmpty();
        });
        assertThat(told).isEmpty();
        assertThat(ModelDigest.of(broken)).isEqualTo(untouched);

        Finding memoryQueue = fixable.stream().filter(finding -> finding.rule().id().equals("BC-HA-008")).findFirst().orElseThrow();
        FixPreview preview = FixPreview.of(memoryQueue, broken, Optional.empty(), List.of()).orElseThrow();
        assertThat(preview.changes()).singleElement().asString().startsWith("-").contains("pq-dbname", ":memory:");
        Deployment applied = EcoreUtil.copy(broken);
        assertThat(preview.before()).isEqualTo(FixPreview.lines(applied));
    }

    @Test
    void aFindingThatIsGoneHasNoPreview() {
        Deployment broken = Samples.deployment("two-site-active-active-broken");
        Finding finding = new Validator(DocumentedRules.all()).validate(broken, SETTINGS).findings().stream()
                .filter(found -> found.rule().id().equals("BC-HA-008")).findFirst().orElseThrow();
        finding.fix().apply();
        assertThat(FixPreview.of(finding, broken, Optional.empty(), List.of())).isEmpty();
    }

    /** Texts of the rules below. */
    static final class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return Stream.of("T-HIGH", "T-LOW", "T-ALIKE", "T-USELESS", "T-GROWING")
                    .flatMap(id -> Stream.of(new Object[] {id + ".message", id + " {0}"}, new Object[] {id + ".fix", "mend"}))
                    .toArray(Object[][]::new);
        }
    }

    private static void want(Site site, String name, RuleContext context) {
        if (!name.equals(site.getName())) {
            context.report(site, Fix.of(() -> site.setName(name)), site.getName());
        }
    }

    @RuleInfo(id = "T-HIGH", severity = Severity.ERROR, target = Site.class, sources = "inferred")
    public static final class High implements Rule<Site> {
        @Override
        public void check(Site site, RuleContext context) {
            want(site, "high", context);
        }
    }

    @RuleInfo(id = "T-LOW", severity = Severity.ERROR, target = Site.class, sources = "inferred")
    public static final class Low implements Rule<Site> {
        @Override
        public void check(Site site, RuleContext context) {
            want(site, "low", context);
        }
    }

    @RuleInfo(id = "T-ALIKE", severity = Severity.ERROR, target = Deployment.class, sources = "inferred")
    public static final class Alike implements Rule<Deployment> {
        @Override
        public void check(Deployment deployment, RuleContext context) {
            String last = deployment.getSites().getLast().getName();
            if (!deployment.getSites().getFirst().getName().equals(last)) {
                context.report(deployment, Fix.of(() -> deployment.getSites().getFirst().setName(last)), "differ");
            }
        }
    }

    @RuleInfo(id = "T-USELESS", severity = Severity.ERROR, target = Site.class, sources = "inferred")
    public static final class Useless implements Rule<Site> {
        @Override
        public void check(Site site, RuleContext context) {
            context.report(site, Fix.of(() -> site.setName("b")), "always");
        }
    }

    @RuleInfo(id = "T-GROWING", severity = Severity.ERROR, target = Site.class, sources = "inferred")
    public static final class Growing implements Rule<Site> {
        @Override
        public void check(Site site, RuleContext context) {
            context.report(site, Fix.of(() -> site.setName(site.getName() + "x")), site.getName());
        }
    }
}
