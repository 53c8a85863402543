/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** The open sessions of the workbench. */
final class Sessions implements SessionService {

    private final Validator validator;
    private final RuleSettings settings;
    private final Map<IFile, Entry> open = new LinkedHashMap<>();
    private final List<DeploymentSession> elsewhere = new ArrayList<>();
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final Consumer<IFile> openTwice;

    private DeploymentSession active;
    private Runnable whenOpened = () -> { };

    private static final class Entry {
        final DeploymentSession session;
        int users = 1;

        Entry(DeploymentSession session) {
            this.session = session;
        }
    }

    /** @param openTwice told when a file that another editor has open is opened here too, or the other way round */
    Sessions(Contributions contributions, RuleSettings settings, Consumer<IFile> openTwice) {
        this.settings = settings;
        this.openTwice = openTwice;
        this.validator = new Validator(contributions.rules());
    }

    @Override
    public void open(IFile file, Opening opening) {
        DeploymentSession known = share(file);
        if (known != null) {
            opened(known, opening);
            return;
        }
        Path path = ModelFile.path(file);
        ValidationSettings rules = settings.of(path);
        new ReadJob<>(NLS.bind(Messages.open_job, file.getName()), () -> Prepared.of(path, validator, rules), prepared -> {
            // somebody else may have opened it meanwhile
            DeploymentSession other = share(file);
            if (other != null) {
                prepared.validator().close();
            }
            opened(other != null ? other : begin(file, prepared), opening);
        }, opening::failed).schedule();
    }

    /** The open session of a file, which has one more user now; null if there is none. */
    private DeploymentSession share(IFile file) {
        Entry entry = open.get(file);
        if (entry == null) {
            return null;
        }
        entry.users++;
        return entry.session;
    }

    private void opened(DeploymentSession session, Opening opening) {
        opening.opened(session);
        Display.getCurrent().asyncExec(() -> {
            whenOpened.run();
            // an editor behind another one counts where there is no other deployment
            if (active == null && open.containsKey(session.file())) {
                activate(session);
            }
        });
    }

    private DeploymentSession begin(IFile file, Prepared prepared) {
        DeploymentSession session = new DeploymentSession(file, prepared);
        open.put(file, new Entry(session));
        if (elsewhere.stream().anyMatch(other -> other.file().equals(file))) {
            openTwice.accept(file);
        }
        return session;
    }

    /**
     * The session of a deployment that another editor has open; empty if its file is none of the workspace. The first call opens it;
     * {@link #leave} closes it.
     */
    Optional<DeploymentSession> join(OpenDeployment open) {
        for (DeploymentSession session : elsewhere) {
            if (session.deployment() == open.deployment()) {
                return Optional.of(session);
            }
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(open.file()));
        if (file.getLocationURI() == null) {
            return Optional.empty();
        }
        DeploymentSession session = new DeploymentSession(file, open, validator, settings.of(ModelFile.path(file)));
        elsewhere.add(session);
        if (this.open.containsKey(file)) {
            openTwice.accept(file);
        }
        return Optional.of(session);
    }

    /** Closes the session of another editor. */
    void leave(DeploymentSession session) {
        if (elsewhere.remove(session)) {
            if (active == session) {
                activate(null);
            }
            session.close();
        }
    }

    /** @param action called after a session was handed over to somebody who waited for it */
    void whenOpened(Runnable action) {
        whenOpened = action;
    }

    @Override
    public void release(DeploymentSession session) {
        Entry entry = open.get(session.file());
        if (entry == null || entry.session != session || --entry.users > 0) {
            return;
        }
        open.remove(session.file());
        if (active == session) {
            activate(null);
        }
        session.close();
    }

    @Override
    public Optional<DeploymentSession> find(IFile file) {
        return active().filter(session -> session.file().equals(file))
                .or(() -> sessions().stream().filter(session -> session.file().equals(file)).findFirst());
    }

    @Override
    public List<DeploymentSession> sessions() {
        List<DeploymentSession> sessions = new ArrayList<>();
        open.values().forEach(entry -> sessions.add(entry.session));
        sessions.addAll(elsewhere);
        return sessions;
    }

    @Override
    public Optional<DeploymentSession> active() {
        return Optional.ofNullable(active);
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Notes which session the user works on; null for none. */
    void activate(DeploymentSession session) {
        if (!Objects.equals(session, active)) {
            active = session;
            listeners.forEach(listener -> listener.activated(session));
        }
    }
}
