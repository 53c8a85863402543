/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Active-active is recommended unless GoldenGate is in use already or surrogate keys must survive a switch-over. */
@RuleInfo(id = "BC-TOP-016", severity = Severity.INFO, architecture = Architecture.ACTIVE_STANDBY, target = Deployment.class,
        sources = "S3", reads = {"goldenGateLegacy", "keyPreservationRequired"})
public final class ActiveStandbyHasAReason implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (!deployment.isGoldenGateLegacy() && !deployment.isKeyPreservationRequired()) {
            context.report(deployment);
        }
    }
}
