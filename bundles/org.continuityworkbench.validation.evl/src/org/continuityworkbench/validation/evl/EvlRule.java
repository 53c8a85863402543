/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.evl;

import java.lang.ref.WeakReference;
import java.util.Optional;

import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.epsilon.eol.exceptions.EolRuntimeException;
import org.eclipse.epsilon.evl.dom.Constraint;
import org.eclipse.epsilon.evl.execute.FixInstance;
import org.eclipse.epsilon.evl.execute.UnsatisfiedConstraint;

/** One constraint as a rule. It has a program of its own, so that rules of one file may run side by side. */
final class EvlRule implements Rule<EObject> {

    private final String text;
    private final int index;
    private EvlProgram program;
    private WeakReference<RuleContext> opened = new WeakReference<>(null);

    /** @param index of the constraint in the file */
    EvlRule(String text, int index) {
        this.text = text;
        this.index = index;
    }

    @Override
    public void check(EObject element, RuleContext context) {
        try {
            Constraint constraint = program(context).getConstraints().get(index);
            if (constraint.getConstraintContext().shouldBeChecked(element, program.getContext())
                    && constraint.shouldBeChecked(element, program.getContext())) {
                Optional<UnsatisfiedConstraint> violation = constraint.check(element, program.getContext());
                if (violation.isPresent()) {
                    report(violation.get(), element, context);
                }
            }
        } catch (EolRuntimeException e) {
            throw new IllegalStateException(String.valueOf(e.getReason()) + " (line " + e.getLine() + ")", e);
        }
    }

    private EvlProgram program(RuleContext context) throws EolRuntimeException {
        if (program == null) {
            program = new EvlProgram(text);
        }
        if (opened.get() != context) {
            program.open(context);
            opened = new WeakReference<>(context);
        }
        return program;
    }

    private static void report(UnsatisfiedConstraint violation, EObject element, RuleContext context) throws EolRuntimeException {
        Fix fix = null;
        if (!violation.getFixes().isEmpty()) {
            FixInstance first = violation.getFixes().get(0);
            fix = Fix.of(() -> perform(first), first.getTitle());
        }
        context.report(element, fix, violation.getMessage());
    }

    private static void perform(FixInstance fix) {
        try {
            fix.perform();
        } catch (EolRuntimeException e) {
            throw new IllegalStateException(String.valueOf(e.getReason()) + " (line " + e.getLine() + ")", e);
        }
    }
}
