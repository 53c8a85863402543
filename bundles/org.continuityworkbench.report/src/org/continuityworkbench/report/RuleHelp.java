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
        return rule.rationale() + " " + Texts.get("rule.bad") + " " + rule.badExample() + " " + Texts.get("rule.good") + " "
                + rule.goodExample();
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

    /** What the product can do about a violation: mend it, mend some kinds of it, or why it cannot. */
    static String repair(RuleDescriptor rule) {
        if (rule.whyNoFix().isEmpty()) {
            return Texts.get("rule.fix");
        }
        return Texts.get(rule.offersFix() ? "rule.fixSome" : "rule.nofix", rule.whyNoFix());
    }

    static String versions(RuleDescriptor rule) {
        return rule.productVersions().isEmpty() ? Texts.get("rules.everyVersion") : Texts.get("rules.versionRange", rule.productVersions());
    }

    /** Title of the family that the identifier names, such as TOP in BC-TOP-001. */
    static String family(RuleDescriptor rule) {
        String[] parts = rule.id().split("-");
        return parts.length == 3 && parts[0].equals("BC") ? Texts.find("family." + parts[1]).orElse(Texts.get("family.other"))
                : Texts.get("family.other");
    }
}
