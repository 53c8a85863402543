/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart takes the configuration data of the whole deployment from one ICON or one HA pair. */
@RuleInfo(id = "BC-HA-018", severity = Severity.WARNING, target = Deployment.class, sources = "S16", reads = "infoMartApplications")
@Collects(part = DatabaseAccessPoint.class, reads = {"..", "usedBy", "roles", "database/writers/roles", "database/writers/haPair"})
public final class OneConfigurationRecorderExtracted implements FactRule<Deployment, DatabaseAccessPoint, List<NamedElement>> {

    /** An access point from which configuration data are taken tells who records them. */
    @Override
    public void collect(DatabaseAccessPoint accessPoint, BiConsumer<Deployment, List<NamedElement>> facts) {
        if (accessPoint.eContainer() instanceof Deployment deployment && Roles.domains(accessPoint).contains(Domain.ICON_CFG)
                && !accessPoint.getUsedBy().isEmpty() && accessPoint.getDatabase() instanceof InteractionDatabase database) {
            List<NamedElement> recorders = database.getWriters().stream().filter(icon -> Roles.of(icon).contains(ConcentratorRole.CFG))
                    .map(Concentrators::recorder).toList();
            if (!recorders.isEmpty()) {
                facts.accept(deployment, recorders);
            }
        }
    }

    @Override
    public void check(Deployment deployment, Facts<DatabaseAccessPoint, List<NamedElement>> extracted, RuleContext context) {
        Set<NamedElement> recorders = new LinkedHashSet<>();
        extracted.facts().forEach(recorders::addAll);
        if (recorders.isEmpty() && !deployment.getInfoMartApplications().isEmpty()) {
            context.report(deployment, "none", null);
        }
        recorders.stream().skip(1).forEach(extra -> context.report(extra, extra, recorders.size(), recorders));
    }
}
