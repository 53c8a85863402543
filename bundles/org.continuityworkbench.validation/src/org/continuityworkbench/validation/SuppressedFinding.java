/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import org.continuityworkbench.model.topology.Suppression;

/**
 * A finding that somebody accepted.
 *
 * @param finding     the finding
 * @param suppression the decision, with reason, author and expiry
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {
}
