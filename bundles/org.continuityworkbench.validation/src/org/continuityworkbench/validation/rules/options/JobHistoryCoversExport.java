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
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** Export is supported only if the job history reaches back as far as the facts. */
@RuleInfo(id = "BC-OPT-009", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S30",
        reads = {"options/section", "options/name", "options/value"})
public final class JobHistoryCoversExport implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Optional<Long> history = Options.number(application, OptionKey.KEEP_HISTORY);
        Optional<Long> facts = Options.number(application, OptionKey.KEEP_GIM_FACTS);
        if (Options.isTrue(application, OptionKey.RUN_EXPORT) && history.isPresent() && facts.isPresent() && history.get() < facts.get()) {
            context.report(OptionFixes.place(application, OptionKey.KEEP_HISTORY),
                    OptionFixes.set(application, OptionKey.KEEP_HISTORY, facts.get()), application, history.get(), facts.get());
        }
    }
}
