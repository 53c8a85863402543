/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.ui.keys.IBindingService;

/** The keys of a command as people read them, whether or not they work at the moment. */
public final class KeyText {

    private KeyText() {
    }

    /** A tooltip with the keys of a command behind it; the tooltip alone if it has none. */
    public static String with(String tooltip, String command, IBindingService bindings) {
        String keys = Arrays.stream(bindings.getBindings())
                .filter(key -> key.getParameterizedCommand() != null && key.getParameterizedCommand().getId().equals(command))
                .filter(key -> key.getSchemeId().equals(bindings.getActiveScheme().getId()))
                .map(key -> key.getTriggerSequence().format()).distinct().collect(Collectors.joining(", "));
        return keys.isEmpty() ? tooltip : tooltip + " (" + keys + ")";
    }
}
