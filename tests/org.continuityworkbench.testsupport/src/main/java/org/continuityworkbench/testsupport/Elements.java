/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.testsupport;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyFactory;

/** Finds and changes elements of a model by their identifiers. */
public final class Elements {

    private Elements() {
    }

    /**
     * The element with an identifier.
     *
     * @throws AssertionError if there is none or it has another class: then the test itself is wrong
     */
    public static <T extends Identified> T get(EObject root, String id, Class<T> type) {
        for (Identified element : all(root, Identified.class)) {
            if (id.equals(element.getId())) {
                if (!type.isInstance(element)) {
                    throw new AssertionError(id + " is a " + element.eClass().getName() + ", not a " + type.getSimpleName());
                }
                return type.cast(element);
            }
        }
        throw new AssertionError("No element " + id);
    }

    /** All elements of a class in model order, the root included. */
    public static <T extends EObject> List<T> all(EObject root, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            EObject element = contents.next();
            if (type.isInstance(element)) {
                found.add(type.cast(element));
            }
        }
        return found;
    }

    /** Sets an option, in place of an earlier value. */
    public static OptionSetting setOption(Configurable element, String section, String name, String value) {
        OptionSetting setting = option(element, section, name);
        if (setting == null) {
            setting = option(section, name, value);
            element.getOptions().add(setting);
        }
        setting.setValue(value);
        return setting;
    }

    /** Removes an option, so that its default holds. */
    public static void unsetOption(Configurable element, String section, String name) {
        element.getOptions().remove(option(element, section, name));
    }

    /** A new option setting that belongs to no element yet. */
    public static OptionSetting option(String section, String name, String value) {
        OptionSetting setting = TopologyFactory.eINSTANCE.createOptionSetting();
        setting.setSection(section);
        setting.setName(name);
        setting.setValue(value);
        return setting;
    }

    private static OptionSetting option(Configurable element, String section, String name) {
        return element.getOptions().stream().filter(o -> section.equals(o.getSection()) && name.equals(o.getName())).findFirst()
                .orElse(null);
    }
}
