/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.List;

import org.continuityworkbench.ui.help.FirstOutageView;
import org.continuityworkbench.ui.help.HelpView;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.continuityworkbench.ui.results.ResultsView;
import org.continuityworkbench.ui.timeline.TimelineView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** How the workbench arranges its parts at first. */
public class ContinuityPerspective implements IPerspectiveFactory {

    static final String ID = "org.continuityworkbench.ui.perspective";

    private static final List<String> SHORTLIST = List.of(IPageLayout.ID_PROJECT_EXPLORER, ProblemsView.ID, IPageLayout.ID_PROP_SHEET,
            IPageLayout.ID_OUTLINE, ResultsView.ID, TimelineView.ID, "org.continuityworkbench.ui.tabletop", HelpView.ID);

    /** Views that open when there is something to show in them. */
    private static final String OF_OURS = "org.continuityworkbench.ui.*";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout explorers = layout.createFolder("explorers", IPageLayout.LEFT, 0.3f, layout.getEditorArea());
        explorers.addView(IPageLayout.ID_PROJECT_EXPLORER);
        explorers.addPlaceholder(IPageLayout.ID_OUTLINE);
        // an explorer needs few lines, what a replay answers needs many
        layout.addPlaceholder(ResultsView.ID, IPageLayout.BOTTOM, 0.25f, "explorers");
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, layout.getEditorArea());
        below.addView(ProblemsView.ID);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addPlaceholder(TimelineView.ID);
        below.addPlaceholder(OF_OURS);
        layout.addPlaceholder(FirstOutageView.ID, IPageLayout.RIGHT, 0.72f, layout.getEditorArea());
        layout.addPlaceholder(HelpView.ID, IPageLayout.RIGHT, 0.6f, layout.getEditorArea());
        for (String view : SHORTLIST) {
            layout.addShowViewShortcut(view);
        }
    }
}
