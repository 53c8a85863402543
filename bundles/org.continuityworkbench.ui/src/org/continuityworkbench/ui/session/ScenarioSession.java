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
import java.util.Optional;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.Scenario;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.swt.widgets.Display;

/** One open scenario. For the UI thread only. */
public final class ScenarioSession implements ModelSession {

    /** Hears about one scenario. */
    public interface Listener {

        /** Something was edited, undone or redone. */
        void changed();

        /** {@link ScenarioSession#dirty()} has another answer now. */
        void dirtyChanged();

        /** Others have changed the file while there are unsaved changes here. */
        void changedOnDisk();
    }

    private final IFile file;
    private final Scenario scenario;
    private final AdapterFactoryEditingDomain domain = ItemProviders.newDomain();
    private final BasicCommandStack commands = (BasicCommandStack) domain.getCommandStack();
    private final Journal journal;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final IResourceChangeListener watch;
    private DiskState disk;
    private boolean dirty;
    private boolean closed;

    /**
     * Opens a file.
     *
     * @throws FileProblemException if it cannot be read
     */
    public ScenarioSession(IFile file, Display display) throws FileProblemException {
        this.file = file;
        disk = DiskState.of(path());
        scenario = ScenarioFiles.open(path()).model();
        domain.getResourceSet().getResources().add(scenario.eResource());
        journal = new Journal(Journal.folder(), file.getFullPath().toString(), scenario);
        commands.addCommandStackListener(event -> {
            listeners.forEach(Listener::changed);
            updateDirty();
        });
        watch = event -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::checkDisk);
            }
        };
        ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public IFile file() {
        return file;
    }

    private Path path() {
        return Path.of(file.getLocationURI());
    }

    @Override
    public Scenario root() {
        return scenario;
    }

    @Override
    public AdapterFactoryEditingDomain domain() {
        return domain;
    }

    /** The resource of the scenario, which knows what keeps it from being replayed. */
    public ContinuityResource resource() {
        return (ContinuityResource) scenario.eResource();
    }

    @Override
    public void execute(String label, Runnable change) {
        ChangeCommand command = new ChangeCommand(scenario) {

            @Override
            protected void doExecute() {
                change.run();
            }
        };
        command.setLabel(label);
        commands.execute(command);
    }

    @Override
    public boolean dirty() {
        return dirty;
    }

    @Override
    public void save() throws FileProblemException {
        ScenarioFiles.save(scenario, path());
        disk = DiskState.of(path());
        commands.saveIsDone();
        updateDirty();
        try {
            file.getParent().refreshLocal(IResource.DEPTH_ONE, null);
        } catch (CoreException e) {
            ILog.of(getClass()).warn(e.getMessage(), e);
        }
    }

    @Override
    public void reload() throws FileProblemException {
        DiskState now = DiskState.of(path());
        Scenario fresh = ScenarioFiles.open(path()).model();
        disk = now;
        replaceContents(Messages.reload, fresh);
        commands.saveIsDone();
        updateDirty();
    }

    private void replaceContents(String label, Scenario other) {
        execute(label, () -> Contents.move(other, scenario));
    }

    @Override
    public Optional<Recovery> recovery() {
        return journal.left().map(left -> new Recovery(from -> replaceContents(Messages.recover, ScenarioFiles.open(from).model()), left));
    }

    /** Looks at the file: reads it again if it was changed by others and there is nothing to lose, else tells the listeners. */
    public void checkDisk() {
        DiskState now = DiskState.of(path());
        if (closed || now.equals(disk) || !now.exists()) {
            return;
        }
        if (dirty) {
            disk = now;
            listeners.forEach(Listener::changedOnDisk);
            return;
        }
        try {
            reload();
        } catch (FileProblemException e) {
            disk = now;
            ILog.of(getClass()).warn(e.getMessage(), e);
        }
    }

    private void updateDirty() {
        boolean now = commands.isSaveNeeded();
        if (now) {
            journal.later();
        } else {
            journal.clear();
        }
        if (now != dirty) {
            dirty = now;
            listeners.forEach(Listener::dirtyChanged);
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Ends the work; unsaved changes are gone. */
    public void close() {
        closed = true;
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(watch);
        listeners.clear();
        journal.close();
        ItemProviders.dispose(domain);
    }
}
