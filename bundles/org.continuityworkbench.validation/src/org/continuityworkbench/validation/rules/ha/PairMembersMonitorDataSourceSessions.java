/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** The choice of the better IDB of a pair needs the control data that ICON writes only with use-dss-monitor = 1. */
@RuleInfo(id = "BC-HA-007", severity = Severity.ERROR, target = InteractionConcentrator.class, sources = {"S13", "S5", "S6", "inferred"},
        reads = {"haPair", "options/section", "options/name", "options/value"})
public final class PairMembersMonitorDataSourceSessions implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        if (concentrator.getHaPair() != null && !Options.isTrue(concentrator, OptionKey.USE_DSS_MONITOR)) {
            context.report(OptionFixes.place(concentrator, OptionKey.USE_DSS_MONITOR),
                    OptionFixes.set(concentrator, OptionKey.USE_DSS_MONITOR, 1), concentrator,
                    Options.effective(concentrator, OptionKey.USE_DSS_MONITOR));
        }
    }
}
