/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.util.List;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** Reports show what has been aggregated. */
@RuleInfo(id = "BC-OPT-015", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S25", "S48"},
        reads = {"options/section", "options/name", "options/value", "accessPoints/roles", "accessPoints/database/presentations/state"})
public final class AggregatesForReportedDatabase implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        List<Presentation> active = InfoMarts.written(application).stream().flatMap(database -> database.getPresentations().stream())
                .filter(presentation -> presentation.getState() == PresentationState.ACTIVE).toList();
        if (!active.isEmpty() && !Options.isTrue(application, OptionKey.RUN_AGGREGATES)) {
            context.report(OptionFixes.place(application, OptionKey.RUN_AGGREGATES),
                    OptionFixes.set(application, OptionKey.RUN_AGGREGATES, true), application, active);
        }
    }
}
