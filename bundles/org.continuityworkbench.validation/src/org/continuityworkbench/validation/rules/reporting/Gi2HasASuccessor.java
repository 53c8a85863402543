/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationProduct;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** GCXI has taken the place of GI2. */
@RuleInfo(id = "BC-RPT-006", severity = Severity.INFO, target = Presentation.class, sources = "S48", reads = "product",
        productVersions = "[8.5,)")
public final class Gi2HasASuccessor implements Rule<Presentation> {

    @Override
    public void check(Presentation presentation, RuleContext context) {
        if (presentation.getProduct() == PresentationProduct.GI2) {
            context.report(presentation, presentation);
        }
    }
}
