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
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** The warning about late data should come before Info Mart gives those data up. */
@RuleInfo(id = "BC-OPT-003", severity = Severity.WARNING, target = InfoMartApplication.class, sources = "inferred",
        reads = {"options/section", "options/name", "options/value"})
public final class DelayAlarmBeforeStuckThreshold implements Rule<InfoMartApplication> {

    private static final long DEFAULT_DELAY = 900;

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Optional<Long> delay = Options.number(application, OptionKey.DELAYED_THRESHOLD);
        Optional<Long> stuck = Options.number(application, OptionKey.STUCK_THRESHOLD);
        if (delay.isPresent() && stuck.isPresent() && delay.get() >= stuck.get()) {
            boolean chosen = Options.isSet(application, OptionKey.DELAYED_THRESHOLD);
            OptionKey changed = chosen ? OptionKey.DELAYED_THRESHOLD : OptionKey.STUCK_THRESHOLD;
            Fix fix = stuck.get() > DEFAULT_DELAY ? OptionFixes.set(application, OptionKey.DELAYED_THRESHOLD, DEFAULT_DELAY) : null;
            context.report(OptionFixes.place(application, changed), fix, application, delay.get(), stuck.get());
        }
    }
}
