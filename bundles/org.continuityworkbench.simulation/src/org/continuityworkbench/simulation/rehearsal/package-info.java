/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/** Rehearsal of recovery plans: a plan is replayed as it is, then with every step left out, late, or swapped with the next one. */
package org.continuityworkbench.simulation.rehearsal;
