/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.Objects;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** ICON ignores acc-proc-tout; the value is fixed. */
@RuleInfo(id = "BC-HA-017", severity = Severity.INFO, target = InteractionConcentrator.class, sources = "S12",
        reads = {"options/section", "options/name", "options/value"})
public final class IgnoredProcessingTimeout implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        Options.setting(concentrator, OptionKey.PROC_TIMEOUT).ifPresent(setting -> context.report(setting,
                OptionFixes.unset(concentrator, OptionKey.PROC_TIMEOUT), concentrator, Objects.requireNonNullElse(setting.getValue(), "")));
    }
}
