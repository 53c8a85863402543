/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.RuleMetadata;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;
import org.continuityworkbench.validation.mutation.Mutation;
import org.continuityworkbench.validation.mutation.MutationCatalogue;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;

/** Rules that rest on facts about many elements: collected for all checks at once, by each check for itself, or kept up to date. */
class CollectingRulesTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));

    private final Deployment deployment = Deployments.twoSite().build();

    /** Names the hosts of a site whose clock is wrong. */
    @RuleInfo(id = "T-1", severity = Severity.WARNING, target = Site.class, sources = "test")
    @Collects(part = Host.class, reads = {"clockSynchronized", ".."})
    public static final class WrongClocks implements FactRule<Site, Host, String> {

        @Override
        public void collect(Host host, BiConsumer<Site, String> facts) {
            if (host.getOperatingSystem() == null || "host-b-db".equals(host.getName())) {
                throw new IllegalStateException("no clock at all");
            } else if (!host.isClockSynchronized() && host.eContainer() instanceof Site site) {
                facts.accept(site, host.getId());
            }
        }

        @Override
        public void check(Site site, Facts<Host, String> wrong, RuleContext context) {
            if (!wrong.isEmpty()) {
                context.report(site, wrong.facts());
            }
        }
    }

    private static RuleDescriptor rule() {
        return new RuleDescriptor(new WrongClocks(),
                new RuleMetadata("T-1", Severity.WARNING, Architecture.BOTH, Site.class, List.of("test"), List.of(), "", "1"),
                new java.util.ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {{"T-1.message", "{0}"}};
                    }
                });
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void aRuleOfAPlugInCollectsForItself() {
        List<RuleDescriptor> rules = DocumentedRules.all().stream().filter(RuleDescriptor::collects).toList();
        assertThat(rules).hasSizeGreaterThan(5);
        for (RuleDescriptor rule : rules) {
            for (Mutation mutation : MutationCatalogue.all().stream().filter(one -> one.expected().contains(rule.id())).toList()) {
                Deployment broken = Samples.deployment(mutation.example());
                mutation.applyTo(broken);
                List<Finding> together = new Validator(List.of(rule)).validate(broken, Optional.empty(), List.of(), SETTINGS).findings();
                List<Finding> alone = new Validator(List.of(rule.contributedBy("plug-in"))).validate(broken, SETTINGS).findings();
                assertThat(messages(alone)).as(mutation.toString()).isNotEmpty().isEqualTo(messages(together));
            }
        }
    }

    @Test
    void factsComeInTheOrderOfTheModelAndGo() {
        Elements.all(deployment, Host.class).forEach(host -> host.setClockSynchronized(false));
        try (LiveValidator live = new LiveValidator(new Validator(List.of(rule())), deployment, SETTINGS)) {
            assertThat(messages(live.result().findings())).first().asString().startsWith("host-a-call, host-a-icon");
            Site site = deployment.getSites().get(0);
            site.getHosts().move(0, 1);
            assertThat(messages(live.result().findings())).first().asString().startsWith("host-a-icon, host-a-call");
            Host gone = site.getHosts().remove(0);
            assertThat(messages(live.result().findings())).first().asString().startsWith("host-a-call, host-a-db");
            deployment.getSites().get(1).getHosts().add(gone);
            assertThat(messages(live.result().findings())).last().asString().endsWith("host-b-report, host-a-icon");
            Elements.all(deployment, Host.class).forEach(host -> host.setClockSynchronized(true));
            assertThat(live.result().findings()).isEmpty();
        }
    }

    @Test
    void whoeverMissesAPartSaysSo() {
        Host host = Elements.get(deployment, "host-b-db", Host.class);
        Validator validator = new Validator(List.of(rule()));
        try (LiveValidator live = new LiveValidator(validator, deployment, SETTINGS)) {
            assertThat(live.result().failures()).isEmpty();
            host.setName("host-b-db");
            host.setClockSynchronized(false);
            assertThat(live.result().failures()).hasSize(2).isEqualTo(validator.validate(deployment, SETTINGS).failures());
            assertThat(live.result().failures()).extracting(RuleFailure::reason).allMatch(reason -> reason.contains("no clock at all"));
            host.setName(null);
            host.setClockSynchronized(true);
            assertThat(live.result().failures()).isEmpty();
        }
    }
}
