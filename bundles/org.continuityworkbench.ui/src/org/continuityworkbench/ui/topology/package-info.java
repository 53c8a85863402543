/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * The page with the picture of a deployment: laid out in the background, edited by commands that can be undone, with findings and the state
 * at a moment of a replay as marks. Nothing about the picture is stored in the model.
 */
package org.continuityworkbench.ui.topology;
