/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionDifference;

/**
 * Configuration Server does not keep the options of two redundant ICONs alike. File names may differ, because each ICON needs files of its
 * own.
 */
@RuleInfo(id = "BC-HA-001", severity = Severity.ERROR, target = HaPair.class, sources = {"S7", "S11", "inferred"},
        reads = {"members/options/section", "members/options/name", "members/options/value"})
public final class PairMembersHaveEqualOptions implements Rule<HaPair> {

    private static final Set<String> FILE_NAMES =
            Set.of(OptionKey.PQ_DBNAME.name(), OptionKey.CFG_DBNAME.name(), OptionKey.AGENT_STORAGE.name());

    @Override
    public void check(HaPair pair, RuleContext context) {
        List<OptionDifference> differences = OptionDifference.among(pair.getMembers(), PairMembersHaveEqualOptions::isCompared);
        if (!differences.isEmpty()) {
            context.report(pair, OptionDifference.align(pair.getMembers(), differences), pair.getMembers(), differences);
        }
    }

    private static boolean isCompared(OptionKey key) {
        return OptionDifference.isNoLogOption(key) && !FILE_NAMES.contains(key.name());
    }
}
