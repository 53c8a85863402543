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

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.core.io.Loaded;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.live.LiveValidator;

/**
 * What takes time about opening a deployment: its file is read and everything is checked once. Made by any thread, and then used by the UI
 * thread alone.
 *
 * @param disk   state of the file before it was read
 * @param layout for the first picture
 */
record Prepared(DiskState disk, Loaded<Deployment> loaded, LiveValidator validator, ValidationResult findings, FirstLayout layout) {

    /** @throws FileProblemException if the file cannot be read */
    static Prepared of(Path file, Validator rules, ValidationSettings settings) throws FileProblemException {
        DiskState disk = DiskState.of(file);
        Loaded<Deployment> loaded = DeploymentFiles.open(file);
        FirstLayout layout = FirstLayout.of(loaded.model(), file.getFileName().toString());
        LiveValidator validator = new LiveValidator(rules, loaded.model(), settings);
        return new Prepared(disk, loaded, validator, validator.result(), layout);
    }
}
