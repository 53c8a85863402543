/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/

/**
 * The event engine: one class for each mechanism, over flat arrays, exact. {@link org.continuityworkbench.simulation.engine.Engine} is
 * the door; {@link org.continuityworkbench.simulation.engine.TraceData} is what comes out.
 */
package org.continuityworkbench.simulation.engine;
