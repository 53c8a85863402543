/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.rules.OptionFixes;

/** What the rules about ranges of whole numbers have in common. */
final class Ranges {

    private Ranges() {
    }

    /** Reports a value outside the range; the fix takes the nearest bound, or the default in place of text that is no number. */
    static void check(InfoMartApplication application, OptionKey key, long min, long max, RuleContext context) {
        String value = Options.effective(application, key);
        Long number = Options.number(application, key).orElse(null);
        if (value.isEmpty() || number != null && number >= min && number <= max) {
            return;
        }
        long mended = number != null ? Math.clamp(number, min, max)
                : OptionCatalogue.standard().find(key).flatMap(OptionDefinition::defaultNumber).orElse(min);
        Fix fix = OptionFixes.set(application, key, mended);
        context.report(OptionFixes.place(application, key), fix, application, value, min, max);
    }
}
