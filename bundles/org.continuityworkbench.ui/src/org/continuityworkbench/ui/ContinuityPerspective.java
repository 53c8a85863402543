/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.continuityworkbench.ui.help.HelpView;
import org.continuityworkbench.ui.problems.ProblemsView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** How the workbench arranges its parts at first. */
public class ContinuityPerspective implements IPerspectiveFactory {

    static final String ID = "org.continuityworkbench.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, layout.getEditorArea());
        below.addView(ProblemsView.ID);
        below.addView(IPageLayout.ID_PROP_SHEET);
        layout.addPlaceholder(HelpView.ID, IPageLayout.RIGHT, 0.6f, layout.getEditorArea());
    }
}
