/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.time.Duration;
import java.util.Optional;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** Reporting stands still for the whole threshold whenever any data source is dead. */
@RuleInfo(id = "BC-OPT-007", severity = Severity.INFO, target = InfoMartApplication.class, sources = {"guide", "inferred"},
        reads = {"options/section", "options/name", "options/value"})
public final class ModerateStuckThreshold implements Rule<InfoMartApplication> {

    /** From here on a threshold counts as very large; the bound is chosen. */
    private static final Duration LARGE = Duration.ofHours(24);

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Optional<Duration> threshold = Options.number(application, OptionKey.STUCK_THRESHOLD).map(Duration::ofSeconds);
        if (threshold.isPresent() && threshold.get().compareTo(LARGE) > 0) {
            context.report(OptionFixes.place(application, OptionKey.STUCK_THRESHOLD), application, threshold.get());
        }
    }
}
