/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.util.concurrent.TimeUnit;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.LargeDeployments;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One edit of a deployment, there or back, and the complete list of findings after it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecheckBenchmark {

    @Param("100000")
    public int elements;

    @Param
    public EditKind kind;

    private EditKind.Target at;
    private LiveValidator live;
    private boolean there;

    /** No time counts before live validation says what a batch says, there and back. */
    @Setup
    public void prepare() {
        Deployment deployment = LargeDeployments.flawed(elements);
        Validator validator = new Validator(DocumentedRules.all());
        at = new EditKind.Target(deployment);
        live = new LiveValidator(validator, deployment, DocumentedRulesBenchmark.SETTINGS);
        for (int i = 0; i < 2; i++) {
            live.result();
            edit();
            var batch = validator.validate(deployment, DocumentedRulesBenchmark.SETTINGS).findings().stream().map(Finding::message)
                    .toList();
            if (!live.result().findings().stream().map(Finding::message).toList().equals(batch)) {
                throw new IllegalStateException(kind + ": live validation does not say what a batch says");
            }
        }
    }

    private void edit() {
        there = !there;
        kind.edit(at, there);
    }

    @Benchmark
    public Object recheck() {
        edit();
        return live.result();
    }
}
