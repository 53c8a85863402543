/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/**
 * Reads and writes the files of one kind. {@link DeploymentFiles} and {@link ScenarioFiles} are the short way to the two kinds.
 *
 * <p>There are two degrees of reading. {@link #load(Path)} is for engines: the model is complete in itself and its figures are within their
 * bounds. {@link #open(Path)} is for editors: the model may have {@link Loaded#problems() problems} that a person can repair, but nothing
 * in the file was skipped or guessed, so that saving it loses nothing (except XML comments and formatting).
 *
 * <p>Immutable, safe for any thread. Reading a file of usual size takes milliseconds and cannot be cancelled; {@link XmlLimits} bound it.
 *
 * @param <T> class of the root
 */
public final class ModelFiles<T extends EObject> {

    private static final ModelFiles<Deployment> DEPLOYMENTS =
            new ModelFiles<>(Deployment.class, ModelKind.DEPLOYMENT, Migration.ALL, FileOperations.SYSTEM);
    private static final ModelFiles<Scenario> SCENARIOS =
            new ModelFiles<>(Scenario.class, ModelKind.SCENARIO, Migration.ALL, FileOperations.SYSTEM);

    private final Class<T> type;
    private final ModelKind kind;
    private final List<Migration> migrations;
    private final FileOperations operations;

    ModelFiles(Class<T> type, ModelKind kind, List<Migration> migrations, FileOperations operations) {
        this.type = type;
        this.kind = kind;
        this.migrations = migrations;
        this.operations = operations;
    }

    /** Files with one deployment each, {@code *.continuity}. */
    public static ModelFiles<Deployment> deployments() {
        return DEPLOYMENTS;
    }

    /** Files with one scenario each, {@code *.scenario}. */
    public static ModelFiles<Scenario> scenarios() {
        return SCENARIOS;
    }

    /**
     * Reads a file for an engine.
     *
     * @throws UnreadableModelException if there is any problem with the file
     */
    public Loaded<T> load(Path file) throws UnreadableModelException {
        return requireSound(open(file));
    }

    /**
     * Reads a stream for an engine and closes it.
     *
     * @param name what to call the stream in messages
     * @throws UnreadableModelException if there is any problem with the content or the stream
     */
    public Loaded<T> load(InputStream in, String name) throws UnreadableModelException {
        return requireSound(open(in, name));
    }

    /**
     * Reads a file for an editor; see the class comment.
     *
     * @throws UnreadableModelException if the file cannot be read as a model
     */
    public Loaded<T> open(Path file) throws UnreadableModelException {
        String name = file.toString();
        Problems problems = new Problems(name);
        if (Files.isDirectory(file)) {
            throw problems.stop(0, "", "read.folder", kind.extension());
        }
        try (InputStream in = operations.open(file)) {
            return read(in, name, URI.createFileURI(file.toAbsolutePath().toString()));
        } catch (UnreadableModelException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw problems.stop(0, "", "read.missing");
        } catch (AccessDeniedException e) {
            throw problems.stop(0, "", "read.denied");
        } catch (IOException e) {
            throw problems.stop(0, "", "read.failed", reason(e));
        }
    }

    /**
     * Reads a stream for an editor and closes it; see the class comment.
     *
     * @param name what to call the stream in messages
     * @throws UnreadableModelException if the content cannot be read as a model, or the stream not at all
     */
    public Loaded<T> open(InputStream in, String name) throws UnreadableModelException {
        try (in) {
            return read(in, name, URI.createURI("memory:/model"));
        } catch (UnreadableModelException e) {
            throw e;
        } catch (IOException e) {
            throw new Problems(name).stop(0, "", "read.failed", reason(e));
        }
    }

    /**
     * Saves a model: in memory, read again and compared with the model, then to a temporary file in the same folder, forced to the disk and
     * moved over the old file in one step. The previous generation stays beside it as {@code NAME.bak}. Where the file holds these bytes
     * already, nothing is written. The same model always gives the same bytes.
     *
     * <p>A model with problems that {@link #open} tolerates can be saved. The model is not changed and may belong to any resource or none.
     *
     * @throws UnwritableFileException if the model could not be read again as it is, or the file cannot be written; the message says so,
     *     and the file is as it was
     */
    public void save(T model, Path file) throws UnwritableFileException {
        byte[] bytes = ModelWriter.checkedBytes(model, file.toString());
        new SafeWriter(operations).write(file, bytes, true);
    }

    /**
     * The bytes that {@link #save} writes, checked in the same way.
     *
     * @throws UnwritableFileException if the model could not be read again as it is
     */
    public byte[] toBytes(T model) throws UnwritableFileException {
        return ModelWriter.checkedBytes(model, kind.noun());
    }

    private Loaded<T> read(InputStream in, String name, URI uri) throws IOException {
        ContinuityResource resource = new ContinuityResource(uri, name, kind, migrations);
        resource.load(in, null);
        return new Loaded<>(type.cast(resource.getContents().get(0)), name, resource, resource.soundnessProblems());
    }

    private static <T extends EObject> Loaded<T> requireSound(Loaded<T> loaded) throws UnreadableModelException {
        if (!loaded.problems().isEmpty()) {
            throw new UnreadableModelException(loaded.problems(), loaded.problems().size(), null);
        }
        return loaded;
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
