/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import org.continuityworkbench.ui.editor.ContinuityEditor;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** Gives views that select model elements, such as the findings, the properties that the editor has. */
public final class ViewProperties implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object view, Class<T> type) {
        ITabbedPropertySheetPageContributor contributor = () -> ContinuityEditor.PROPERTIES;
        return type == IPropertySheetPage.class ? type.cast(new TabbedPropertySheetPage(contributor)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySheetPage.class};
    }
}
