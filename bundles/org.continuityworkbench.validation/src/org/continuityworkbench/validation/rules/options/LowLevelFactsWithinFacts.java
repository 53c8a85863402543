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

/** Low-level facts are the source of the facts and need not be kept longer. */
@RuleInfo(id = "BC-OPT-010", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S26", "S27", "inferred"},
        reads = {"options/section", "options/name", "options/value"})
public final class LowLevelFactsWithinFacts implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Optional<Long> gidb = Options.number(application, OptionKey.KEEP_GIDB_FACTS);
        Optional<Long> facts = Options.number(application, OptionKey.KEEP_GIM_FACTS);
        if (gidb.isPresent() && facts.isPresent() && gidb.get() > facts.get()) {
            boolean chosen = Options.isSet(application, OptionKey.KEEP_GIDB_FACTS);
            OptionKey changed = chosen ? OptionKey.KEEP_GIDB_FACTS : OptionKey.KEEP_GIM_FACTS;
            context.report(OptionFixes.place(application, changed), application, gidb.get(), facts.get());
        }
    }
}
