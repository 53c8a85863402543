/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.FieldRow;
import org.continuityworkbench.ui.values.Fields;
import org.continuityworkbench.ui.values.OptionField;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** All values of an element, and the meaning of the one that has the keyboard. */
public class ValuesSection extends ElementSection {

    private static final int FIELD_COLUMNS = 4;

    private final List<FieldRow> rows = new ArrayList<>();
    private TabbedPropertySheetPage sheet;
    private Composite body;
    private Composite grid;
    private Label help;
    private EObject shown;

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        sheet = page;
        body = getWidgetFactory().createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(body);
        help = getWidgetFactory().createLabel(body, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, 36).applyTo(help);
    }

    @Override
    public void refresh() {
        if (element() != shown) {
            shown = element();
            rebuild();
        }
        rows.forEach(FieldRow::refresh);
    }

    private void rebuild() {
        rows.clear();
        if (grid != null) {
            grid.dispose();
        }
        grid = getWidgetFactory().createComposite(body);
        grid.moveAbove(help);
        GridLayoutFactory.fillDefaults().numColumns(FIELD_COLUMNS).spacing(10, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        if (shown != null && session() != null) {
            fields().forEach(field -> rows.add(new FieldRow(grid, getWidgetFactory(), session(), shown, field, field.title(), this::tell)));
        }
        tell("");
        body.layout(true, true);
        sheet.resizeScrolledComposite();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>(Fields.of(shown.eClass()));
        if (shown instanceof OptionSetting) {
            // the value as the catalogue knows it, in place of any text
            String plain = Fields.title(TopologyPackage.Literals.OPTION_SETTING__VALUE);
            fields.replaceAll(field -> field.title().equals(plain) ? new OptionField() : field);
        }
        return fields;
    }

    private void tell(String text) {
        help.setText(text);
    }

    /** The rows, for those who look at the window. */
    List<FieldRow> rows() {
        return rows;
    }
}
