/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import org.continuityworkbench.core.time.Interval;

/**
 * Data lost for one Info Mart and one data source.
 *
 * @param interval data seconds
 * @param cause why
 * @param provisional true while it is open whether the failed site comes back with its disks; then the data may still come
 * @param event number of the event at which it was decided; -1 if it was decided by the end of the observation
 */
public record Loss(Interval interval, LossCause cause, boolean provisional, int event) {
}
