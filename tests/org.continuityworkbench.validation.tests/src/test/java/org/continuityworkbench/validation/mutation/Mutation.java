/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.mutation;

import java.util.List;
import java.util.SortedSet;

import org.continuityworkbench.model.topology.Deployment;

/**
 * One edit of a sample deployment and what the rules must say about the result, written down before any rule was run.
 *
 * @param id        row of the catalogue, M001 and so on
 * @param example   sample that is edited, without extension
 * @param operation what is done: set, unset, remove, add, move
 * @param element   identifiers of the edited elements; empty for the deployment itself
 * @param feature   feature that is edited, or {@code option:section/name}; empty where whole elements are removed
 * @param value     new value, see {@link MutationApplier}
 * @param expected  identifiers of the rules that must have findings, no others may; empty for an edit that breaks nothing
 * @param reason    why, in few words
 */
public record Mutation(String id, String example, String operation, List<String> element, String feature, String value,
        SortedSet<String> expected, String reason) {

    /** Edits the deployment in place. */
    public void applyTo(Deployment deployment) {
        new MutationApplier(deployment).apply(this);
    }

    @Override
    public String toString() {
        String edit = String.join(" ", operation, String.join(" ", element), feature, value).replaceAll(" +", " ");
        return id + " " + example + ": " + edit + " => " + (expected.isEmpty() ? "nothing" : String.join(" ", expected));
    }
}
