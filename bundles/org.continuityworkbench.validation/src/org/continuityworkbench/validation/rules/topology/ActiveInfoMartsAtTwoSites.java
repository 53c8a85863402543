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
import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Active-active means that Info Mart servers are in service at two sites at least. */
@RuleInfo(id = "BC-TOP-002", severity = Severity.ERROR, architecture = Architecture.ACTIVE_ACTIVE, target = Deployment.class,
        sources = "S3", reads = {"infoMartApplications/installation/state", "infoMartApplications/installation/.."})
public final class ActiveInfoMartsAtTwoSites implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<Site> sites = InfoMarts.activeApplications(deployment).map(InfoMartApplication::getInstallation).map(Deployments::siteOf)
                .flatMap(Optional::stream).distinct().toList();
        if (sites.isEmpty()) {
            context.report(deployment, "none", null);
        } else if (sites.size() == 1) {
            context.report(deployment, sites.get(0));
        }
    }
}
