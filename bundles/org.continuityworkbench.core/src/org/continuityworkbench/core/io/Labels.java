/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import org.continuityworkbench.model.scenario.Setting;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.OptionSetting;
import org.eclipse.emf.ecore.EObject;

/** Names elements in messages: class and identifier, or class and what tells it apart. */
final class Labels {

    private Labels() {
    }

    static String of(EObject object) {
        return of(object, null);
    }

    /** @param id identifier if the element does not carry it yet */
    static String of(EObject object, String id) {
        if (object == null) {
            return "";
        }
        String name = object.eClass().getName();
        String own = object instanceof Identified element && element.getId() != null ? element.getId() : id;
        if (own != null) {
            return name + " '" + own + "'";
        }
        if (object instanceof OptionSetting option && option.getName() != null) {
            name = name + " '" + option.getSection() + "/" + option.getName() + "'";
        } else if (object instanceof Setting setting && setting.getName() != null) {
            name = name + " '" + setting.getName() + "'";
        }
        return object.eContainer() == null ? name : Messages.get("label.part", name, of(object.eContainer()));
    }
}
