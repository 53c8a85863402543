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

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Every problem has its three texts, none of them empty, in one line each. */
class MessagesTest {

    @Test
    void everyProblemSaysWhatAndWhyAndWhatNext() {
        ResourceBundle texts = ResourceBundle.getBundle("org.continuityworkbench.core.io.messages");
        Set<String> problems = new TreeSet<>();
        for (String key : texts.keySet()) {
            assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("\n");
            if (key.endsWith(".why")) {
                problems.add(key.substring(0, key.length() - ".why".length()));
            }
        }
        assertThat(problems).hasSizeGreaterThan(60)
                .allMatch(key -> texts.containsKey(key + ".what") && texts.containsKey(key + ".next"), "has what and next");
    }

    @Test
    void textsFromFilesAreShownAsTheyAre() {
        Problem problem = Messages.problem("f", 7, "Site 'it''s'", "dangling", "ends", "{0} 'x' <\u001b[31m>\u2028" + "y".repeat(1000), "");
        assertThat(problem.text()).startsWith("f:7: Site 'it''s': ends refers to '{0} 'x' < [31m> yyy").contains("...")
                .hasSizeLessThan(600);
    }
}
