/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/

/**
 * Pictures of what happens over time: lanes with states, marked moments, curves, on an axis that folds long quiet spans.
 */
package org.continuityworkbench.diagram.timeline;
