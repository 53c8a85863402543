/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.ui.SiteActionHandler;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Undo and redo on the history of the active deployment, from whatever part the user is in. */
abstract class HistoryHandler extends AbstractHandler implements IElementUpdater {

    /** Takes back the last step. */
    public static final class Undo extends HistoryHandler {

        @Override
        ActionFactory action() {
            return ActionFactory.UNDO;
        }

        @Override
        boolean possible(CommandStack commands) {
            return commands.canUndo();
        }

        @Override
        void run(CommandStack commands) {
            commands.undo();
        }

        @Override
        String text(CommandStack commands) {
            return text(Messages.history_undo, possible(commands) ? commands.getUndoCommand() : null);
        }
    }

    /** Does again what was taken back. */
    public static final class Redo extends HistoryHandler {

        @Override
        ActionFactory action() {
            return ActionFactory.REDO;
        }

        @Override
        boolean possible(CommandStack commands) {
            return commands.canRedo();
        }

        @Override
        void run(CommandStack commands) {
            commands.redo();
        }

        @Override
        String text(CommandStack commands) {
            return text(Messages.history_redo, possible(commands) ? commands.getRedoCommand() : null);
        }
    }

    abstract ActionFactory action();

    abstract boolean possible(CommandStack commands);

    abstract void run(CommandStack commands);

    abstract String text(CommandStack commands);

    private static Optional<CommandStack> commands() {
        return PlatformUI.getWorkbench().getService(SessionService.class).active().map(DeploymentSession::domain)
                .map(domain -> domain.getCommandStack());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<IAction> foreign = SiteActionHandler.of(action().getId());
        if (foreign.isPresent()) {
            foreign.get().run();
        } else {
            commands().filter(this::possible).ifPresent(this::run);
        }
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        // Editors of other plug-ins have histories of their own.
        setBaseEnabled(SiteActionHandler.of(action().getId()).map(IAction::isEnabled)
                .orElseGet(() -> commands().filter(this::possible).isPresent()));
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        commands().map(this::text).ifPresent(element::setText);
    }

    static String text(String pattern, Command command) {
        return NLS.bind(pattern, command == null || command.getLabel() == null ? "" : command.getLabel()).strip();
    }
}
