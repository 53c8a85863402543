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

/** Facts refer to configuration facts, which must therefore be kept at least as long. */
@RuleInfo(id = "BC-OPT-008", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S26",
        reads = {"options/section", "options/name", "options/value"})
public final class ConfigurationFactsOutliveFacts implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        // where the option is not set, its default follows days-to-keep-gim-facts
        Optional<Long> configuration = Options.isSet(application, OptionKey.KEEP_CFG_FACTS)
                ? Options.number(application, OptionKey.KEEP_CFG_FACTS) : Optional.empty();
        Optional<Long> facts = Options.number(application, OptionKey.KEEP_GIM_FACTS);
        if (configuration.isPresent() && facts.isPresent() && configuration.get() < facts.get()) {
            context.report(OptionFixes.place(application, OptionKey.KEEP_CFG_FACTS),
                    OptionFixes.set(application, OptionKey.KEEP_CFG_FACTS, facts.get()), application, configuration.get(), facts.get());
        }
    }
}
