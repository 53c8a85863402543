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

/** The delay after which message 55-20110 is logged lies between one minute and one hour. */
@RuleInfo(id = "BC-OPT-002", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S21",
        reads = {"options/section", "options/name", "options/value"})
public final class DelayedDataThresholdInRange implements Rule<InfoMartApplication> {

    private static final long MIN = 60;
    private static final long MAX = 3600;

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Ranges.check(application, OptionKey.DELAYED_THRESHOLD, MIN, MAX, context);
    }
}
