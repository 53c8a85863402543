/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Nothing starts a standby server by itself. */
@RuleInfo(id = "BC-OPS-003", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = InfoMartInstallation.class,
        sources = {"S50", "inferred"}, reads = {"state", "startType", "host"})
public final class StandbyIsNotStartedByReboot implements Rule<InfoMartInstallation> {

    @Override
    public void check(InfoMartInstallation installation, RuleContext context) {
        if (installation.getState() == InstallationState.STANDBY && installation.getStartType() == StartType.AUTOMATIC) {
            Fix fix = Fix.of(() -> installation.setStartType(StartType.MANUAL), installation);
            if (installation.getHost() == null) {
                context.report(installation, "nohost", fix, installation);
            } else {
                context.report(installation, fix, installation, installation.getHost());
            }
        }
    }
}
