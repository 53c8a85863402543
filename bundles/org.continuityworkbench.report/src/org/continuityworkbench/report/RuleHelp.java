/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import org.continuityworkbench.validation.RuleDescriptor;

/** The help text of one rule, made from its metadata. */
final class RuleHelp {

    private RuleHelp() {
    }

    static String plain(RuleDescriptor rule) {
        return rule.rationale() + " " + Texts.get("rule.bad") + " " + rule.badExample() + " " + Texts.get("rule.good") + " " + rule.goodExample();
    }

    static String markdown(RuleDescriptor rule) {
        StringBuilder text = new StringBuilder(rule.rationale()).append("\n\n");
        text.append("**").append(Texts.get("rule.bad")).append("** ").append(rule.badExample()).append("\n\n");
        text.append("**").append(Texts.get("rule.good")).append("** ").append(rule.goodExample()).append("\n\n");
        text.append(repair(rule)).append("\n\n");
        if (rule.isInferred()) {
            text.append(Texts.get("findings.inferred", rule.inference())).append("\n\n");
        }
        return text.append(Texts.get("findings.source", String.join(", ", rule.sources()))).toString();
    }

    private static String repair(RuleDescriptor rule) {
        return rule.whyNoFix().isEmpty() ? Texts.get("rule.fix") : Texts.get("findings.nofix", rule.whyNoFix());
    }
}
