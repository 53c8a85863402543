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

/** The maintenance job adds partitions some days ahead; if it stands still longer, there are none for new data. */
@RuleInfo(id = "BC-OPT-018", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S28", "inferred"},
        reads = {"options/section", "options/name", "options/value", "../plannedMaintenance"})
public final class PartitionsOutlastMaintenance implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Duration standstill = context.deployment().getPlannedMaintenance();
        Optional<Long> ahead = Options.number(application, OptionKey.PARTITIONING_AHEAD);
        if (standstill != null && ahead.isPresent() && standstill.compareTo(Duration.ofDays(ahead.get())) >= 0) {
            context.report(OptionFixes.place(application, OptionKey.PARTITIONING_AHEAD),
                    OptionFixes.set(application, OptionKey.PARTITIONING_AHEAD, standstill.toDays() + 1), application, ahead.get(),
                    standstill);
        }
    }
}
