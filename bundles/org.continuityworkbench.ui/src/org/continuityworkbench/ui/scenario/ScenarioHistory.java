/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.scenario;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Lets undo and redo of the window work on the scenario in front. */
public final class ScenarioHistory extends EditorActionBarContributor {

    private CommandStack commands;

    private final class Step extends Action {

        private final Predicate<CommandStack> possible;
        private final Consumer<CommandStack> work;

        Step(Predicate<CommandStack> possible, Consumer<CommandStack> work) {
            this.possible = possible;
            this.work = work;
        }

        @Override
        public boolean isEnabled() {
            return commands != null && possible.test(commands);
        }

        @Override
        public void run() {
            if (isEnabled()) {
                work.accept(commands);
            }
        }
    }

    @Override
    public void setActiveEditor(IEditorPart editor) {
        commands = editor instanceof ScenarioEditor scenario ? scenario.session().domain().getCommandStack() : null;
        getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), new Step(CommandStack::canUndo, CommandStack::undo));
        getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), new Step(CommandStack::canRedo, CommandStack::redo));
        getActionBars().updateActionBars();
    }
}
