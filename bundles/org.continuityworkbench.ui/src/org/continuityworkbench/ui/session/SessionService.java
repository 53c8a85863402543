/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.FileProblemException;
import org.eclipse.core.resources.IFile;

/**
 * Opens deployments and knows which one the user works on. There is one per workbench; get it by {@code getSite().getService(...)}. For the
 * UI thread only.
 */
public interface SessionService {

    /** Hears which session the user works on. */
    interface Listener {

        /** The user went to another deployment; {@code null} when the last one was closed. */
        void activated(DeploymentSession session);
    }

    /** Hears how it went to open a file. */
    interface Opening {

        /** The session is there; it needs one {@link #release}. */
        void opened(DeploymentSession session);

        /** The file cannot be read; the message of the problem is one line for people. */
        void failed(FileProblemException problem);
    }

    /**
     * Opens a file and tells when it is there. A file that is not open yet is read and checked in the background.
     *
     * @param opening told in the UI thread; before this method returns if the file is open already
     */
    void open(IFile file, Opening opening);

    /** Gives a session back; the last one who does closes it. Unsaved changes are gone then. */
    void release(DeploymentSession session);

    /** The open session of a file, the active one if there are two; does not open one. */
    Optional<DeploymentSession> find(IFile file);

    /** All open sessions, the oldest first. */
    List<DeploymentSession> sessions();

    /** The session of the editor that was used last; empty if none is open. */
    Optional<DeploymentSession> active();

    /** Adds somebody who wants to know when {@link #active()} changes; adding him twice has no effect. */
    void addListener(Listener listener);

    void removeListener(Listener listener);
}
