/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Active-standby means one Info Mart installation in service and another one, at another site, that waits. */
@RuleInfo(id = "BC-TOP-003", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Deployment.class,
        sources = {"S3", "guide"}, reads = {"sites/infoMartInstallations/state", "sites/infoMartInstallations/.."})
public final class OneActiveOneStandby implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<InfoMartInstallation> active = InfoMarts.activeInstallations(deployment).toList();
        if (active.isEmpty()) {
            context.report(deployment, "none", null);
        } else if (active.size() > 1) {
            context.report(deployment, "several", null, active.size(), active);
        } else if (InfoMarts.standbyInstallations(deployment).allMatch(standby -> Deployments.sameSite(standby, active.get(0)))) {
            context.report(deployment, "standby", null, active.get(0), Deployments.siteOf(active.get(0)).orElseThrow());
        }
    }
}
