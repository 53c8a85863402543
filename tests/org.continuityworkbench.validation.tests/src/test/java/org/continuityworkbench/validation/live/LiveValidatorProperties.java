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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.RandomModels;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** After any edits live validation says what a batch run says: the same findings in the same order, with the same texts. */
class LiveValidatorProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ValidationSettings ALL_RULES = ValidationSettings.standard(TODAY);
    private static final Validator VALIDATOR = new Validator(DocumentedRules.all());
    private static final ValidationSettings SETTINGS = new ValidationSettings(ValidationSettings.Profile.ALL,
            Map.of("BC-HA-009", Severity.INFO, "BC-TOP-001", Severity.WARNING), Set.of("BC-NET-006"), TODAY);

    @Property(tries = 150, seed = "20261122")
    void liveIsBatchOnDeploymentsOfPeople(@ForAll @IntRange(max = 9) int model, @ForAll @Size(min = 1, max = 40) List<Long> edits) {
        follow(deployment(model), Optional.empty(), List.of(), edits);
    }

    @Property(tries = 60, seed = "20261122")
    void liveIsBatchWithScenariosAndAnEarlierRevision(@ForAll @IntRange(max = 9) int model, @ForAll @IntRange(max = 4) int story,
            @ForAll @Size(min = 1, max = 25) List<Long> edits) {
        Deployment deployment = deployment(model);
        Scenario scenario = switch (story) {
            case 0 -> Samples.scenario("site-failure");
            case 1 -> Samples.scenario("standby-started-during-link-loss");
            case 2 -> Samples.scenario("return-to-normal");
            case 3 -> Samples.scenario("planned-migration");
            default -> (Scenario) RandomModels.create(ScenarioPackage.Literals.SCENARIO, model);
        };
        follow(deployment, Optional.of(EcoreUtil.copy(deployment)), List.of(scenario), edits);
    }

    @Property(tries = 100, seed = "20261122")
    void liveIsBatchOnDeploymentsWithoutSense(@ForAll long seed, @ForAll @Size(min = 1, max = 25) List<Long> edits) {
        follow((Deployment) RandomModels.create(TopologyPackage.Literals.DEPLOYMENT, seed), Optional.empty(), List.of(), edits);
    }

    /** As a window does it that checks between the keys that somebody hits. */
    @Property(tries = 150, seed = "20261123")
    void liveIsBatchWhenEditsComeInBetweenItsSteps(@ForAll @IntRange(max = 9) int model,
            @ForAll @Size(min = 1, max = 40) List<Long> edits) {
        Deployment deployment = deployment(model);
        RandomEdits hand = new RandomEdits(List.of(deployment));
        List<String> done = new ArrayList<>();
        try (LiveValidator live = new LiveValidator(VALIDATOR, deployment, SETTINGS)) {
            ValidationResult last = VALIDATOR.validate(deployment, Optional.empty(), List.of(), SETTINGS);
            for (long seed : edits) {
                done.add(hand.apply(seed, last));
                // fixes of findings that are out of date fit no more
                last = new ValidationResult(List.of(), List.of(), List.of(), List.of());
                if (live.advance(new Countdown(Math.floorMod(seed, 60))) || seed % 7 == 0) {
                    last = live.result();
                    assertThat(lines(last)).as("after %s", done)
                            .isEqualTo(lines(VALIDATOR.validate(deployment, Optional.empty(), List.of(), SETTINGS)));
                }
            }
            assertThat(lines(live.result())).as("after %s", done)
                    .isEqualTo(lines(VALIDATOR.validate(deployment, Optional.empty(), List.of(), SETTINGS)));
        }
    }

    private static final class Countdown implements BooleanSupplier {

        private long left;

        Countdown(long steps) {
            left = steps;
        }

        @Override
        public boolean getAsBoolean() {
            return left-- <= 0;
        }
    }

    private static void follow(Deployment deployment, Optional<Deployment> baseline, List<Scenario> scenarios, List<Long> edits) {
        List<EObject> roots = new ArrayList<>(List.of(deployment));
        roots.addAll(scenarios);
        RandomEdits hand = new RandomEdits(roots);
        List<String> done = new ArrayList<>();
        try (LiveValidator live = new LiveValidator(VALIDATOR, deployment, baseline, scenarios, SETTINGS)) {
            for (long seed : edits) {
                done.add(hand.apply(seed, live.result()));
                // now and then two edits at once
                if (seed % 5 != 0) {
                    ValidationResult batch = VALIDATOR.validate(deployment, baseline, scenarios, SETTINGS);
                    assertThat(lines(live.result())).as("after %s", done).isEqualTo(lines(batch));
                }
            }
            assertThat(lines(live.result())).isEqualTo(lines(VALIDATOR.validate(deployment, baseline, scenarios, SETTINGS)));
        }
    }

    static Deployment deployment(int model) {
        return switch (model) {
            case 0 -> Deployments.rich().build();
            case 1 -> Deployments.activeStandby().multimedia().build();
            case 2 -> Deployments.activeActive(3).build();
            case 3 -> Deployments.empty();
            case 4 -> Samples.deployment("two-site-active-active");
            case 5 -> Samples.deployment("two-site-active-standby");
            case 6 -> Samples.deployment("four-site-active-active");
            case 7 -> Samples.deployment("two-site-active-active-broken");
            case 8 -> Samples.deployment("two-site-active-standby-broken");
            default -> Samples.deployment("four-site-active-active-broken");
        };
    }

    /** Everything that people see of a result; elements by identity. */
    static List<List<Object>> lines(ValidationResult result) {
        List<List<Object>> lines = new ArrayList<>();
        result.findings().forEach(finding -> lines.add(line(finding, "")));
        result.suppressed().stream().map(LiveValidatorProperties::line).forEach(lines::add);
        result.failures().forEach(failure -> lines.add(List.of(failure)));
        lines.add(List.copyOf(result.rulesRun()));
        return lines;
    }

    private static List<Object> line(SuppressedFinding suppressed) {
        return line(suppressed.finding(), "suppressed by " + suppressed.suppression().getId());
    }

    private static List<Object> line(Finding finding, String note) {
        return List.of(finding.rule().id(), finding.severity(), finding.element(), finding.message(), String.valueOf(finding.fixLabel()),
                finding.elementId(), note);
    }
}
