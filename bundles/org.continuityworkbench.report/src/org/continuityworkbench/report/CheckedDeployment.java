/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.ValidationResult;

/**
 * A deployment with what validation said about it.
 *
 * @param file       name of the file as the user gave it
 * @param deployment the deployment
 * @param result     findings, suppressions and failures
 */
public record CheckedDeployment(String file, Deployment deployment, ValidationResult result) {
}
