/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform.bad;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Throws what is worse than an exception. */
@RuleInfo(id = "BAD-THROWS", severity = Severity.INFO, target = Deployment.class, sources = "partner")
public final class ThrowingRule implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        throw new AssertionError("thrown on purpose");
    }
}
