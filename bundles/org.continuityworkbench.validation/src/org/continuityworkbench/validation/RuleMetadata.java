/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

/**
 * What is known about a rule without running it; each part as in {@link RuleInfo}, where a rule in Java states it. Immutable.
 *
 * @param id              stable identifier
 * @param severity        severity unless the user overrides it
 * @param architecture    architecture that the rule applies to
 * @param target          class of the elements that the rule checks
 * @param sources         keys of the sources
 * @param reads           what the rule reads, as paths from the element checked; empty if it does not say
 * @param productVersions range of product releases; empty for every release
 * @param since           version in which the rule first appeared
 */
public record RuleMetadata(String id, Severity severity, Architecture architecture, Class<? extends EObject> target, List<String> sources,
        List<String> reads, String productVersions, String since) {

    public RuleMetadata {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(architecture);
        Objects.requireNonNull(target);
        Objects.requireNonNull(productVersions);
        Objects.requireNonNull(since);
        sources = List.copyOf(sources);
        reads = List.copyOf(reads);
    }

    /**
     * The metadata that the class of a rule carries.
     *
     * @throws IllegalArgumentException if it carries none
     */
    static RuleMetadata of(Class<?> type) {
        RuleInfo info = type.getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalArgumentException(type.getName() + " carries no @RuleInfo");
        }
        return new RuleMetadata(info.id(), info.severity(), info.architecture(), info.target(), List.of(info.sources()),
                List.of(info.reads()), info.productVersions(), info.since());
    }
}
