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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.platform.diagrams.OpenDeployment;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.widgets.Display;

/**
 * One open deployment: its file, its model, one history of everything that is done to it, and its findings. Editor and views share it. The
 * root of the model stays the same object as long as the session is open, even when the file is read again. For the UI thread only.
 *
 * <p>Edit by commands on {@link #domain()}, or by {@link #execute} where the change is plain code such as a fix.
 */
public final class DeploymentSession implements ModelSession {

    private static final int TYPING_MILLIS = 120;
    /** How long the check of a large deployment may keep the window from other work at a time. */
    private static final long SLICE_NANOS = 25_000_000;
    private static final ValidationResult UNCHECKED = new ValidationResult(List.of(), List.of(), List.of(), List.of());

    private static final ModelFile.Format<Deployment> FORMAT = new ModelFile.Format<>(file -> DeploymentFiles.open(file).model(),
            DeploymentFiles::save);

    private final IFile file;
    private final Deployment deployment;
    private final String migratedFrom;
    private final OpenDeployment elsewhere;
    private final AdapterFactoryEditingDomain domain;
    private final BasicCommandStack commands;
    private final CommandStackListener done = event -> inDisplay(this::commandDone);
    private final LiveValidator validator;
    private final Pulse pulse = new Pulse(this::refreshFindings, TYPING_MILLIS);
    private final Pulse rest = new Pulse(this::refreshFindings, 1);
    /** Null if another editor holds the model. */
    private final ModelFile<Deployment> onDisk;
    private final Display display = Display.getCurrent();
    private final SessionListeners listeners = new SessionListeners();

    private ValidationResult findings;
    private FirstLayout layout;
    private boolean dirtyElsewhere;
    private boolean closed;

    /** Begins to work on a file that was read and checked. */
    DeploymentSession(IFile file, Prepared prepared) {
        this.file = file;
        this.elsewhere = null;
        this.deployment = prepared.loaded().model();
        this.migratedFrom = prepared.loaded().migratedFrom().orElse(null);
        this.domain = ItemProviders.newDomain();
        domain.getResourceSet().getResources().add(deployment.eResource());
        this.commands = (BasicCommandStack) domain.getCommandStack();
        this.validator = prepared.validator();
        this.findings = prepared.findings();
        this.layout = prepared.layout();
        this.onDisk = new ModelFile<>(file, deployment, prepared.disk(), commands, FORMAT, listeners);
        listen();
    }

    /**
     * Joins another editor, which keeps model, history and file to itself. Only its thread may look at the model: the first check is done
     * bit by bit, and there are no findings before it ends.
     *
     * @param settings which rules run with which severity
     */
    DeploymentSession(IFile file, OpenDeployment elsewhere, Validator rules, ValidationSettings settings) {
        this.file = file;
        this.elsewhere = elsewhere;
        this.deployment = elsewhere.deployment();
        this.migratedFrom = null;
        this.domain = (AdapterFactoryEditingDomain) AdapterFactoryEditingDomain.getEditingDomainFor(deployment);
        this.commands = (BasicCommandStack) domain.getCommandStack();
        this.validator = new LiveValidator(rules, deployment, settings);
        this.findings = UNCHECKED;
        this.onDisk = null;
        listen();
        rest.later();
    }

    private void listen() {
        validator.onChange(() -> inDisplay(pulse::later));
        commands.addCommandStackListener(done);
    }

