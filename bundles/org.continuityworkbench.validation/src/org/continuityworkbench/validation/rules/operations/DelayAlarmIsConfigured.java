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
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Somebody is told when expected data are late: message 55-20110 of the Info Mart server. */
@RuleInfo(id = "BC-OPS-011", severity = Severity.WARNING, target = Deployment.class, sources = "S21",
        reads = {"alarms/logEvent", "alarms/applications"})
public final class DelayAlarmIsConfigured implements Rule<Deployment> {

    private static final String DATA_DELAYED = "55-20110";

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (!Alarms.isConfigured(deployment, DATA_DELAYED, InfoMartApplication.class)) {
            context.report(deployment, Fix.of(() -> Alarms.add(deployment, DATA_DELAYED), DATA_DELAYED), DATA_DELAYED);
        }
    }
}
