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

/** All values of an element, and the meaning of the one that has the keyboard. */
public class ValuesSection extends RowsSection {

    private EObject shown;

    public ValuesSection() {
        super(4, 36);
    }

    @Override
    public void refresh() {
        if (element() != shown) {
            shown = element();
            show(shown == null ? List.of() : fields().stream().map(field -> new Line(shown, field, field.title())).toList());
        } else {
            rows().forEach(FieldRow::refresh);
        }
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
}
