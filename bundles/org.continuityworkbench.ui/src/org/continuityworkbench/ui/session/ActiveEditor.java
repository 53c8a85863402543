/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Follows the editors of all windows and tells the service whose session the user works on. Views do not change that. */
final class ActiveEditor implements IPartListener2, IWindowListener {

    private final Sessions sessions;
    /** Other editors with the session of what they have open. */
    private final Map<IEditorPart, DeploymentSession> others = new LinkedHashMap<>();

    private ActiveEditor(Sessions sessions) {
        this.sessions = sessions;
    }

    static void follow(IWorkbench workbench, Sessions sessions) {
        ActiveEditor follower = new ActiveEditor(sessions);
        workbench.addWindowListener(follower);
        // an editor has no session before its file is read
        sessions.whenOpened(() -> follower.lookAgain(workbench));
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            follower.windowOpened(window);
        }
    }

    /** Where no window is active, as when another program is in front, all of them count. */
    private void lookAgain(IWorkbench workbench) {
        IWorkbenchWindow front = workbench.getActiveWorkbenchWindow();
        for (IWorkbenchWindow window : front == null ? workbench.getWorkbenchWindows() : new IWorkbenchWindow[] {front}) {
            windowActivated(window);
        }
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.getPartService().addPartListener(this);
        windowActivated(window);
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            activate(page.getActiveEditor());
        }
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // the last one counts
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.getPartService().removePartListener(this);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        partBroughtToTop(reference);
        sessions.sessions().forEach(DeploymentSession::checkDisk);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        if (reference.getPart(false) instanceof IEditorPart editor) {
            activate(editor);
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        if (reference.getPart(false) instanceof IEditorPart editor) {
            forget(editor);
        }
        IWorkbenchPage page = reference.getPage();
        if (page != null && page.getActiveEditor() != null) {
            activate(page.getActiveEditor());
        }
    }

    private void activate(IEditorPart editor) {
        DeploymentSession session = Adapters.adapt(editor, DeploymentSession.class);
        if (session != null) {
            sessions.activate(session);
        } else if (editor != null) {
            join(editor);
        }
    }

    private void join(IEditorPart editor) {
        OpenDeployment open = Adapters.adapt(editor, OpenDeployment.class);
        DeploymentSession before = others.get(editor);
        if (before != null && (open == null || open.deployment() != before.deployment())) {
            // its file was read again
            forget(editor);
        }
        if (open != null) {
            sessions.join(open).ifPresent(session -> {
                others.put(editor, session);
                sessions.activate(session);
            });
        }
    }

    private void forget(IEditorPart editor) {
        DeploymentSession session = others.remove(editor);
        if (session != null && !others.containsValue(session)) {
            sessions.leave(session);
        }
    }
}
