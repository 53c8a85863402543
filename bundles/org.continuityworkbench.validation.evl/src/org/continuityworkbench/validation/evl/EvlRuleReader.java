/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.evl;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleReader;
import org.eclipse.epsilon.evl.dom.Constraint;

/**
 * Reads rules written in EVL. Every constraint and every critique of a file is a rule about the elements of its context, which is the name
 * of a class of the metamodels. Annotations hold the metadata, one line each:
 *
 * <ul>
 * <li>{@code @id}: end of the identifier, after the prefix of the contribution; the name of the constraint if there is none;
 * <li>{@code @severity}: error, warning or info; a constraint is an error, a critique a warning if there is none;
 * <li>{@code @title}, {@code @rationale}, {@code @bad}, {@code @good}: texts for people;
 * <li>{@code @architecture}: active_active, active_standby or both, which is the default;
 * <li>{@code @source}: a source of the rule, once for each;
 * <li>{@code @reads}: a path that the rule reads, once for each, as in {@code RuleInfo.reads}; without any, live validation runs the rule
 * as a whole after each change;
 * <li>{@code @versions}: range of product releases;
 * <li>{@code @since}: version of the plug-in that has the rule first.
 * </ul>
 *
 * The message of the constraint is that of the finding, and its first fix is offered as a fix. Files are read on their own: they cannot
 * import others.
 */
public final class EvlRuleReader implements RuleReader {

    @Override
    public List<RuleDescriptor> read(String text, String prefix) {
        List<Constraint> constraints = new EvlProgram(text).getConstraints();
        List<RuleDescriptor> rules = new ArrayList<>();
        for (int i = 0; i < constraints.size(); i++) {
            EvlMetadata metadata = new EvlMetadata(constraints.get(i), text, prefix);
            rules.add(new RuleDescriptor(new EvlRule(text, i), metadata.metadata(), metadata.texts()));
        }
        return rules;
    }
}
