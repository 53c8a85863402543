/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart needs voice and multimedia data from different ICONs and different IDBs. */
@RuleInfo(id = "BC-HA-010", severity = Severity.ERROR, target = InteractionDatabase.class, sources = "S9",
        reads = {"writers/roles", "writers/connections/kind"})
public final class VoiceApartFromMultimedia implements Rule<InteractionDatabase> {

    private static final Set<ConcentratorRole> INTERACTIONS = Roles.feeding(Domain.ICON_CORE);

    @Override
    public void check(InteractionDatabase database, RuleContext context) {
        List<InteractionConcentrator> voice = new ArrayList<>();
        List<InteractionConcentrator> multimedia = new ArrayList<>();
        for (InteractionConcentrator writer : database.getWriters()) {
            List<DataSource> calls = sources(writer, DataSourceKind.SIP_SERVER, DataSourceKind.TSERVER);
            List<DataSource> media = sources(writer, DataSourceKind.INTERACTION_SERVER, DataSourceKind.INTERACTION_SERVER);
            if (Collections.disjoint(Roles.of(writer), INTERACTIONS)) {
                continue;
            } else if (!calls.isEmpty() && !media.isEmpty()) {
                context.report(writer, "concentrator", null, writer, calls, media);
            } else if (!calls.isEmpty()) {
                voice.add(writer);
            } else if (!media.isEmpty()) {
                multimedia.add(writer);
            }
        }
        if (!voice.isEmpty() && !multimedia.isEmpty()) {
            context.report(database, database, voice, multimedia);
        }
    }

    private static List<DataSource> sources(InteractionConcentrator writer, DataSourceKind one, DataSourceKind other) {
        return writer.getConnections().stream().filter(source -> source.getKind() == one || source.getKind() == other).toList();
    }
}
