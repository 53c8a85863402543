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
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Continuity needs a second site to continue at. */
@RuleInfo(id = "BC-TOP-001", severity = Severity.ERROR, target = Deployment.class, sources = "S3", reads = "sites")
public final class AtLeastTwoSites implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (deployment.getSites().size() < 2) {
            context.report(deployment, deployment.getSites().size());
        }
    }
}
