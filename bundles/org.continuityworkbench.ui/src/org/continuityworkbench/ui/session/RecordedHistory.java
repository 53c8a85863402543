/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.Collection;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.command.ChangeCommand;

/**
 * A history that undoes exactly. Commands of EMF put elements back into references that have two ends without regard to the order at the
 * far end; here every command is undone by the record of what it changed instead of by its own means.
 */
final class RecordedHistory extends BasicCommandStack {

    private ResourceSet models;

    /** @param editedModels what commands change */
    void record(ResourceSet editedModels) {
        models = editedModels;
    }

    @Override
    public void execute(Command command) {
        super.execute(command == null || command instanceof ChangeCommand ? command : new Recorded(command, models));
    }

    private static final class Recorded extends ChangeCommand {

        private final Command command;

        Recorded(Command command, ResourceSet models) {
            super(models);
            this.command = command;
            setLabel(command.getLabel());
            setDescription(command.getDescription());
        }

        @Override
        protected boolean prepare() {
            return command.canExecute();
        }

        @Override
        protected void doExecute() {
            command.execute();
        }

        @Override
        public Collection<?> getResult() {
            return command.getResult();
        }

        @Override
        public Collection<?> getAffectedObjects() {
            return command.getAffectedObjects();
        }

        @Override
        public void dispose() {
            command.dispose();
            super.dispose();
        }
    }
}
