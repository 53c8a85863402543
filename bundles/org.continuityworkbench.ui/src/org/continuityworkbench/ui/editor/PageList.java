/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.List;

import org.continuityworkbench.ui.tables.TablesPage;
import org.continuityworkbench.ui.topology.TopologyPage;

/** Which pages the editor has, in their order. */
final class PageList {

    private PageList() {
    }

    static List<EditorPage> of(EditorPage.Host host) {
        return List.of(new OverviewPage(host), new TopologyPage(host), new TablesPage(host), new SourcePage(host));
    }
}
