/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.lang.management.ManagementFactory;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.LargeDeployments;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;
import org.continuityworkbench.validation.rules.DocumentedRules;

/**
 * Memory that stays in use: the EMF model alone, with the result of a batch run, and with live validation. Prints CSV. No benchmark of
 * JMH, which measures what is allocated and not what is kept.
 */
public final class Footprint {

    private Footprint() {
    }

    /** @param args numbers of elements */
    public static void main(String[] args) {
        System.out.println("elements,model_bytes,with_batch_result_bytes,with_live_validation_bytes,batch_ratio,live_ratio");
        for (String arg : args) {
            measure(Integer.parseInt(arg));
        }
    }

    private static void measure(int elements) {
        Validator validator = new Validator(DocumentedRules.all());
        validator.validate(LargeDeployments.flawed(1_000), DocumentedRulesBenchmark.SETTINGS);
        long empty = used();
        Deployment deployment = LargeDeployments.flawed(elements);
        long model = used() - empty;
        Object result = validator.validate(deployment, DocumentedRulesBenchmark.SETTINGS);
        long batch = used() - empty;
        result = result.hashCode() == 0 ? null : "";
        LiveValidator live = new LiveValidator(validator, deployment, DocumentedRulesBenchmark.SETTINGS);
        live.result();
        long watched = used() - empty;
        System.out.printf("%d,%d,%d,%d,%.3f,%.3f%n", elements, model, batch, watched, (double) batch / model, (double) watched / model);
        live.close();
        if (result == null || deployment.getSites().isEmpty()) {
            throw new IllegalStateException("nothing may be collected before it is measured");
        }
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
