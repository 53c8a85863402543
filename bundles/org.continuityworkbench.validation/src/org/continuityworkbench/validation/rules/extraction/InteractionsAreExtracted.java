/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart needs a source of interactions, voice or multimedia. */
@RuleInfo(id = "BC-EXT-003", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S16", reads = "accessPoints/roles")
public final class InteractionsAreExtracted implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (application.getAccessPoints().stream().map(Roles::domains)
                .noneMatch(domains -> domains.contains(Domain.ICON_CORE) || domains.contains(Domain.ICON_MM))) {
            context.report(application, application, application.getAccessPoints().size());
        }
    }
}
