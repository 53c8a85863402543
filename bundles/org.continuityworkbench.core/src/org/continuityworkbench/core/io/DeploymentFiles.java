/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.InputStream;
import java.nio.file.Path;

import org.continuityworkbench.model.topology.Deployment;

/**
 * Reads and writes deployments, {@code *.continuity}. See {@link ModelFiles} for the promises; stateless, safe for any thread.
 */
public final class DeploymentFiles {

    private DeploymentFiles() {
    }

    /** @see ModelFiles#load(Path) */
    public static Loaded<Deployment> load(Path file) throws UnreadableModelException {
        return ModelFiles.deployments().load(file);
    }

    /** @see ModelFiles#load(InputStream, String) */
    public static Loaded<Deployment> load(InputStream in, String name) throws UnreadableModelException {
        return ModelFiles.deployments().load(in, name);
    }

    /** @see ModelFiles#open(Path) */
    public static Loaded<Deployment> open(Path file) throws UnreadableModelException {
        return ModelFiles.deployments().open(file);
    }

    /** @see ModelFiles#save */
    public static void save(Deployment deployment, Path file) throws UnwritableFileException {
        ModelFiles.deployments().save(deployment, file);
    }

    /** @see ModelFiles#toBytes */
    public static byte[] toBytes(Deployment deployment) throws UnwritableFileException {
        return ModelFiles.deployments().toBytes(deployment);
    }
}
