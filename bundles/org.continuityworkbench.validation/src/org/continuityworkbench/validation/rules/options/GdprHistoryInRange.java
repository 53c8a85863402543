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
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The history of personal data requests is kept for 30 days at most. */
@RuleInfo(id = "BC-OPT-011", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S26",
        reads = {"options/section", "options/name", "options/value"})
public final class GdprHistoryInRange implements Rule<InfoMartApplication> {

    private static final long MIN = 0;
    private static final long MAX = 30;

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Ranges.check(application, OptionKey.KEEP_GDPR_HISTORY, MIN, MAX, context);
    }
}
