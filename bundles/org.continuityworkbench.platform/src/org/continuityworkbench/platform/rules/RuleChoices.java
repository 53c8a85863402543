/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform.rules;

import java.nio.file.Path;

import org.continuityworkbench.platform.ChangingService;
import org.continuityworkbench.validation.ValidationSettings;

/**
 * Which rules people want to run, and with which severities. The workbench offers it as an OSGi service for those who validate without
 * knowing it; without a workbench there is none, then the file {@code .continuityrc} decides alone. For the UI thread only; listeners are
 * called in it too.
 */
public interface RuleChoices extends ChangingService {

    /** How to check the model in a file today. */
    ValidationSettings of(Path model);
}
