/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.CallTopology;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** SIP Server peers are two HA pairs at two sites. SIP Clusters and independent sites have no peers and are passed over. */
@RuleInfo(id = "BC-TOP-009", severity = Severity.WARNING, target = DataSource.class, sources = {"S36", "S39"},
        reads = {"kind", "localBackup", "peer/..", "../../callTopology"})
public final class SipServerHasBackupAndPeer implements Rule<DataSource> {

    @Override
    public void check(DataSource source, RuleContext context) {
        boolean sipServer = source.getKind() == DataSourceKind.SIP_SERVER && !(source instanceof ConfigurationServer);
        if (!sipServer || context.deployment().getCallTopology() != CallTopology.SIP_PEERS) {
            return;
        }
        if (!source.isLocalBackup()) {
            context.report(source, "backup", null, source);
        }
        if (source.getPeer() == null) {
            context.report(source, "peer", null, source);
        } else if (Deployments.sameSite(source, source.getPeer())) {
            context.report(source, "samesite", null, source, source.getPeer(), Deployments.siteOf(source).orElseThrow());
        }
    }
}
