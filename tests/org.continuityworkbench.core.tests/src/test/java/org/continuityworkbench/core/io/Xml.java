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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Writes small files by hand for tests of what is wrong with them. */
final class Xml {

    private Xml() {
    }

    /** A deployment whose content begins on line 3. */
    static String deployment(String... content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <topology:Deployment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:topology="https://continuityworkbench.org/topology/1.0" id="d">
                """ + String.join("\n", content) + "\n</topology:Deployment>\n";
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The one line with which a text is refused as a deployment. */
    static String refusal(String text) {
        return refusal(stream(text));
    }

    static String refusal(InputStream in) {
        UnreadableModelException e = catchThrowableOfType(UnreadableModelException.class, () -> DeploymentFiles.load(in, "x.continuity"));
        assertThat(e).as("refusal").isNotNull();
        assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("\r");
        return withoutId(e);
    }

    /** The line of a refusal without the identifier of the problem, which must be there. */
    static String withoutId(Throwable refusal) {
        String id = " [" + ((FileProblemException) refusal).problem().id() + "]";
        assertThat(refusal.getMessage()).contains(id);
        return refusal.getMessage().replace(id, "");
    }
}
