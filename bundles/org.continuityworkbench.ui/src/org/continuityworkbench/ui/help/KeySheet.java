/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.keys.IBindingService;

/** The keys that work now, by group of commands, as HTML. */
final class KeySheet {

    private KeySheet() {
    }

    static String of(IBindingService bindings) {
        Map<String, Map<String, TreeSet<String>>> groups = new TreeMap<>();
        for (Binding binding : bindings.getBindings()) {
            if (binding.getParameterizedCommand() == null || !binding.getSchemeId().equals(bindings.getActiveScheme().getId())) {
                continue;
            }
            Command command = binding.getParameterizedCommand().getCommand();
            try {
                if (command.isDefined() && command.getCategory().isDefined()) {
                    groups.computeIfAbsent(command.getCategory().getName(), key -> new TreeMap<>())
                            .computeIfAbsent(binding.getParameterizedCommand().getName(), key -> new TreeSet<>())
                            .add(binding.getTriggerSequence().format());
                }
            } catch (NotDefinedException e) {
                continue; // went away with its plug-in
            }
        }
        StringBuilder out = new StringBuilder("<p>").append(escape(Messages.get("keys.intro"))).append("</p>\n");
        groups.forEach((group, commands) -> {
            out.append("<h2>").append(escape(group)).append("</h2>\n<ul>\n");
            commands.forEach((command, keys) -> out.append("<li><kbd>").append(escape(String.join(", ", keys))).append("</kbd> ")
                    .append(escape(command)).append("</li>\n"));
            out.append("</ul>\n");
        });
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
