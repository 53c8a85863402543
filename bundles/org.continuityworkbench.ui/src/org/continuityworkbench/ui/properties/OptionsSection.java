/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import java.util.List;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.ui.AccessibleName;
import org.continuityworkbench.ui.values.FieldRow;
import org.continuityworkbench.ui.values.OptionField;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** The options that an application sets, and those of the catalogue that it could set. */
public class OptionsSection extends RowsSection {

    private List<OptionSetting> shown = List.of();
    private Configurable owner;

    public OptionsSection() {
        super(3, 72);
    }

    @Override
    public void refresh() {
        Configurable now = (Configurable) element();
        List<OptionSetting> settings = now == null ? List.of() : List.copyOf(now.getOptions());
        if (now != owner || !settings.equals(shown)) {
            owner = now;
            shown = settings;
            rebuild();
        }
        rows().forEach(FieldRow::refresh);
    }

    @Override
    void fill(Composite grid) {
        shown.forEach(setting -> settingRow(grid, setting));
        choiceRow(grid);
    }

    private void settingRow(Composite grid, OptionSetting setting) {
        addRow(setting, new OptionField(), NLS.bind(Messages.option_label, setting.getSection(), setting.getName()));
        Button remove = getWidgetFactory().createButton(grid, Messages.option_remove, SWT.PUSH);
        String label = NLS.bind(Messages.option_removeLabel, setting.getName());
        remove.addListener(SWT.Selection, event -> session().execute(label, () -> owner.getOptions().remove(setting)));
    }

    private void choiceRow(Composite grid) {
        List<OptionDefinition> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        getWidgetFactory().createCLabel(grid, Messages.option_add);
        Combo choice = new Combo(grid, SWT.READ_ONLY);
        AccessibleName.give(choice, Messages.option_add);
        choice.add(Messages.option_choose);
        missing.forEach(definition -> choice.add(NLS.bind(Messages.option_label, definition.key().section(), definition.key().name())));
        choice.select(0);
        GridDataFactory.fillDefaults().indent(8, 0).span(2, 1).applyTo(choice);
        choice.addListener(SWT.Selection, event -> {
            if (choice.getSelectionIndex() > 0) {
                add(missing.get(choice.getSelectionIndex() - 1));
            }
        });
    }

    private List<OptionDefinition> missing() {
        ApplicationType type = ApplicationType.of(owner).orElse(null);
        return OptionCatalogue.standard().definitions().stream().filter(definition -> definition.key().type() == type)
                .filter(definition -> !Options.isSet(owner, definition.key())).toList();
    }

    private void add(OptionDefinition definition) {
        OptionSetting setting = TopologyFactory.eINSTANCE.createOptionSetting();
        setting.setSection(definition.key().section());
        setting.setName(definition.key().name());
        setting.setValue(definition.defaultValue());
        session().execute(NLS.bind(Messages.option_addLabel, setting.getName()), () -> owner.getOptions().add(setting));
    }
}
