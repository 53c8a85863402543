/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Surrogate keys of one active-active database mean nothing in the other one. */
@RuleInfo(id = "BC-TOP-017", severity = Severity.WARNING, architecture = Architecture.ACTIVE_ACTIVE, target = DataConsumer.class,
        sources = {"S3", "inferred"}, reads = {"storesSurrogateKeys", "infoMart"})
public final class NoStoredKeysInActiveActive implements Rule<DataConsumer> {

    @Override
    public void check(DataConsumer consumer, RuleContext context) {
        if (consumer.isStoresSurrogateKeys() && consumer.getInfoMart() != null) {
            context.report(consumer, consumer, consumer.getInfoMart());
        }
    }
}