    /** Other editors may change their model in any thread. */
    private void inDisplay(Runnable what) {
        if (elsewhere == null || Display.getCurrent() != null) {
            what.run();
        } else if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    what.run();
                }
            });
        }
    }

    @Override
    public IFile file() {
        return file;
    }

    /** The file in the file system. */
    public Path path() {
        return ModelFile.path(file);
    }

    @Override
    public Deployment root() {
        return deployment();
    }

    /** Root of the model; always the same object. */
    public Deployment deployment() {
        return deployment;
    }

    @Override
    public AdapterFactoryEditingDomain domain() {
        return domain;
    }

    @Override
    public void execute(String label, Runnable change) {
        if (elsewhere != null) {
            elsewhere.execute(label, change);
        } else {
            onDisk.execute(label, change);
        }
    }

    /** The findings as of the last moment of rest; see {@link SessionListener#findingsChanged}. */
    public ValidationResult findings() {
        return findings;
    }

    /** The findings as of now; checks what is still to be checked while the caller waits. */
    public ValidationResult findingsNow() {
        pulse.stop();
        rest.stop();
        publish(validator.result());
        return findings;
    }

    /** False until everything was checked once. */
    public boolean checkedOnce() {
        return findings != UNCHECKED;
    }

    /** The layout of the deployment as it is, which began with its opening; given away once, and empty after the first change. */
    public Optional<FirstLayout> takeLayout() {
        FirstLayout taken = layout;
        layout = null;
        return Optional.ofNullable(taken);
    }

    /** True if {@link #findings()} says what a check would say now; false for a short while after a change. */
    public boolean checked() {
        return !pulse.isWaiting() && !rest.isWaiting();
    }

    /** Uses other severities or another choice of rules from now on. */
    public void settings(ValidationSettings settings) {
        validator.settings(settings);
        pulse.stop();
        refreshFindings();
    }

    @Override
    public boolean dirty() {
        return onDisk == null ? dirtyElsewhere : onDisk.dirty();
    }

    @Override
    public void save() throws FileProblemException {
        own().save();
    }

    /** True if another editor holds the model. */
    public boolean isElsewhere() {
        return elsewhere != null;
    }

    /** Shows an element in the other editor that holds the model; false if there is none, or it does not show the element. */
    public boolean reveal(EObject element) {
        return elsewhere != null && elsewhere.reveal(element);
    }

    @Override
    public void reload(Consumer<FileProblemException> failed) {
        own().reload(failed);
    }

    private ModelFile<Deployment> own() {
        if (onDisk == null) {
            throw new IllegalStateException("the editor that holds the model saves and reads it");
        }
        return onDisk;
    }

    /** Looks at the file: reads it again if it was changed by others and there is nothing to lose, else tells the listeners. */
    void checkDisk() {
        if (onDisk != null) {
            onDisk.checkDisk();
        }
    }

    /** Version of the file format that the file had when it was opened, if it was an older one; null otherwise. */
    public String migratedFrom() {
        return migratedFrom;
    }

    /** Line of the file on which an element started when it was opened, from 1; 0 for newer elements. */
    public int lineOf(EObject element) {
        return ((ContinuityResource) deployment().eResource()).lineOf(element);
    }

    @Override
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    void close() {
        closed = true;
        pulse.stop();
        rest.stop();
        commands.removeCommandStackListener(done);
        validator.close();
        listeners.closed();
        if (onDisk != null) {
            onDisk.close();
            ItemProviders.dispose(domain);
        }
    }

    @Override
    public Optional<Recovery> recovery() {
        return onDisk == null ? Optional.empty() : onDisk.recovery();
    }

    private void commandDone() {
        layout = null;
        listeners.modelChanged();
        if (onDisk != null) {
            onDisk.edited();
            return;
        }
        boolean now = deployment.eResource() != null && deployment.eResource().isModified();
        if (now != dirtyElsewhere) {
            dirtyElsewhere = now;
            listeners.dirtyChanged();
        }
    }

    /** Checks for a moment, and goes on after others had their turn. */
    private void refreshFindings() {
        long end = System.nanoTime() + SLICE_NANOS;
        if (validator.advance(() -> System.nanoTime() > end)) {
            rest.stop();
            publish(validator.result());
        } else {
            rest.later();
        }
    }

    private void publish(ValidationResult now) {
        if (now != findings) {
            findings = now;
            listeners.findingsChanged();
        }
    }
}
