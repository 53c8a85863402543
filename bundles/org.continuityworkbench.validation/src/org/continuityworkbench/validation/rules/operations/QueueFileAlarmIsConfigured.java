/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Somebody is told when an ICON cannot use its queue file and therefore does not start: message 09-25024. */
@RuleInfo(id = "BC-OPS-012", severity = Severity.INFO, target = Deployment.class, sources = "S35",
        reads = {"alarms/logEvent", "alarms/applications"})
public final class QueueFileAlarmIsConfigured implements Rule<Deployment> {

    private static final String QUEUE_FILE_UNUSABLE = "09-25024";

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (!Alarms.isConfigured(deployment, QUEUE_FILE_UNUSABLE, InteractionConcentrator.class)) {
            context.report(deployment, Fix.of(() -> Alarms.add(deployment, QUEUE_FILE_UNUSABLE), QUEUE_FILE_UNUSABLE), QUEUE_FILE_UNUSABLE);
        }
    }
}
