/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.eclipse.emf.ecore.EObject;

/**
 * Metadata of a rule, the only place for it: help, preferences, the SARIF rule table and {@code continuity rules} are made from it. The
 * texts stand in {@code messages.properties} beside the class under the keys {@code ID.title}, {@code ID.message}, {@code ID.rationale},
 * {@code ID.bad}, {@code ID.good}, and {@code ID.fix} (label of the fix) or {@code ID.nofix} (why there is none). A rule that rests on an
 * inference says which one in {@code ID.inference}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /** Stable identifier, for example {@code BC-TOP-001}; it never changes and is never used again. */
    String id();

    /** Severity unless the user overrides it. */
    Severity severity();

    /** Architecture that the rule applies to. */
    Architecture architecture() default Architecture.BOTH;

    /** Class of the elements that the engine hands to {@link Rule#check}. */
    Class<? extends EObject> target();

    /**
     * Keys of the sources: {@code guide}, {@code S3} ...; {@code inferred} where the rule needs an inference besides or instead of them.
     */
    String[] sources();

    /**
     * What the rule reads, as paths of feature names separated by slashes that start at the element checked, for example
     * {@code connections/../links}. {@code ..} is the container, and every step is a feature of the class that the path has reached or of
     * one of its subclasses. An attribute may be the last step. Every step of a path counts as read, so {@code sites/links} covers
     * {@code sites}. Live validation checks again just the elements from which a changed feature can be reached; a rule that declares
     * nothing is run again as a whole after each change. The name and the identifier of every element that a path reaches count as shown in
     * messages: when they change, checks that have found something run again. A rule whose condition depends on them names them in a path.
     */
    String[] reads() default {};

    /** Product releases that the rule applies to, as a version range such as {@code [8.1.4,9)}; empty for every release. */
    String productVersions() default "";

    /** Version of the workbench in which the rule first appeared. */
    String since() default "0.1.0";
}
