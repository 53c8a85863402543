/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.util.Optional;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** A data source may rightly be silent as long as one call lasts. */
@RuleInfo(id = "BC-OPT-006", severity = Severity.WARNING, target = InfoMartApplication.class, sources = "inferred",
        reads = {"options/section", "options/name", "options/value"})
public final class StuckThresholdExceedsCallDuration implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Optional<Long> stuck = Options.number(application, OptionKey.STUCK_THRESHOLD);
        Optional<Long> call = Options.number(application, OptionKey.MAX_CALL_DURATION);
        if (stuck.isPresent() && call.isPresent() && stuck.get() <= call.get()) {
            boolean chosen = Options.isSet(application, OptionKey.STUCK_THRESHOLD);
            OptionKey changed = chosen ? OptionKey.STUCK_THRESHOLD : OptionKey.MAX_CALL_DURATION;
            context.report(OptionFixes.place(application, changed), application, stuck.get(), call.get());
        }
    }
}
