/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart merges timestamps of several hosts, so their clocks agree. */
@RuleInfo(id = "BC-NET-006", severity = Severity.INFO, target = Host.class, sources = {"S52", "inferred"}, reads = "clockSynchronized")
public final class HostClocksAreSynchronized implements Rule<Host> {

    @Override
    public void check(Host host, RuleContext context) {
        if (!host.isClockSynchronized()) {
            context.report(host, host);
        }
    }
}
