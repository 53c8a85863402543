/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.platform.rules.RuleChoices;
import org.continuityworkbench.sirius.services.FindingServices;
import org.continuityworkbench.sirius.services.LabelServices;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Diagrams are checked by the rules of all plug-ins, with the severities that people have chosen. */
class RulesTest {

    private static final String RULE = "SAMPLE-001";

    private final FindingServices findings = new FindingServices();

    @Test
    void theRuleOfAPartnerIsRunAndSeveritiesAreHeeded() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-active")) {
            Site site = open.deployment().getSites().get(0);
            open.run(() -> site.setLocation(null));
            assertThat(rules(site)).contains(RULE);
            assertThat(findings.hasFinding(site, "INFO")).isTrue();
            assertThat(new LabelServices().elementTooltip(site)).contains(RULE);

            Runnable[] listener = new Runnable[1];
            BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
            ServiceRegistration<RuleChoices> choices = context.registerService(RuleChoices.class, new RuleChoices() {
                @Override
                public ValidationSettings of(Path model) {
                    assertThat(model.toString()).endsWith("sample.continuity");
                    return new ValidationSettings(Profile.ALL, Map.of(RULE, Severity.ERROR), Set.of(), LocalDate.now());
                }

                @Override
                public void addListener(Runnable added) {
                    listener[0] = added;
                }

                @Override
                public void removeListener(Runnable removed) {
                    listener[0] = null;
                }
            }, null);
            assertThat(findings.findingText(site, "ERROR")).contains(RULE);
            assertThat(listener[0]).isNotNull();
            choices.unregister();
            assertThat(listener[0]).isNull();
            assertThat(findings.findingText(site, "ERROR")).doesNotContain(RULE);
        }
    }

    @Test
    void withoutAWorkbenchTheSettingsFileDecides() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-active")) {
            byte[] settings = "disable = SAMPLE-001\n".getBytes(StandardCharsets.UTF_8);
            open.project.getFile(".continuityrc").create(new ByteArrayInputStream(settings), true, null);
            Site site = open.deployment().getSites().get(0);
            open.run(() -> site.setLocation(null));
            assertThat(rules(site)).doesNotContain(RULE);
        }
    }

    private java.util.List<String> rules(Site site) {
        return findings.findingsOf(site).stream().map(finding -> finding.rule().id()).toList();
    }
}
