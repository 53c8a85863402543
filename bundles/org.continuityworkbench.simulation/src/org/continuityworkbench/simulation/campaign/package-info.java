/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * Campaigns: many scenarios on one deployment, random ones or those of a folder, spread over threads and machines, with a summary that does
 * not depend on how they were spread.
 */
package org.continuityworkbench.simulation.campaign;
