/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;

import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Rules made in a test, with {@code {0}} as message and severity warning. */
public final class TestRules {

    private TestRules() {
    }

    /** A rule about sites. */
    public static RuleDescriptor site(String id, Rule<Site> rule, String... reads) {
        return rule(id, Site.class, rule, reads);
    }

    public static <E extends EObject> RuleDescriptor rule(String id, Class<E> target, Rule<E> rule, String... reads) {
        Map<String, String> texts = new HashMap<>(Map.of(id + ".message", "{0}", id + ".fix", "mend {0}"));
        return new RuleDescriptor(rule, new RuleMetadata(id, Severity.WARNING, Architecture.BOTH, target, List.of("test"), List.of(reads),
                "", "1"),
                new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return texts.entrySet().stream().map(text -> new Object[] {text.getKey(), text.getValue()})
                                .toArray(Object[][]::new);
                    }
                });
    }

    /** The ids of the rules that found something, in the order of the findings. */
    public static List<String> ids(ValidationResult result) {
        return Collections.unmodifiableList(result.findings().stream().map(finding -> finding.rule().id()).toList());
    }
}
