/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.Scenario;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

/** One open scenario. For the UI thread only. */
public final class ScenarioSession implements ModelSession {

    private static final ModelFile.Format<Scenario> FORMAT = new ModelFile.Format<>(file -> ScenarioFiles.open(file).model(),
            ScenarioFiles::save);

    private final IFile file;
    private final Scenario scenario;
    private final AdapterFactoryEditingDomain domain = ItemProviders.newDomain();
    private final ModelFile<Scenario> onDisk;
    private final SessionListeners listeners = new SessionListeners();
    private final DiskWatch watch;

    /**
     * Opens a file.
     *
     * @throws FileProblemException if it cannot be read
     */
    public ScenarioSession(IFile file) throws FileProblemException {
        this.file = file;
        DiskState disk = DiskState.of(ModelFile.path(file));
        scenario = FORMAT.reading().open(ModelFile.path(file));
        domain.getResourceSet().getResources().add(scenario.eResource());
        BasicCommandStack commands = (BasicCommandStack) domain.getCommandStack();
        onDisk = new ModelFile<>(file, scenario, disk, commands, FORMAT, listeners);
        commands.addCommandStackListener(event -> {
            listeners.modelChanged();
            onDisk.edited();
        });
        watch = DiskWatch.start(this::checkDisk);
    }

    @Override
    public IFile file() {
        return file;
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
        onDisk.execute(label, change);
    }

    @Override
    public boolean dirty() {
        return onDisk.dirty();
    }

    @Override
    public void save() throws FileProblemException {
        onDisk.save();
    }

    @Override
    public void reload(Consumer<FileProblemException> failed) {
        onDisk.reload(failed);
    }

    @Override
    public Optional<Recovery> recovery() {
        return onDisk.recovery();
    }

    /** Looks at the file: reads it again if it was changed by others and there is nothing to lose, else tells the listeners. */
    public void checkDisk() {
        onDisk.checkDisk();
    }

    @Override
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** Ends the work; unsaved changes are gone. */
    public void close() {
        watch.close();
        listeners.closed();
        onDisk.close();
        ItemProviders.dispose(domain);
    }
}
