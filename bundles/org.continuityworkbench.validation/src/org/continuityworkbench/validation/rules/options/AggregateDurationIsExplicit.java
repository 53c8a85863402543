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

/** Two references name two defaults, so the value should be stated. */
@RuleInfo(id = "BC-OPT-013", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S24", "S25"},
        reads = {"options/section", "options/name", "options/value"})
public final class AggregateDurationIsExplicit implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (Options.explicit(application, OptionKey.AGGREGATE_DURATION).isEmpty()) {
            context.report(application, application);
        }
    }
}
