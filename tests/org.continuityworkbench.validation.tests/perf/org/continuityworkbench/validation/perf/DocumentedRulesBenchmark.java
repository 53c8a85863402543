/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.LargeDeployments;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The documented rules on deployments of growing size, one unit of twenty with a flaw. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DocumentedRulesBenchmark {

    static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));

    @Param({"1000", "10000", "100000", "1000000"})
    public int elements;

    private final Validator validator = new Validator(DocumentedRules.all());
    private Deployment deployment;

    @Setup
    public void prepare() {
        deployment = LargeDeployments.flawed(elements);
    }

    @Benchmark
    public Object all() {
        return validator.validate(deployment, SETTINGS);
    }
}
