/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.util.List;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionDifference;

/** The active Info Mart servers have the same configuration, so that either can stand in for the other. */
@RuleInfo(id = "BC-OPT-001", severity = Severity.ERROR, architecture = Architecture.ACTIVE_ACTIVE,
        target = Deployment.class, sources = "S33",
        reads = {"infoMartApplications/installation/state", "infoMartApplications/options/section", "infoMartApplications/options/name",
            "infoMartApplications/options/value"})
public final class ActiveApplicationsHaveEqualOptions implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<InfoMartApplication> active = InfoMarts.activeApplications(deployment).toList();
        List<OptionDifference> differences = OptionDifference.among(active, OptionDifference::isNoLogOption);
        if (!differences.isEmpty()) {
            context.report(deployment, OptionDifference.align(active, differences), active, differences);
        }
    }
}
