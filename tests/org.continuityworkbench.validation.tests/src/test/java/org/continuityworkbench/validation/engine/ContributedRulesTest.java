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

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.TestRules;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;
import org.junit.jupiter.api.Test;

/** Rules of partners may do what they like: the run goes on, and whoever failed is named. */
class ContributedRulesTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));
    /** Long enough for a good rule on a machine with other work to do. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Rule<Site> GOOD = (site, context) -> context.report(site, site);

    private final Deployment deployment = Deployments.twoSite().build();
    private final CountDownLatch end = new CountDownLatch(1);

    private ValidationResult run(Rule<Site> bad) {
        return validator(bad).validate(deployment, SETTINGS);
    }

    private static Validator validator(Rule<Site> bad) {
        List<RuleDescriptor> rules = new ArrayList<>();
        rules.add(TestRules.site("A-1", GOOD, "name"));
        rules.add(TestRules.site("BAD-1", bad, "name").contributedBy("com.example.bad"));
        rules.add(TestRules.site("C-1", GOOD, "name").contributedBy("com.example.good"));
        return new Validator(rules, LIMIT);
    }

    private void hang(Site site) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // deaf to whoever wants it to end
            }
        }
    }

    @Test
    void findingsOfContributedRulesStandInTheUsualOrder() {
        ValidationResult result = run(GOOD);
        assertThat(TestRules.ids(result)).containsExactly("A-1", "BAD-1", "C-1", "A-1", "BAD-1", "C-1");
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        ValidationResult result = run((site, context) -> {
            throw new NoClassDefFoundError("com/example/Missing");
        });
        assertThat(TestRules.ids(result)).containsExactly("A-1", "C-1", "A-1", "C-1");
        assertThat(result.failures()).extracting(RuleFailure::ruleId).containsExactly("BAD-1", "BAD-1");
        assertThat(result.failures().get(0).reason()).contains("com/example/Missing");
    }

    @Test
    void aRuleThatReportsNothingAsItsElementIsNamed() {
        ValidationResult result = run((site, context) -> context.report(null, "x"));
        assertThat(TestRules.ids(result)).containsExactly("A-1", "C-1", "A-1", "C-1");
        assertThat(result.failures()).extracting(RuleFailure::ruleId).containsExactly("BAD-1", "BAD-1");
    }

    @Test
    void aRuleThatHangsIsGivenUpAndNamedOnce() {
        ValidationResult result = run((site, context) -> hang(site));
        end.countDown();
        assertThat(TestRules.ids(result)).containsExactly("A-1", "C-1", "A-1", "C-1");
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.ruleId()).isEqualTo("BAD-1");
            assertThat(failure.element()).isEqualTo("site-a");
            assertThat(failure.reason()).contains("2000 ms", "1 more elements");
        });
    }

    @Test
    void aRuleIsNotRunAgainWhileItHangs() throws InterruptedException {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Validator validator = validator((site, context) -> {
            threads.add(Thread.currentThread());
            hang(site);
        });
        validator.validate(deployment, SETTINGS);
        assertThat(validator.validate(deployment, SETTINGS).failures()).singleElement()
                .matches(failure -> failure.reason().contains("still busy"));
        assertThat(threads).hasSize(1);
        end.countDown();
        threads.get(0).join();
        validator.validate(deployment, SETTINGS);
        assertThat(threads).hasSizeGreaterThan(1);
    }

    @Test
    void aRuleMayNotReportFromThreadsThatItLeaves() throws InterruptedException {
        List<Throwable> refusals = new CopyOnWriteArrayList<>();
        List<Thread> leaked = new CopyOnWriteArrayList<>();
        ValidationResult result = run((site, context) -> {
            Thread thread = new Thread(() -> {
                hang(site);
                context.report(site, site);
            });
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((where, error) -> refusals.add(error));
            thread.start();
            leaked.add(thread);
        });
        end.countDown();
        for (Thread thread : leaked) {
            thread.join();
        }
        assertThat(TestRules.ids(result)).containsExactly("A-1", "C-1", "A-1", "C-1");
        assertThat(refusals).hasSize(2).allMatch(IllegalStateException.class::isInstance);
    }

    @Test
    void liveValidationIsNoLessCareful() {
        try (LiveValidator live = new LiveValidator(validator((site, context) -> hang(site)), deployment, SETTINGS)) {
            assertThat(TestRules.ids(live.result())).containsExactly("A-1", "C-1", "A-1", "C-1");
            deployment.getSites().get(1).setName("other");
            assertThat(live.result().failures()).extracting(RuleFailure::ruleId).containsExactly("BAD-1");
            assertThat(TestRules.ids(live.result())).containsExactly("A-1", "C-1", "A-1", "C-1");
        } finally {
            end.countDown();
        }
    }
}
