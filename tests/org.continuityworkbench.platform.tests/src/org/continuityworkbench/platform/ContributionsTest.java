/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;

/** Reads what the fragment.xml of this very fragment contributes in the name of its host: one good rule and three bad ones. */
class ContributionsTest {

    private final Contributions contributions = new Contributions(RegistryFactory.getRegistry());

    @Test
    void aRuleOfAPluginJoinsTheDocumentedOnes() {
        assertThat(contributions.rules()).extracting(RuleDescriptor::id).hasSize(DocumentedRules.all().size() + 1).endsWith("PARTNER-001");
    }

    @Test
    void aRuleThatCannotBeLoadedIsNamedWithItsPlugin() {
        assertThat(contributions.failures()).extracting(ContributionFailure::toString).anyMatch(failure -> failure.contains("NoSuchRule"))
                .anyMatch(failure -> failure.contains("java.lang.StringBuilder")).allMatch(failure -> failure.contains("plugin=org.continuityworkbench.platform,"));
    }

    @Test
    void theIdentifierOfADocumentedRuleCannotBeTaken() {
        assertThat(contributions.failures()).extracting(ContributionFailure::toString).anyMatch(failure -> failure.contains("BC-TOP-001"));
        assertThat(contributions.rules()).extracting(RuleDescriptor::rule).noneMatch(ImpostorRule.class::isInstance);
    }
}
