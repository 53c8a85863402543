/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of the command line. */
final class Commands {

    private Commands() {
    }

    static Page page(Map<String, String> usages) {
        StringBuilder body = new StringBuilder(Html.paragraph(Texts.get("commands.intro")));
        List<Page.Section> sections = new ArrayList<>();
        usages.forEach((command, usage) -> {
            Page.Section section = new Page.Section("command-" + command.replace(' ', '-'), command);
            sections.add(section);
            body.append(Html.heading(section.anchor(), command)).append("<pre>").append(Html.escape(usage.strip())).append("</pre>\n");
        });
        return new Page("commands.html", Texts.get("commands.title"), body.toString(), sections);
    }
}
