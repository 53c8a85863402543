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

/** With the policy resume the half of a multi-site call is reported as a call from or to outside. */
@RuleInfo(id = "BC-OPT-017", severity = Severity.INFO, target = InfoMartApplication.class, sources = "S20",
        reads = {"options/section", "options/name", "options/value"})
public final class DanglingLinksAreKnown implements Rule<InfoMartApplication> {

    private static final String SILENT = "resume";

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (SILENT.equals(Options.effective(application, OptionKey.ISLINK_DANGLING))) {
            context.report(OptionFixes.place(application, OptionKey.ISLINK_DANGLING), application);
        }
    }
}
