/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No module is forgotten by the build, and none passes because it is empty. */
class TestModulesTest {

    static List<Path> modules() {
        return List.of("bundles", "tests", "features", "releng").stream().map(House.root()::resolve)
                .flatMap(folder -> House.list(folder, module -> Files.exists(module.resolve("pom.xml"))).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isPartOfTheBuild(Path module) {
        String path = House.root().relativize(module).toString().replace('\\', '/');
        assertThat(House.read(House.root().resolve("pom.xml"))).contains("<module>" + path + "</module>");
    }

    /** Surefire then fails in each module that has no test. */
    @Test
    void aRunWithoutTestsFails() {
        assertThat(House.read(House.root().resolve("tests/pom.xml"))).contains("<failIfNoTests>true</failIfNoTests>");
    }
}
