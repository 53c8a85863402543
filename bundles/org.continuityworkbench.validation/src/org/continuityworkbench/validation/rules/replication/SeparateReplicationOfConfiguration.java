/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The replication of the Configuration Database has processes and a trail of its own. */
@RuleInfo(id = "BC-REP-010", severity = Severity.INFO, architecture = Architecture.ACTIVE_STANDBY, target = Deployment.class,
        sources = {"S41", "inferred"}, reads = {"replications/content", "replications/processGroup", "replications/trail"})
public final class SeparateReplicationOfConfiguration implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Map<String, Replication> groups = new HashMap<>();
        Map<String, Replication> trails = new HashMap<>();
        for (Replication replication : deployment.getReplications()) {
            if (replication.getContent() == ReplicationContent.INFO_MART) {
                name(replication.getProcessGroup()).ifPresent(name -> groups.putIfAbsent(name, replication));
                name(replication.getTrail()).ifPresent(name -> trails.putIfAbsent(name, replication));
            }
        }
        for (Replication replication : deployment.getReplications()) {
            if (replication.getContent() == ReplicationContent.CONFIGURATION_DATABASE) {
                name(replication.getProcessGroup()).filter(groups::containsKey)
                        .ifPresent(name -> context.report(replication, "group", null, replication, name, groups.get(name)));
                name(replication.getTrail()).filter(trails::containsKey)
                        .ifPresent(name -> context.report(replication, "trail", null, replication, name, trails.get(name)));
            }
        }
    }

    private static Optional<String> name(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(name -> !name.isEmpty());
    }
}
