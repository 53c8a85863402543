/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;
import org.eclipse.emf.ecore.EObject;

/** ICONs that are started from one directory of a host overwrite files of equal names. */
@RuleInfo(id = "BC-HA-009", severity = Severity.ERROR, target = Host.class, sources = "S11",
        reads = {"hosted/directory", "hosted/logFile", "hosted/roles", "hosted/options/section", "hosted/options/name",
            "hosted/options/value", "hosted/id"})
public final class OwnFilesPerConcentrator implements Rule<Host> {

    private static final List<OptionKey> FILES = List.of(OptionKey.PQ_DBNAME, OptionKey.CFG_DBNAME, OptionKey.AGENT_STORAGE);
    private static final String DEFAULT_WITH_OWN_NUMBER = "<dbid>";

    @Override
    public void check(Host host, RuleContext context) {
        Map<String, Map<String, InteractionConcentrator>> directories = new HashMap<>();
        for (EObject hosted : host.getHosted()) {
            String directory = hosted instanceof InteractionConcentrator icon ? icon.getDirectory() : null;
            if (directory != null && !directory.isBlank()) {
                check((InteractionConcentrator) hosted, directories.computeIfAbsent(directory.strip(), d -> new HashMap<>()), context);
            }
        }
    }

    /** Compares the files of an ICON with those taken by ICONs of the same directory before it, then takes its own. */
    private static void check(InteractionConcentrator concentrator, Map<String, InteractionConcentrator> taken, RuleContext context) {
        List<String> clashes = new ArrayList<>();
        Set<InteractionConcentrator> others = new LinkedHashSet<>();
        Map<OptionKey, String> renamed = new LinkedHashMap<>();
        for (OptionKey key : FILES) {
            String file = Options.effective(concentrator, key);
            InteractionConcentrator other = isWritten(concentrator, key, file) ? taken.putIfAbsent(file, concentrator) : null;
            if (other != null) {
                clashes.add(key.name() + " = " + file);
                others.add(other);
                renamed.put(key, concentrator.getId() + "-" + file);
            }
        }
        String log = concentrator.getLogFile();
        InteractionConcentrator other = log == null || log.isBlank() ? null : taken.putIfAbsent(log.strip(), concentrator);
        if (other != null) {
            clashes.add("log file " + log.strip());
            others.add(other);
        }
        if (!clashes.isEmpty()) {
            boolean free = other == null
                    && renamed.values().stream().noneMatch(name -> taken.containsKey(name) || name.contains("/"));
            Fix fix = free ? rename(concentrator, renamed) : null;
            context.report(concentrator, fix, concentrator, others, concentrator.getDirectory(), clashes);
        }
    }

    private static Fix rename(InteractionConcentrator concentrator, Map<OptionKey, String> files) {
        return Fix.of(() -> files.forEach((key, file) -> OptionFixes.write(concentrator, key, file)), files.values(), concentrator);
    }

    /** The configuration cache exists with the role cfg only; the default name of the queue contains a number of its own. */
    private static boolean isWritten(InteractionConcentrator concentrator, OptionKey key, String file) {
        if (key == OptionKey.PQ_DBNAME) {
            return !Queues.isInMemory(concentrator) && !file.contains(DEFAULT_WITH_OWN_NUMBER);
        }
        return key != OptionKey.CFG_DBNAME || Roles.of(concentrator).contains(ConcentratorRole.CFG);
    }
}
