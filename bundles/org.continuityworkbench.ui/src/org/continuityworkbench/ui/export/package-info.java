/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/

/**
 * Files that the window writes besides models: {@link org.continuityworkbench.ui.export.ExportFile} asks for a name and writes in the
 * background, {@link org.continuityworkbench.ui.export.PictureFile} does so for pictures.
 */
package org.continuityworkbench.ui.export;
