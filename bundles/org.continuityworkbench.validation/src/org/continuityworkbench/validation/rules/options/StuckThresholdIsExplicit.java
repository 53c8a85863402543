/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** Two defaults are documented, so the value should be stated. */
@RuleInfo(id = "BC-OPT-005", severity = Severity.INFO, target = InfoMartApplication.class, sources = {"S20", "guide"},
        reads = {"options/section", "options/name", "options/value"})
public final class StuckThresholdIsExplicit implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (Options.explicit(application, OptionKey.STUCK_THRESHOLD).isEmpty()) {
            String used = Options.effective(application, OptionKey.STUCK_THRESHOLD);
            context.report(application, OptionFixes.set(application, OptionKey.STUCK_THRESHOLD, used), application, used, "28860");
        }
    }
}
