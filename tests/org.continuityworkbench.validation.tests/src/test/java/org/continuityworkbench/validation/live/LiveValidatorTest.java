/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.TestRules;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class LiveValidatorTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));

    private final List<String> checked = new ArrayList<>();
    private final Deployment deployment = Deployments.twoSite().build();

    private RuleDescriptor noting(String... reads) {
        return TestRules.rule("T-1", InteractionConcentrator.class, (icon, context) -> checked.add(icon.getId()), reads);
    }

    private LiveValidator live(RuleDescriptor... rules) {
        return new LiveValidator(new Validator(List.of(rules)), deployment, SETTINGS);
    }

    private <T extends org.continuityworkbench.model.topology.Identified> T get(String id, Class<T> type) {
        return Elements.get(deployment, id, type);
    }

    @Test
    void everyDocumentedRuleDeclaresWhatItReads() {
        assertThat(DocumentedRules.all()).allMatch(rule -> !rule.reads().isEmpty() || rule.collects());
        DocumentedRules.all().forEach(LiveValidator::requireFollowable);
    }

    @Test
    void onlyTouchedElementsAreCheckedAgain() {
        try (LiveValidator live = live(noting("database/.."))) {
            live.result();
            checked.clear();
            get("icon-voice-a-local", InteractionConcentrator.class).setDatabase(null);
            live.result();
            assertThat(checked).containsExactly("icon-voice-a-local");
            checked.clear();
            get("site-b", Site.class).getInteractionDatabases().remove(get("idb-voice-a-remote",
                    org.continuityworkbench.model.topology.InteractionDatabase.class));
            live.result();
            assertThat(checked).containsExactly("icon-voice-a-remote");
            checked.clear();
            get("host-a-call", Host.class).setClockSynchronized(false);
            live.result();
            assertThat(checked).isEmpty();
        }
    }

    @Test
    void aPathMayUseAReferenceWithoutAnotherEnd() {
        RuleDescriptor rule = TestRules.rule("T-1", DataSource.class, (source, context) -> checked.add(source.getId()), "peer/kind");
        try (LiveValidator live = live(rule)) {
            live.result();
            checked.clear();
            get("sip-b", DataSource.class).setRelease("9");
            live.result();
            assertThat(checked).isEmpty();
            get("sip-b", DataSource.class).setKind(org.continuityworkbench.model.topology.DataSourceKind.TSERVER);
            live.result();
            assertThat(checked).containsExactly("sip-a");
        }
    }

    @Test
    void namesCountAsReadBecauseMessagesShowThem() {
        RuleDescriptor rule = TestRules.rule("T-1", InteractionConcentrator.class, (icon, context) -> {
            checked.add(icon.getId());
            if (icon.getId().startsWith("icon-voice-b")) {
                context.report(icon, icon.getDatabase());
            }
        }, "database");
        try (LiveValidator live = live(rule)) {
            live.result();
            checked.clear();
            get("idb-voice-b-local", org.continuityworkbench.model.topology.InteractionDatabase.class).setName("other");
            assertThat(live.result().findings()).anyMatch(finding -> finding.message().contains("other"));
            assertThat(checked).as("those with findings only").containsExactlyInAnyOrder("icon-voice-b-local", "icon-voice-b-remote");
        }
    }

    @Test
    void aRuleThatDeclaresNothingRunsAsAWhole() {
        try (LiveValidator live = live(noting())) {
            live.result();
            int all = checked.size();
            checked.clear();
            get("host-a-call", Host.class).setClockSynchronized(false);
            live.result();
            assertThat(checked).hasSize(all);
        }
    }

    @Test
    void anElementThatWasTakenOutStillCountsWhereOthersNameIt() {
        RuleDescriptor rule = TestRules.rule("T-1", InteractionConcentrator.class, (icon, context) -> {
            if (icon.getDatabase() != null && icon.getDatabase().isPurgeEnabled()) {
                context.report(icon, icon.getId());
            }
        }, "database/purgeEnabled");
        try (LiveValidator live = live(rule)) {
            var database = get("idb-voice-a-local", org.continuityworkbench.model.topology.InteractionDatabase.class);
            EcoreUtil.remove(database);
            int before = live.result().findings().size();
            database.setPurgeEnabled(false);
            assertThat(live.result().findings()).hasSize(before - 1);
        }
    }

    @Test
    void nobodyListensAfterClosing() {
        LiveValidator live = live(noting("database"));
        ValidationResult last = live.result();
        live.close();
        get("icon-voice-a-local", InteractionConcentrator.class).setDatabase(null);
        assertThat(live.result()).isSameAs(last);
        assertThat(Elements.all(deployment, org.eclipse.emf.ecore.EObject.class)).allMatch(element -> element.eAdapters().isEmpty());
    }

    @Test
    void theListenerHearsOfAnOutdatedResultOnce() {
        List<String> calls = new ArrayList<>();
        try (LiveValidator live = live(noting("database"))) {
            live.onChange(() -> calls.add("changed"));
            deployment.setName("before the first result");
            assertThat(calls).isEmpty();
            live.result();
            deployment.setName("x");
            deployment.setName("y");
            assertThat(calls).hasSize(1);
            assertThat(live.result()).isSameAs(live.result());
        }
    }

    @Test
    void settingsAndArchitectureChooseTheRulesAnew() {
        Validator validator = new Validator(DocumentedRules.all());
        try (LiveValidator live = new LiveValidator(validator, deployment, SETTINGS)) {
            live.result();
            deployment.setReportingMode(ReportingMode.ACTIVE_STANDBY);
            assertThat(LiveValidatorProperties.lines(live.result()))
                    .isEqualTo(LiveValidatorProperties.lines(validator.validate(deployment, SETTINGS)));
            Finding some = live.result().findings().get(0);
            Severity other = some.severity() == Severity.INFO ? Severity.ERROR : Severity.INFO;
            ValidationSettings changed = new ValidationSettings(ValidationSettings.Profile.DOCUMENTED_ONLY, Map.of(some.rule().id(), other),
                    Set.of("BC-TOP-003"), LocalDate.of(2027, 1, 1));
            live.settings(changed);
            assertThat(LiveValidatorProperties.lines(live.result()))
                    .isEqualTo(LiveValidatorProperties.lines(validator.validate(deployment, changed)));
        }
    }

    @Test
    void aPathThatCannotBeFollowedIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> live(noting("database/nonsense/name")))
                .withMessageContainingAll("T-1", "database/nonsense/name", "\"nonsense\"");
        assertThatIllegalArgumentException().isThrownBy(() -> live(noting("queueDisk/name"))).withMessageContaining("attribute");
        assertThatIllegalArgumentException().isThrownBy(() -> live(noting("../../.."))).withMessageContaining("container");
    }
}
