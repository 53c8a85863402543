/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.math.BigInteger;
import java.time.Duration;

import org.continuityworkbench.core.formula.DataSizes;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** The integrity check of a queue file of hundreds of megabytes takes minutes. */
@RuleInfo(id = "BC-HA-016", severity = Severity.INFO, target = InteractionConcentrator.class, sources = "S10",
        reads = {"queueFileSize", "options/section", "options/name", "options/value"})
public final class QueueCheckDelaysRestart implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        BigInteger size = Queues.present(concentrator);
        if (size.compareTo(Queues.LARGE) >= 0 && Options.isTrue(concentrator, OptionKey.PQ_STARTUP_CHECK)) {
            context.report(OptionFixes.place(concentrator, OptionKey.PQ_STARTUP_CHECK), concentrator, DataSizes.format(size),
                    Duration.ofMinutes(3));
        }
    }
}
