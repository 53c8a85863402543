/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import org.continuityworkbench.core.text.MetamodelTexts;
import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.Fields;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** What the metamodel says about the class of an element and its values. */
public class HelpSection extends ElementSection {

    private Text text;

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        Composite body = getWidgetFactory().createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(body);
        text = getWidgetFactory().createText(body, "", SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 180).applyTo(text);
    }

    @Override
    public void refresh() {
        EObject element = element();
        if (element == null) {
            return;
        }
        StringBuilder words = new StringBuilder(Names.of(element.eClass())).append('\n').append(MetamodelTexts.of(element.eClass()))
                .append('\n');
        for (Field field : Fields.of(element.eClass())) {
            String help = field.help(element);
            if (!help.isEmpty()) {
                words.append('\n').append(field.title()).append(": ").append(help);
            }
        }
        text.setText(words.toString());
    }

    @Override
    public boolean shouldUseExtraSpace() {
        return true;
    }
}
