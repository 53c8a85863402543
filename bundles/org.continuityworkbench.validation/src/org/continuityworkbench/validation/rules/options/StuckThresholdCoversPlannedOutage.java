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

/** What an outage exceeds the stuck threshold by is lost for reporting. */
@RuleInfo(id = "BC-OPT-004", severity = Severity.WARNING, target = InfoMartApplication.class, sources = "guide",
        reads = {"options/section", "options/name", "options/value", "../plannedLinkOutage"})
public final class StuckThresholdCoversPlannedOutage implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Duration planned = context.deployment().getPlannedLinkOutage();
        Optional<Duration> threshold = Options.number(application, OptionKey.STUCK_THRESHOLD).map(Duration::ofSeconds);
        if (planned != null && threshold.isPresent() && threshold.get().compareTo(planned) < 0) {
            context.report(OptionFixes.place(application, OptionKey.STUCK_THRESHOLD),
                    OptionFixes.set(application, OptionKey.STUCK_THRESHOLD, planned.getSeconds()), application, threshold.get(), planned,
                    planned.minus(threshold.get()));
        }
    }
}
