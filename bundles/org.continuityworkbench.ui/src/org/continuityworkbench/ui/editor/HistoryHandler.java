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
import org.continuityworkbench.ui.session.SessionListener;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/**
 * Undo and redo on the history of the active deployment, from whatever part the user is in. The buttons of the toolbar are told of each
 * step: the platform asks by itself only when the user goes to another part.
 */
abstract class HistoryHandler extends AbstractHandler implements IElementUpdater, SessionService.Listener, SessionListener {

    private final SessionService sessions = PlatformUI.getWorkbench().getService(SessionService.class);
    private final ActionFactory action;
    private final String pattern;
    private DeploymentSession followed;

    /** Takes back the last step. */
    public static final class Undo extends HistoryHandler {

        public Undo() {
            super(ActionFactory.UNDO, Messages.history_undo);
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
        Command next(CommandStack commands) {
            return commands.getUndoCommand();
        }
    }

    /** Does again what was taken back. */
    public static final class Redo extends HistoryHandler {

        public Redo() {
            super(ActionFactory.REDO, Messages.history_redo);
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
        Command next(CommandStack commands) {
            return commands.getRedoCommand();
        }
    }

    HistoryHandler(ActionFactory action, String pattern) {
        this.action = action;
        this.pattern = pattern;
        sessions.addListener(this);
        sessions.active().ifPresent(this::activated);
        // buttons that were there before have the name of the command, with its mark of a key
        PlatformUI.getWorkbench().getDisplay().asyncExec(this::update);
    }

    abstract boolean possible(CommandStack commands);

    abstract void run(CommandStack commands);

    abstract Command next(CommandStack commands);

    private Optional<CommandStack> commands() {
        return sessions.active().map(DeploymentSession::domain).map(domain -> domain.getCommandStack());
    }

    @Override
    public void activated(DeploymentSession session) {
        if (followed != null) {
            followed.removeListener(this);
        }
        followed = session;
        if (session != null) {
            session.addListener(this);
        }
        update();
    }

    @Override
    public void modelChanged() {
        update();
    }

    private void update() {
        setEnabled(null);
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(action.getCommandId(), null);
    }

    @Override
    public void dispose() {
        sessions.removeListener(this);
        if (followed != null) {
            followed.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<IAction> foreign = SiteActionHandler.of(action.getId());
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
        setBaseEnabled(SiteActionHandler.of(action.getId()).map(IAction::isEnabled)
                .orElseGet(() -> commands().filter(this::possible).isPresent()));
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        // what an editor of another plug-in takes back, only that knows
        Optional<CommandStack> named = commands().filter(this::possible).filter(own -> SiteActionHandler.of(action.getId()).isEmpty());
        String text = text(pattern, named.map(this::next).orElse(null));
        element.setText(text);
        element.setTooltip(text);
    }

    private static String text(String pattern, Command command) {
        return NLS.bind(pattern, command == null || command.getLabel() == null ? "" : command.getLabel()).strip();
    }
}
