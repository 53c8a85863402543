/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped deployment and scenario loads, and is written exactly as it was shipped. */
class SamplesTest {

    static List<String> samples() {
        return Samples.paths();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsShipped(String path) throws Exception {
        byte[] shipped = Samples.bytes(path);
        byte[] written = path.endsWith(".scenario")
                ? ScenarioFiles.toBytes(ScenarioFiles.load(new ByteArrayInputStream(shipped), path).model())
                : DeploymentFiles.toBytes(DeploymentFiles.load(new ByteArrayInputStream(shipped), path).model());
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(new String(shipped, StandardCharsets.UTF_8));
    }
}
