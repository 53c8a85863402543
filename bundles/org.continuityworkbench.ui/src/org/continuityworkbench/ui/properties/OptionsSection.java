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
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The options that an application sets, and those of the catalogue that it could set. */
public class OptionsSection extends RowsSection {

    private List<OptionSetting> shown = List.of();
    private Configurable owner;
    private CLabel choiceLabel;
    private Combo choice;
    /** What can be chosen, behind the first entry, which is a hint. */
    private List<OptionDefinition> choices = List.of();

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
            show(shown.stream().map(setting -> new Line(setting, new OptionField(), NLS.bind(Messages.option_label, setting.getSection(),
                    setting.getName()))).toList());
        } else {
            rows().forEach(FieldRow::refresh);
        }
    }

    @Override
    void extend(Composite parent, FieldRow row) {
        Button remove = getWidgetFactory().createButton(parent, Messages.option_remove, SWT.PUSH);
        remove.addListener(SWT.Selection, event -> {
            OptionSetting setting = (OptionSetting) row.element();
            session().execute(NLS.bind(Messages.option_removeLabel, setting.getName()), () -> owner.getOptions().remove(setting));
        });
        row.add(remove);
    }

    @Override
    void filled(Composite parent) {
        if (choice == null) {
            createChoice(parent);
        }
        choices = owner == null ? List.of() : missing();
        List<String> items = new ArrayList<>(List.of(Messages.option_choose));
        choices.forEach(definition -> items.add(NLS.bind(Messages.option_label, definition.key().section(), definition.key().name())));
        if (!items.equals(List.of(choice.getItems()))) {
            choice.setItems(items.toArray(String[]::new));
        }
        choice.select(0);
        for (Control part : List.of(choiceLabel, choice)) {
            part.moveBelow(null);
            ((GridData) part.getLayoutData()).exclude = choices.isEmpty();
            part.setVisible(!choices.isEmpty());
        }
    }

    private void createChoice(Composite parent) {
        choiceLabel = getWidgetFactory().createCLabel(parent, Messages.option_add);
        GridDataFactory.fillDefaults().applyTo(choiceLabel);
        choice = new Combo(parent, SWT.READ_ONLY);
        AccessibleName.give(choice, Messages.option_add);
        GridDataFactory.fillDefaults().indent(8, 0).span(2, 1).applyTo(choice);
        choice.addListener(SWT.Selection, event -> {
            if (choice.getSelectionIndex() > 0) {
                add(choices.get(choice.getSelectionIndex() - 1));
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
