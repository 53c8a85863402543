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
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** GI2 and GCXI read aggregates, which only the aggregation engine of RAA makes. */
@RuleInfo(id = "BC-OPT-014", severity = Severity.ERROR, target = InfoMartApplication.class, sources = {"S23", "S48", "S49"},
        reads = {"options/section", "options/name", "options/value", "accessPoints/roles", "accessPoints/database/presentations"})
public final class AggregationEngineForReports implements Rule<InfoMartApplication> {

    private static final String ENGINE = "GIMAgg.GimInterfaceImpl.AggregationImpl";

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        List<Presentation> readers =
                InfoMarts.written(application).stream().flatMap(database -> database.getPresentations().stream()).toList();
        if (!readers.isEmpty() && !ENGINE.equals(Options.effective(application, OptionKey.AGGREGATION_ENGINE))) {
            context.report(OptionFixes.place(application, OptionKey.AGGREGATION_ENGINE),
                    OptionFixes.set(application, OptionKey.AGGREGATION_ENGINE, ENGINE), application, readers,
                    Options.effective(application, OptionKey.AGGREGATION_ENGINE), ENGINE);
        }
    }
}
