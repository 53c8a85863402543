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

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Pictures of the window in the help and the README are made by tests of the window, so that {@code releng/pictures} can renew each of them
 * at any time and none grows old.
 */
class PicturesTest {

    private static final Pattern SHOWN = Pattern.compile("images/([A-Za-z0-9-]+)\\.png");
    private static final Pattern MADE = Pattern.compile("(?:screenshot|picture)\\((?:[a-z]+, )?\"([A-Za-z0-9-]+)\"");

    private static Set<String> shown() {
        return found(SHOWN, ".md", "bundles/org.continuityworkbench.doc/guide", "README.md");
    }

    private static Set<String> found(Pattern pattern, String ending, String... places) {
        return House.files(file -> file.toString().endsWith(ending), places).stream().map(House::read)
                .flatMap(text -> pattern.matcher(text).results()).map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aTestOfTheWindowMakesEachOfThem() {
        Set<String> made = found(MADE, ".java", "tests/org.continuityworkbench.ui.tests/src");
        assertThat(shown()).isNotEmpty().allSatisfy(picture -> assertThat(made).contains(picture));
    }

    @Test
    void eachIsThereAndNoneIsLeftOver() {
        Set<String> kept = House.files(file -> file.toString().endsWith(".png"), "bundles/org.continuityworkbench.doc/images").stream()
                .map(Path::getFileName).map(Path::toString).map(name -> name.replaceFirst("\\.png$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).isEqualTo(shown());
    }
}
