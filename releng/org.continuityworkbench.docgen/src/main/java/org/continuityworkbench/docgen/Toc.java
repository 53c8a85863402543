/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.List;

/** The table of contents that {@code org.eclipse.help.toc} reads. */
final class Toc {

    private Toc() {
    }

    static String of(List<Page> pages) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?NLS TYPE=\"org.eclipse.help.toc\"?>\n");
        out.append("<toc label=\"").append(Html.escape(Texts.get("product"))).append("\" topic=\"html/").append(pages.getFirst().file())
                .append("\">\n");
        for (Page page : pages) {
            out.append("  <topic label=\"").append(Html.escape(page.title())).append("\" href=\"html/").append(page.file()).append("\">\n");
            for (Page.Section section : page.sections()) {
                out.append("    <topic label=\"").append(Html.escape(section.title())).append("\" href=\"html/").append(page.file())
                        .append('#').append(section.anchor()).append("\"/>\n");
            }
            out.append("  </topic>\n");
        }
        return out.append("</toc>\n").toString();
    }
}
