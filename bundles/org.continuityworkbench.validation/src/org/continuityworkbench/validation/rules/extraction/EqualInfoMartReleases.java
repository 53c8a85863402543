/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Releases;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A database that is copied or replicated between two Info Mart servers must fit the schema of both. */
@RuleInfo(id = "BC-EXT-012", severity = Severity.WARNING, target = Deployment.class, sources = {"S22", "inferred"},
        reads = "sites/infoMartInstallations/release")
public final class EqualInfoMartReleases implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<InfoMartInstallation> stated =
                Deployments.installations(deployment).filter(installation -> Releases.isStated(installation.getRelease())).toList();
        stated.stream().max((a, b) -> Releases.ORDER.compare(a.getRelease(), b.getRelease())).ifPresent(newest -> stated.stream()
                .filter(installation -> Releases.ORDER.compare(installation.getRelease(), newest.getRelease()) < 0)
                .forEach(older -> context.report(older, older, older.getRelease(), newest, newest.getRelease())));
    }
}
