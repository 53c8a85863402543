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

/** After an outage data have gaps; with the policy exception a gap fails the transformation job. */
@RuleInfo(id = "BC-OPT-016", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S20", "inferred"},
        reads = {"options/section", "options/name", "options/value"})
public final class GapsDoNotStopEtl implements Rule<InfoMartApplication> {

    private static final String FAILING = "exception";

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (FAILING.equals(Options.effective(application, OptionKey.IRF_EXCEPTION))) {
            context.report(OptionFixes.place(application, OptionKey.IRF_EXCEPTION),
                    OptionFixes.set(application, OptionKey.IRF_EXCEPTION, "log_db_resume"), application);
        }
    }
}
