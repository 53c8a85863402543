/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.values.Containments;
import org.continuityworkbench.ui.values.Field;
import org.continuityworkbench.ui.values.OptionField;
import org.continuityworkbench.ui.values.ShownField;
import org.eclipse.emf.ecore.EObject;

/** All option settings of the deployment with what the catalogue knows about them. */
final class OptionSheet implements Sheet {

    private static final OptionField VALUE = new OptionField();

    private final List<Field> columns = List.of(
            new Shown(Messages.column_owner, setting -> setting.eContainer() instanceof NamedElement owner ? text(owner.getName()) : ""),
            new Shown(Messages.column_section, setting -> text(setting.getSection())),
            new Shown(Messages.column_option, setting -> text(setting.getName())), VALUE,
            new Shown(Messages.column_default, setting -> OptionField.definition(setting).map(OptionDefinition::defaultValue).orElse("")),
            new Shown(Messages.column_unit, setting -> OptionField.definition(setting).map(OptionDefinition::unit).orElse("")));

    @Override
    public String title() {
        return Messages.kind_options;
    }

    @Override
    public List<Field> columns() {
        return columns;
    }

    @Override
    public List<EObject> rows(DeploymentSession session) {
        List<EObject> rows = new ArrayList<>();
        Containments.of(TopologyPackage.Literals.OPTION_SETTING).forEachIn(session.deployment(), element -> {
            if (element instanceof OptionSetting) {
                rows.add(element);
            }
        });
        return rows;
    }

    @Override
    public EObject addLike(EObject row) {
        return null;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** A column beside the values. */
    private record Shown(String title, Function<OptionSetting, String> content) implements ShownField {

        @Override
        public String help(EObject element) {
            return VALUE.help(element);
        }

        @Override
        public String text(EObject element) {
            return content.apply((OptionSetting) element);
        }
    }
}
