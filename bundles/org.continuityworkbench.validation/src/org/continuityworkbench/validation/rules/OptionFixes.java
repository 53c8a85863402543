/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.validation.Fix;
import org.eclipse.emf.ecore.EObject;

/** Fixes that set or remove one option. The label has the name of the option as {0}, its new value as {1} and the application as {2}. */
public final class OptionFixes {

    private OptionFixes() {
    }

    /** A fix with the label {@code ID.fix} that sets the option. */
    public static Fix set(Configurable element, OptionKey key, Object value) {
        return Fix.of(() -> write(element, key, String.valueOf(value)), key.name(), value, element);
    }

    /** A fix with the label {@code ID.fix} that removes every setting of the option, so that its default holds; {1} is empty. */
    public static Fix unset(Configurable element, OptionKey key) {
        return Fix.of(() -> element.getOptions().removeIf(setting -> key.name().equals(setting.getName())
                && key.section().equals(setting.getSection())), key.name(), "", element);
    }

    /** Sets the option, in place of the value in force. */
    public static void write(Configurable element, OptionKey key, String value) {
        OptionSetting setting = Options.setting(element, key).orElseGet(() -> {
            OptionSetting added = TopologyFactory.eINSTANCE.createOptionSetting();
            added.setSection(key.section());
            added.setName(key.name());
            element.getOptions().add(added);
            return added;
        });
        setting.setValue(value);
    }

    /** What somebody must change: the explicit setting, or the element itself if the option is not set. */
    public static EObject place(Configurable element, OptionKey key) {
        return Options.setting(element, key).map(EObject.class::cast).orElse(element);
    }
}
